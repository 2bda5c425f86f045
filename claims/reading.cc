// SPDX-License-Identifier: Apache-2.0
#include "claims/reading.h"

namespace concord {}
