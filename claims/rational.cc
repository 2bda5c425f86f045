// SPDX-License-Identifier: Apache-2.0
#include "claims/rational.h"

namespace concord {}
