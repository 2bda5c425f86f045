// SPDX-License-Identifier: Apache-2.0
#include "rules/formula.h"

namespace concord {}
