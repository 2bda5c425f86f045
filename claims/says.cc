// SPDX-License-Identifier: Apache-2.0
#include "claims/says.h"

namespace concord {}
