// SPDX-License-Identifier: Apache-2.0
#include "claims/moment.h"

namespace concord {}
