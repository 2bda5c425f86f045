// SPDX-License-Identifier: Apache-2.0
#include "reports/json.h"

namespace concord {}
