// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <utility>

#include "engine/reconcile.h"
#include "engine/sides.h"

namespace concord {

/// Why the ends of figures are where they are.  Where an answer does not tell
/// (for figures that nobody claims), what propagation used: enough to force the
/// end, perhaps not the least that does.
class EndReasons {
 public:
  explicit EndReasons(const Reconciliation& all) : all_(all) {}

  /// Of an end of `bound` under a way out of its component; -1: under none.
  Why why(int component, int way_out, const Bound& bound, bool upper) const;

 private:
  /// In which System the row of a way out was found.
  std::int32_t read_in(int component, int way_out) const;
  const Alone& alone(int component, int way_out) const;

  const Reconciliation& all_;
  mutable std::map<std::pair<int, int>, Alone> alone_;  // made when asked for
};

}  // namespace concord
