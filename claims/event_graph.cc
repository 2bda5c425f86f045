// SPDX-License-Identifier: Apache-2.0
#include "claims/event_graph.h"

namespace concord {}
