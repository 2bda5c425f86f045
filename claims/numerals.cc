// SPDX-License-Identifier: Apache-2.0
#include "claims/numerals.h"

namespace concord {}
