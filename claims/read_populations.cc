// SPDX-License-Identifier: Apache-2.0
#include "claims/read_populations.h"

namespace concord {}
