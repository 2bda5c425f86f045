// SPDX-License-Identifier: Apache-2.0
#include "claims/read_measures.h"

namespace concord {}
