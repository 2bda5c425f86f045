// SPDX-License-Identifier: Apache-2.0
#include "reports/explain.h"

namespace concord {}
