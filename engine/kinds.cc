// SPDX-License-Identifier: Apache-2.0
#include "engine/kinds.h"

#include <algorithm>

namespace concord {

Bits claims_of(const System& system) {
  Bits claims(system.assumptions.size());
  for (std::size_t i = 0; i < system.assumptions.size(); ++i) {
    if (system.assumptions[i].kind == System::Assumption::Kind::Claim) {
      claims.insert(i);
    }
  }
  return claims;
}

Bits other_than_claims(const System& system) {
  return Bits::all(system.assumptions.size()) - claims_of(system);
}

Bits at_issue(const System& system, const Answer& answer) {
  Bits touched(system.assumptions.size());
  for (const Conflict& each : answer.conflicts.items) {
    touched |= Bits(touched.size(), each.assumptions);
  }
  for (const Correction& each : answer.ways_out.items) {
    touched |= Bits(touched.size(), each.give_up);
  }
  return touched;
}

Indices laws_of(const System& system) {
  const Bits claims = claims_of(system);
  Indices hard;
  Indices soft;
  for (std::size_t i = system.constraints.size(); i-- > 0;) {
    const std::int32_t guard = system.constraints[i].guard;
    if (guard >= 0 && claims.has(static_cast<std::size_t>(guard))) continue;
    (guard < 0 ? hard : soft).push_back(static_cast<std::int32_t>(i));
  }
  soft.insert(soft.end(), hard.begin(), hard.end());
  return soft;
}

}  // namespace concord
