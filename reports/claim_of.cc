// SPDX-License-Identifier: Apache-2.0
#include "reports/claim_of.h"

namespace concord {

std::optional<ClaimId> claim_of(std::string_view statement,
                                const Audit& audit) {
  const auto is_claim = [&](std::string_view id) {
    return audit.find_claim(id).has_value();
  };
  return audit.find_claim(claim_id_in(statement, is_claim));
}

}  // namespace concord
