// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/audit.h"
#include "claims/yaml.h"

namespace concord {

/// Reads `things:` of audit.yaml: their statuses, and who may be whom.
std::vector<Thing> read_things(Fields& audit, Complaints& complaints);

/// Reads `origins:` of audit.yaml.
std::vector<Origin> read_origins(Fields& audit, Complaints& complaints);

}  // namespace concord
