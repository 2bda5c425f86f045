// SPDX-License-Identifier: Apache-2.0
#include "claims/diagnostic.h"

namespace concord {}
