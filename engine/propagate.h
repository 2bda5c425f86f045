// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "claims/interval.h"
#include "engine/evaluate.h"
#include "engine/system.h"

namespace concord {

/// What an unknown can be, as far as propagation sees: never too narrow, not
/// always as narrow as the truth.
struct Ends {
  std::optional<End> low;
  std::optional<End> high;

  bool empty() const;
  friend bool operator==(const Ends&, const Ends&) = default;
};

/// One end that one constraint moved, given the ends before it.
struct Step {
  std::int32_t constraint = 0;
  std::int32_t unknown = 0;
  bool upper = false;
  End end;
};

/// The ends of every unknown, and how they came about, in order.  Stops at the
/// first unknown that is left with nothing.
struct Propagation {
  std::vector<Ends> ends;  // by unknown
  std::vector<Step> steps;
  std::optional<std::int32_t> emptied;  // an unknown with nothing left
};

/// Bounds propagation (Schulte and Stuckey 2008) over the constraints for which
/// `holds` is true; clauses of several comparisons are passed over.  Rounds in
/// the order of the constraints until nothing moves, 100 at most: sums that
/// feed each other may creep for ever.  What it says a person can redo by hand.
///
/// A probe narrows its unknown before the first round, without a step.
Propagation propagate(const System& system,
                      const std::function<bool(std::int32_t)>& holds,
                      const Probe* probe = nullptr);

/// The constraints from which `wanted` follow, one end each of an unknown, by
/// the last steps that moved them: sorted.
struct WantedEnd {
  std::int32_t unknown = 0;
  bool upper = false;

  friend auto operator<=>(const WantedEnd&, const WantedEnd&) = default;
};
Indices reasons(const System& system, const Propagation& propagation,
                const std::vector<WantedEnd>& wanted);

}  // namespace concord
