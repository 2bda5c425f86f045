// SPDX-License-Identifier: Apache-2.0
#include "reports/text.h"

namespace concord {}
