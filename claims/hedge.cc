// SPDX-License-Identifier: Apache-2.0
#include "claims/hedge.h"

namespace concord {}
