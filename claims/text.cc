// SPDX-License-Identifier: Apache-2.0
#include "claims/text.h"

namespace concord {}
