// SPDX-License-Identifier: Apache-2.0
#include "engine/bounds.h"

#include "claims/check.h"
#include "engine/gaps.h"

namespace concord {
namespace {

// One side of a bound, so that low and high are told once.
struct BoundSide {
  bool up;
  std::optional<End>& end;
  Why& why;
  std::optional<End>& forced;
  Why& forced_why;
};

using Role = System::Role;

Bound undecided(std::int32_t unknown) {
  Bound bound;
  bound.unknown = unknown;
  bound.values.complete = false;
  bound.decided = false;
  return bound;
}

}  // namespace

BoundFinder::BoundFinder(Oracle& oracle, EndFinder& ends, const Budget& budget)
    : oracle_(oracle),
      ends_(ends),
      whys_(oracle, budget.fewest_laws),
      budget_(budget),
      differs_(oracle.system().unknowns.size()) {}

// All ends before the first why: each search for one leaves worlds behind that
// spare work in the next.
Row BoundFinder::row(std::int32_t way_out, const Bits& held) {
  Row row;
  row.way_out = way_out;
  try {
    ends_.prepare(held);
  } catch (const BudgetSpent&) {
    // Each bound says for itself that it is undecided.
  }
  const auto unknowns =
      static_cast<std::int32_t>(oracle_.system().unknowns.size());
  for (std::int32_t unknown = 0; unknown < unknowns; ++unknown) {
    row.bounds.push_back(bound(held, unknown));
  }
  for (Bound& bound : row.bounds) {
    if (bound.asked && bound.decided) tell_more(held, bound);
  }
  compare(row);
  return row;
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

Bound BoundFinder::bound(const Bits& held, std::int32_t unknown) {
  Bound bound;
  bound.unknown = unknown;
  bound.asked = asks(unknown);
  if (!bound.asked) return bound;
  try {
    bound.low = ends_.end(held, unknown, false);
    bound.high = ends_.end(held, unknown, true);
    return bound;
  } catch (const BudgetSpent&) {
    return undecided(unknown);
  }
}

System::Role BoundFinder::role(std::int32_t unknown) const {
  return oracle_.system().unknowns[static_cast<std::size_t>(unknown)].role;
}

// An end that the unknown has by itself needs no why: a count is never below 0.
bool BoundFinder::is_own_end(std::int32_t unknown, bool up,
                             const End& end) const {
  const auto& itself =
      oracle_.system().unknowns[static_cast<std::size_t>(unknown)];
  const auto& own = up ? itself.high : itself.low;
  return own && end == End{Rational(*own)};
}

void BoundFinder::tell_more(const Bits& held, Bound& bound) try {
  if (role(bound.unknown) == Role::Explained) {
    if (budget_.whys) explain(held, bound);
    bound.values = values_between(oracle_, ends_, held, bound.unknown,
                                  bound.low, bound.high, budget_.gap_values);
  } else {
    const bool one = bound.low && bound.low == bound.high;
    bound.values = {{*Interval::from_ends(bound.low, bound.high)}, one};
  }
} catch (const BudgetSpent&) {
  bound = undecided(bound.unknown);
}

void BoundFinder::explain(const Bits& held, Bound& bound) {
  const BoundSide sides[] = {
      {false, bound.low, bound.low_why, bound.forced_low, bound.forced_low_why},
      {true, bound.high, bound.high_why, bound.forced_high,
       bound.forced_high_why}};
  for (const BoundSide& side : sides) {
    if (!side.end || is_own_end(bound.unknown, side.up, *side.end)) continue;
    const Probe outside =
        beyond(oracle_.system(), bound.unknown, side.up, *side.end);
    side.why = whys_.why(held, outside);
    if (auto forced = whys_.forced(held, outside, side.why)) {
      side.forced = side.end;
      side.forced_why = std::move(*forced);
    }
  }
}

}  // namespace concord
