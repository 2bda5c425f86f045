// SPDX-License-Identifier: Apache-2.0
#include "claims/constraint.h"

namespace concord {}
