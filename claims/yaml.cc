// SPDX-License-Identifier: Apache-2.0
#include "claims/yaml.h"

namespace concord {}
