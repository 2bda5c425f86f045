// SPDX-License-Identifier: Apache-2.0
#include "engine/solve.h"

namespace concord {}
