// SPDX-License-Identifier: Apache-2.0
#include "claims/figure.h"

namespace concord {}
