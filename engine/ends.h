// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "claims/interval.h"
#include "engine/oracle.h"
#include "engine/paired.h"
#include "engine/propagator.h"

namespace concord {

/// Finds the ends of unknowns: how far each can go while assumptions hold.
///
/// Whether there is an end is proved first.  Over rational data the integer
/// maximum of an unknown is infinite iff some polyhedron of solutions has a
/// point with whole numbers and a direction in which the unknown grows (Meyer
/// 1974); both together are one question to Z3.  Only then does a search
/// gallop towards the wall that propagation sees, which mostly is the end: from
/// the farthest world seen in any other search, which mostly is it otherwise,
/// 1, 4, 16... steps further, never more than half of the way.  A rational end
/// is the optimum of the piece around a world (first with the whole unknowns
/// free, then with them as they are there), confirmed by two questions, or else
/// the next piece is farther out; an open one by a point and a border point
/// between which everything but the border itself is possible.
class EndFinder {
 public:
  EndFinder(Oracle& oracle, const Z3Context& context, const Budget& budget);

  /// The end on one side, or nothing where it is proved that there is none.
  /// `held` can hold.  Throws BudgetSpent.
  std::optional<End> end(const Bits& held, std::int32_t unknown, bool up);

  /// To be called before the ends of many unknowns are asked for.
  void prepare(const Bits& held);

  /// A direction along which this unknown goes by one, if Z3 shows one.
  std::optional<PointPair> steady_direction(const Bits& held,
                                            std::int32_t unknown, bool up);

  /// Every pair that an answer rests on.
  std::vector<PointPair> pairs() const;
  /// What was done on pairs.
  Work work() const;

 private:
  /// A System of pairs and what answers for it, made when first needed.
  struct Pairs {
    Pairs(const Z3Context& context, const System& system, const Budget& budget,
          Pairing pairing);

    Paired paired;
    Oracle oracle;
  };

  /// Remembers a direction in which all that seem endless go, if there is one.
  void look_along_all(const Bits& held, bool up);
  /// Where propagation alone says that it ends, at the latest.
  const std::optional<Propagator::Edge>& wall(const Bits& held,
                                              std::int32_t unknown, bool up);
  Pairs& pairs_of(std::optional<Pairs>& pairs, Pairing pairing);
  bool is_endless(const Bits& held, std::int32_t unknown, bool up);
  End whole_end(const Bits& held, std::int32_t unknown, bool up);
  End rational_end(const Bits& held, std::int32_t unknown, bool up);
  Rational farthest_near(const Bits& held, const Point& near, bool fix_whole,
                         std::int32_t unknown, bool up);
  bool is_end(const Bits& held, std::int32_t unknown, bool up, const End& end);

  Oracle& oracle_;
  const Z3Context& context_;
  Budget budget_;
  std::optional<Pairs> directions_;
  std::optional<Pairs> closures_;
};

/// Beyond an end: what must be impossible for it to be one.
Probe beyond(const System& system, std::int32_t unknown, bool up,
             const End& end);

}  // namespace concord
