// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claims/audit.h"

namespace concord {

/// A source or an origin, as one that an audit can be tried without, with all
/// that goes then: "without ministry" is without every claim in whose chain the
/// ministry stands.
struct Speaker {
  std::string name;
  bool is_source = false;
  /// Others without whom the same goes: the only origin of a source that says
  /// nothing anywhere else.
  std::vector<std::string> same;
  std::vector<ClaimId> claims;  // sorted; without those that are set aside

  friend bool operator==(const Speaker&, const Speaker&) = default;
};

/// Everybody who says something that is not set aside: sources, then origins,
/// by name.  Whoever says the same claims as one before is named with that one.
std::vector<Speaker> speakers(const Audit& audit);

}  // namespace concord
