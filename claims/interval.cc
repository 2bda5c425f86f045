// SPDX-License-Identifier: Apache-2.0
#include "claims/interval.h"

namespace concord {}
