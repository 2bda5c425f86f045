// SPDX-License-Identifier: Apache-2.0
#include "rules/packs.h"

namespace concord {}
