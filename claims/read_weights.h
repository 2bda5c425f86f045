// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/audit.h"
#include "claims/written.h"

namespace concord {

/// `ministry: 30`: what setting a claim of an origin aside costs.
struct WeightDraft {
  Written origin;
  int weight = kWeight;
};

/// Reads `weights:` of audit.yaml.
std::vector<WeightDraft> read_weights(Fields& audit, Complaints& complaints);

/// Gives the origins their weights; complains of origins that there are not.
void set_weights(const std::vector<WeightDraft>& drafts, Audit& audit,
                 Complaints& complaints);

}  // namespace concord
