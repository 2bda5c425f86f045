// SPDX-License-Identifier: Apache-2.0
#include "claims/vocabulary.h"

namespace concord {}
