// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "claims/audit.h"

namespace concord {

/// The id of the claim that says a statement, among those that `is_claim`
/// knows: n5 says "n5.police", and the row "tolls.csv:4" says itself.  Empty if
/// it knows none.
template <class IsClaim>
std::string_view claim_id_in(std::string_view statement,
                             const IsClaim& is_claim) {
  while (!is_claim(statement)) {
    const std::size_t dot = statement.rfind('.');
    if (dot == std::string_view::npos) return {};
    statement = statement.substr(0, dot);
  }
  return statement;
}

/// The claim of an audit that says a statement.
std::optional<ClaimId> claim_of(std::string_view statement, const Audit& audit);

}  // namespace concord
