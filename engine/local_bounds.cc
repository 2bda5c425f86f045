// SPDX-License-Identifier: Apache-2.0
#include "engine/local_bounds.h"

#include <algorithm>

#include "engine/explained_ends.h"
#include "engine/gaps.h"

namespace concord {
namespace {

template <class Items>
auto& of(Items& items, std::int32_t unknown) {
  return items[static_cast<std::size_t>(unknown)];
}

}  // namespace

LocalBounds::LocalBounds(Oracle& oracle, const Z3Context& context,
                         const Budget& budget)
    : oracle_(oracle),
      context_(context),
      budget_(budget),
      whys_(oracle, context, budget) {}

void LocalBounds::tell(const Bits& held, std::vector<Bound>& bounds) {
  const std::vector<Ends> ends = oracle_.all_ends(held).value();
  for (Bound& bound : bounds) {
    if (bound.asked) set_ends(bound, of(ends, bound.unknown));
  }
  const Bits& constraints = oracle_.constraints_of(held);
  for (const Piece& piece : pieces_of(oracle_.system(), constraints, ends)) {
    tell_piece(piece, bounds);
  }
  for (Bound& bound : bounds) {
    if (!bound.asked || !bound.decided) continue;
    if (!is_explained(bound)) {
      bound.values = hull_of(bound);
    } else if (budget_.whys) {
      explain(held, bound);
    }
  }
}

// Of an unknown in no piece.
void LocalBounds::set_ends(Bound& bound, const Ends& ends) const {
  bound.low = ends.low;
  bound.high = ends.high;
  bound.values = {hull_of(bound).items, true};
}

bool LocalBounds::is_explained(const Bound& bound) const {
  return oracle_.system()
             .unknowns[static_cast<std::size_t>(bound.unknown)]
             .role == System::Role::Explained;
}

void LocalBounds::tell_piece(const Piece& piece, std::vector<Bound>& bounds) {
  Oracle oracle(context_, piece.system, budget_);
  EndFinder ends(oracle, context_, budget_);
  const Bits held;
  try {
    ends.prepare(held);
  } catch (const BudgetSpent&) {
    // Each bound says for itself that it is undecided.
  }
  for (std::size_t i = 0; i < piece.unknowns.size(); ++i) {
    Bound& bound = of(bounds, piece.unknowns[i]);
    if (!bound.asked) continue;
    const auto here = static_cast<std::int32_t>(i);
    try {
      bound.low = ends.end(held, here, false);
      bound.high = ends.end(held, here, true);
      bound.values = values_between(oracle, ends, held, here, bound.low,
                                    bound.high, budget_.gap_values);
    } catch (const BudgetSpent&) {
      bound = undecided(bound.unknown);
    }
  }
  work_ += oracle.work();
  work_ += ends.work();
}

void LocalBounds::explain(const Bits& held, Bound& bound) try {
  for (const ExplainedEnd& each : explained_ends(oracle_.system(), bound)) {
    each.why = whys_.why(held, each.beyond);
  }
} catch (const BudgetSpent&) {
  bound = undecided(bound.unknown);
}

}  // namespace concord
