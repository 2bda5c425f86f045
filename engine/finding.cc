// SPDX-License-Identifier: Apache-2.0
#include "engine/finding.h"

namespace concord {}
