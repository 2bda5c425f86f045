// SPDX-License-Identifier: Apache-2.0
#include "claims/audit.h"

namespace concord {}
