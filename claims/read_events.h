// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "claims/event_graph.h"
#include "claims/yaml.h"

namespace concord {

/// Reads `events:` of audit.yaml.  An event `ITA/01` is part of `ITA` by its
/// name, if that is declared and it says no `part-of:` itself.  `made` are the
/// events that paths in tables name; those that are declared stay as they are.
EventGraph read_events(Fields& audit, const Zone& zone,
                       const std::map<std::string, Place>& made,
                       Complaints& complaints);

}  // namespace concord
