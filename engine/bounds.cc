// SPDX-License-Identifier: Apache-2.0
#include "engine/bounds.h"

#include "claims/check.h"
#include "engine/explained_ends.h"
#include "engine/gaps.h"

namespace concord {
namespace {

using Role = System::Role;

}  // namespace

BoundFinder::BoundFinder(Oracle& oracle, EndFinder& ends,
                         const Z3Context& context, const Budget& budget)
    : oracle_(oracle),
      ends_(ends),
      whys_(oracle, budget.fewest_laws),
      budget_(budget),
      differs_(oracle.system().unknowns.size()) {
  if (is_large(oracle.system(), budget))
    local_.emplace(oracle, context, budget);
}

Row BoundFinder::row(std::int32_t way_out, const Bits& held) {
  Row row;
  row.way_out = way_out;
  const auto unknowns =
      static_cast<std::int32_t>(oracle_.system().unknowns.size());
  for (std::int32_t unknown = 0; unknown < unknowns; ++unknown) {
    Bound bound;
    bound.unknown = unknown;
    bound.asked = asks(unknown);
    row.bounds.push_back(std::move(bound));
  }
  if (local_) {
    local_->tell(held, row.bounds);
  } else {
    tell(held, row.bounds);
  }
  compare(row);
  return row;
}

// All ends before the first why: each search for one leaves worlds behind that
// spare work in the next.
void BoundFinder::tell(const Bits& held, std::vector<Bound>& bounds) {
  try {
    ends_.prepare(held);
  } catch (const BudgetSpent&) {
    // Each bound says for itself that it is undecided.
  }
  for (Bound& bound : bounds) {
    if (bound.asked) tell_ends(held, bound);
  }
  for (Bound& bound : bounds) {
    if (bound.asked && bound.decided) tell_more(held, bound);
  }
}

void BoundFinder::compare(const Row& row) {
  if (!first_) {
    first_ = row;
    return;
  }
  for (std::size_t i = 0; i < row.bounds.size(); ++i) {
    if (!same_values(row.bounds[i], first_->bounds[i])) differs_[i] = true;
  }
}

bool BoundFinder::asks(std::int32_t unknown) const {
  if (budget_.every_bound) return true;
  switch (role(unknown)) {
    case Role::Explained:
      return true;
    case Role::Bounded:
      return budget_.every_row || !differs_[static_cast<std::size_t>(unknown)];
    case Role::Auxiliary:
      return false;
  }
  CONCORD_UNREACHABLE();
}

void BoundFinder::tell_ends(const Bits& held, Bound& bound) try {
  bound.low = ends_.end(held, bound.unknown, false);
  bound.high = ends_.end(held, bound.unknown, true);
} catch (const BudgetSpent&) {
  bound = undecided(bound.unknown);
}

System::Role BoundFinder::role(std::int32_t unknown) const {
  return oracle_.system().unknowns[static_cast<std::size_t>(unknown)].role;
}

void BoundFinder::tell_more(const Bits& held, Bound& bound) try {
  if (role(bound.unknown) == Role::Explained) {
    if (budget_.whys) explain(held, bound);
    bound.values = values_between(oracle_, ends_, held, bound.unknown,
                                  bound.low, bound.high, budget_.gap_values);
  } else {
    bound.values = hull_of(bound);
  }
} catch (const BudgetSpent&) {
  bound = undecided(bound.unknown);
}

void BoundFinder::explain(const Bits& held, Bound& bound) {
  for (const ExplainedEnd& each : explained_ends(oracle_.system(), bound)) {
    each.why = whys_.why(held, each.beyond);
    if (auto forced = whys_.forced(held, each.beyond, each.why)) {
      each.forced = each.end;
      each.forced_why = std::move(*forced);
    }
  }
}

}  // namespace concord
