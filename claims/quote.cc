// SPDX-License-Identifier: Apache-2.0
#include "claims/quote.h"

namespace concord {}
