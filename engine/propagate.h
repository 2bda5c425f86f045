// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "claims/interval.h"
#include "engine/bits.h"
#include "engine/evaluate.h"
#include "engine/propagator.h"
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

Ends ends_of(const Propagator::Edges& edges);

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

/// Propagation (propagator.h) over these constraints, or those for which
/// `holds` is true; clauses of several comparisons are passed over, so that a
/// person can redo by hand what it says.
Propagation propagate(const System& system, const Bits& constraints);
Propagation propagate(const System& system,
                      const std::function<bool(std::int32_t)>& holds);

/// The moves of a propagator as steps; what was supposed is none.
std::vector<Step> steps_of(const Propagator& propagator);
/// Of those behind the first `from` moves, the ones that led to its clash.
std::vector<Step> steps_to_clash(const Propagator& propagator,
                                 std::size_t from);

/// The constraints from which `wanted` follow, one end each of an unknown, by
/// the last steps that moved them: sorted.
struct WantedEnd {
  std::int32_t unknown = 0;
  bool upper = false;

  friend auto operator<=>(const WantedEnd&, const WantedEnd&) = default;
};
Indices reasons(const System& system, const Propagation& propagation,
                const std::vector<WantedEnd>& wanted);
Indices reasons(const System& system,
                const std::vector<Propagator::Move>& moves,
                const std::vector<WantedEnd>& wanted);

}  // namespace concord
