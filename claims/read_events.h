// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/event_graph.h"
#include "claims/yaml.h"

namespace concord {

/// Reads `events:` of audit.yaml.  An event `ITA/01` is part of `ITA` by its
/// name, if that is declared and it says no `part-of:` itself.
EventGraph read_events(Fields& audit, const Zone& zone, Complaints& complaints);

}  // namespace concord
