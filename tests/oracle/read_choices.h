// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "tests/oracle/read_audit_maker.h"
#include "tests/oracle/read_worlds.h"

namespace concord::oracle {

/// What may be given up besides claims.
struct Choice {
  enum class Kind {
    Moment,
    Scope,
    Extent,
    Complete,
    Precise,
    Same,
    Still,
    Floor
  };

  Kind kind = Kind::Still;
  std::string name;
  int cost = 0;
  int index = -1;             // of the account, or of the claim
  Whom whom = kEverybody;     // of Scope
  Counted counted = kKilled;  // of Still, Same, and of the claim
};

/// The other readings that something licenses for the claim of that number.
std::vector<Choice> licensed(const ReadAudit& audit, int claim);

/// One claim as it is taken: its numbers, of whom and of which place.
struct Taken {
  bool rounded = false;
  bool partly = false;
  int place = 0;
  Whom whom = kEverybody;
  int scopes = 0;  // it is said of one or the other, so one at most

  static Taken literally(const ReadClaim& claim);
  void take(const Choice& choice);
  Range range(const Range& said, bool is_exact) const;
  /// Whether what the claim counts may stand so.
  bool holds(const ReadClaim& claim, const State& state) const;
};

}  // namespace concord::oracle
