// SPDX-License-Identifier: Apache-2.0
#include "engine/z3_door.h"

namespace concord {}
