// SPDX-License-Identifier: Apache-2.0
#include "claims/folder.h"

namespace concord {}
