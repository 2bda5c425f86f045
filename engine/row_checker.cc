// SPDX-License-Identifier: Apache-2.0
#include "engine/row_checker.h"

#include "claims/check.h"
#include "engine/local_row_checker.h"
#include "engine/part_of.h"

namespace concord {

RowChecker::RowChecker(Referee& referee, const Budget& budget)
    : system_(referee.system()), referee_(referee), budget_(budget) {}

void RowChecker::check(const Bits& held, const Row& row) {
  if (is_large(system_, budget_)) {
    return LocalRowChecker(referee_, budget_).check(held, row);
  }
  const Bits constraints = constraints_of(system_, held);
  const std::vector<Ends> shown = referee_.ends_shown(constraints);
  for (const Bound& bound : row.bounds) {
    if (!bound.asked || !bound.decided) continue;
    if (is_explained(system_, bound) && budget_.whys) {
      check_explained_end(constraints, bound, false);
      check_explained_end(constraints, bound, true);
      check_between(constraints, bound);
    } else {
      check_values(constraints, bound,
                   shown[static_cast<std::size_t>(bound.unknown)]);
    }
  }
}

void RowChecker::check_values(const Bits& constraints, const Bound& bound,
                              const Ends& shown) {
  check_end(constraints, bound, false, bound.low == shown.low);
  check_end(constraints, bound, true, bound.high == shown.high);
  if (is_explained(system_, bound)) check_between(constraints, bound);
}

// An end is attained, and nothing lies beyond it; mostly since propagation
// stops there anyway.
void RowChecker::check_end(const Bits& constraints, const Bound& bound, bool up,
                           bool shown) {
  const auto& end = up ? bound.high : bound.low;
  if (!end) {
    CONCORD_CHECK(referee_.goes_on(constraints, bound.unknown, up));
    return;
  }
  check_attained(constraints, bound.unknown, *end);
  const Probe beyond = outside(system_, bound.unknown, up, *end);
  CONCORD_CHECK(shown || referee_.clash(constraints, &beyond));
}

void RowChecker::check_explained_end(const Bits& constraints,
                                     const Bound& bound, bool up) {
  const auto& end = up ? bound.high : bound.low;
  if (!end) {
    CONCORD_CHECK(referee_.goes_on(constraints, bound.unknown, up));
    return;
  }
  check_attained(constraints, bound.unknown, *end);
  check_why(constraints, bound, up, up ? bound.high_why : bound.low_why);
  const auto& forced = up ? bound.forced_high : bound.forced_low;
  if (!forced) return;
  CONCORD_CHECK(forced == end);
  check_why(constraints, bound, up,
            up ? bound.forced_high_why : bound.forced_low_why);
}

void RowChecker::check_attained(const Bits& constraints, std::int32_t unknown,
                                const End& end) {
  if (end.open) {
    CONCORD_CHECK(referee_.comes_near(constraints, unknown, end.value));
    return;
  }
  const Probe there{unknown, Probe::Side::Equal, end.value};
  CONCORD_CHECK(referee_.has_world(constraints, &there));
}

void RowChecker::check_why(const Bits& constraints, const Bound& bound, bool up,
                           const Why& why) {
  const Probe beyond =
      outside(system_, bound.unknown, up, up ? *bound.high : *bound.low);
  const Bits behind = just(system_, why.assumptions, why.laws);
  CONCORD_CHECK(constraints.includes(behind));
  CONCORD_CHECK(referee_.clash(behind, &beyond));
}

// From end to end, with each gap refuted; a range that was tried value by
// value, too, is tried again.  (That a wider one has no gaps was shown by plain
// arithmetic in the first place.)
void RowChecker::check_between(const Bits& constraints, const Bound& bound) {
  const auto& itself =
      system_.unknowns[static_cast<std::size_t>(bound.unknown)];
  const auto& items = bound.values.items;
  CONCORD_CHECK(!items.empty());
  CONCORD_CHECK(items.front().lower() == bound.low);
  CONCORD_CHECK(items.back().upper() == bound.high);
  if (itself.rational) return;
  for (std::size_t i = 1; i < items.size(); ++i) {
    check_gap(constraints, bound.unknown, items[i - 1].upper()->value,
              items[i].lower()->value);
  }
  const bool tried_each =
      bound.low && bound.high &&
      bound.high->value - bound.low->value <= budget_.gap_values;
  for (const Interval& interval : items) {
    if (tried_each) check_each(constraints, bound.unknown, interval);
  }
}

void RowChecker::check_each(const Bits& constraints, std::int32_t unknown,
                            const Interval& interval) {
  for (Rational value = interval.lower()->value;
       value <= interval.upper()->value; value += 1) {
    check_attained(constraints, unknown, {value, false});
  }
}

void RowChecker::check_gap(const Bits& constraints, std::int32_t unknown,
                           const Rational& last, const Rational& next) {
  CONCORD_CHECK(last + 1 < next);
  for (Rational value = last + 1; value < next; value += 1) {
    const Probe there{unknown, Probe::Side::Equal, value};
    CONCORD_CHECK(referee_.clash(constraints, &there));
  }
}

bool is_explained(const System& system, const Bound& bound) {
  return system.unknowns[static_cast<std::size_t>(bound.unknown)].role ==
         System::Role::Explained;
}

Probe outside(const System& system, std::int32_t unknown, bool up,
              const End& end) {
  using Side = Probe::Side;
  const Rational next = end.value + (up ? 1 : -1);
  const auto& itself = system.unknowns[static_cast<std::size_t>(unknown)];
  if (!itself.rational) {
    CONCORD_CHECK(!end.open);
    return {unknown, up ? Side::AtLeast : Side::AtMost, next};
  }
  if (up) return {unknown, end.open ? Side::AtLeast : Side::Above, end.value};
  return {unknown, end.open ? Side::AtMost : Side::Below, end.value};
}

}  // namespace concord
