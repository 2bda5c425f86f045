// SPDX-License-Identifier: Apache-2.0
#include "reports/words.h"

namespace concord {}
