// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tests/oracle/wide_audit.h"

namespace concord::oracle {

/// Claims in the order of the audit, then soft laws by name.
using Mask = std::uint32_t;

/// Every way that everything could have been, up to a ceiling: for each set of
/// claims and soft laws that hold, the values that each figure then has.
class WideWorlds {
 public:
  explicit WideWorlds(const WideAudit& audit);

  bool possible(Mask held) const;
  /// "2..5", "2..": between which ends the figure lies; "2..?" where the
  /// ceilings are too low to tell.
  std::string ends(Mask held, std::size_t figure) const;
  /// Whether it can be `value`, a small number.
  bool can_be(Mask held, std::size_t figure, int value) const;

 private:
  using Sets = std::vector<std::uint64_t>;  // by figure: bits of values
  using Worlds = std::map<Mask, Sets>;

  void choose(std::size_t figure, Worlds& worlds);
  void visit(Worlds& worlds);

  const WideAudit& audit_;
  std::vector<std::vector<const Holds*>> laws_;  // by last figure
  int ceiling_ = 0;
  Values values_;
  Worlds near_;
  Worlds far_;  // up to a higher ceiling: what goes with it has no end
};

}  // namespace concord::oracle
