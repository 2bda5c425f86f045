// SPDX-License-Identifier: Apache-2.0
#include "claims/source.h"

namespace concord {}
