// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/audit.h"
#include "rules/formula.h"

namespace concord {

/// A law as written in a pack or in rules/*.yaml.
///   - id: seen
///     holds: at-large + arrested.attackers >= participants.attackers
///     because: whoever took part fled, was caught or died
///     cost: 3            # soft: may be given up for 3; without a cost, hard
///     within: 2          # an equality may miss by 2
struct Law {
  std::string id;
  Formula holds;
  std::string written;  // as in the file, for display
  std::string because;
  std::optional<int> cost;
  Rational within = 0;
  Place declared;
};

/// All laws that somebody wrote: of the packs in use and of the audit, sorted
/// by id.  What follows from the event graph, the partitions and the kinds over
/// time is law too, and is made by ground().
struct LawBook {
  std::vector<Law> laws;
};

/// Reads the laws of the packs and rules/*.yaml.  Complains of unknown names,
/// of units that do not fit, of duplicate ids and of formula errors, each
/// located inside the formula.
LawBook read_laws(const Folder& folder, const Audit& audit,
                  Complaints& complaints);

}  // namespace concord
