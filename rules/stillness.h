// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <utility>

#include "claims/audit.h"
#include "rules/ground.h"

namespace concord {

/// Between which moments a toll is taken not to move: the event was over at the
/// first, and whoever counted at the second did so at least seven days later,
/// wherever in its window it stands.
class Stillness {
 public:
  explicit Stillness(const Audit& audit);

  bool holds(EventId root, Instant before, Instant after) const;

 private:
  void add(const Account& account);

  const Audit& audit_;
  /// When an account of this root event and moment may have been counted first,
  /// if it has a count that stands.
  std::map<std::pair<EventId, Instant>, Instant> earliest_;
};

/// "still": of the root event `root`, both figures are `shape` at moments.
GroundLaw still_law(const Audit& audit, const Figure& shape, EventId root,
                    const Figure& before, const Figure& after);

}  // namespace concord
