// SPDX-License-Identifier: Apache-2.0
#include "rules/ground.h"

namespace concord {}
