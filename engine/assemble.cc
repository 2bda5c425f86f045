// SPDX-License-Identifier: Apache-2.0
#include "engine/assemble.h"

namespace concord {}
