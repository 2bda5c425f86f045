// SPDX-License-Identifier: Apache-2.0
#include "engine/verify.h"

namespace concord {}
