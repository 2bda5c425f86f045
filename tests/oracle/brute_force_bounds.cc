// SPDX-License-Identifier: Apache-2.0
//
// What each figure can be, and which claims force that.
#include <algorithm>
#include <set>

#include "claims/check.h"
#include "tests/oracle/brute_force.h"
#include "tests/oracle/masks.h"

namespace concord {

Row BruteForce::row(std::int32_t way_out, Mask held) const {
  Row row;
  row.way_out = way_out;
  for (std::size_t i = 0; i < system_.unknowns.size(); ++i) {
    row.bounds.push_back(bound(held, static_cast<std::int32_t>(i)));
  }
  return row;
}

namespace {

Rational rational(std::int64_t number) {
  return Rational(static_cast<long>(number));
}

std::vector<Interval> runs(const std::set<std::int64_t>& values) {
  std::vector<Interval> runs;
  for (auto value = values.begin(); value != values.end();) {
    const std::int64_t first = *value;
    std::int64_t last = first;
    while (++value != values.end() && *value == last + 1) ++last;
    runs.push_back(Interval::between(rational(first), rational(last)));
  }
  return runs;
}

}  // namespace

Bound BruteForce::bound(Mask held, std::int32_t unknown) const {
  std::set<std::int64_t> values;
  for (const World& world : worlds_) {
    if (world.lawful && includes(world.assumptions, held)) {
      values.insert(world.values[static_cast<std::size_t>(unknown)]);
    }
  }
  CONCORD_CHECK(!values.empty());
  Bound bound;
  bound.unknown = unknown;
  const bool endless =
      !system_.unknowns[static_cast<std::size_t>(unknown)].high &&
      *values.rbegin() > box_.last_end;
  bound.low = End{rational(*values.begin()), false};
  if (!endless) bound.high = End{rational(*values.rbegin()), false};
  bound.values.items = runs(values);
  const Mask own = claims_on(unknown);
  const auto explain = [&](bool up, const std::optional<End>& end, Why& why_of,
                           std::optional<End>& forced, Why& forced_why) {
    if (!end) return;
    const Beyond beyond{unknown, up, end->value.get_num().get_si()};
    why_of.assumptions = why(held, beyond);
    const Mask claims = mask_of(why_of.assumptions);
    if (claims == 0 || !includes(own, claims)) return;
    if (!forces(held & ~own, beyond)) return;
    forced = end;
    forced_why.assumptions = why(held & ~own, beyond);
  };
  explain(false, bound.low, bound.low_why, bound.forced_low,
          bound.forced_low_why);
  explain(true, bound.high, bound.high_why, bound.forced_high,
          bound.forced_high_why);
  return bound;
}

bool BruteForce::forces(Mask held, const Beyond& beyond) const {
  const auto unknown = static_cast<std::size_t>(beyond.unknown);
  return std::ranges::none_of(kinds_, [&](const auto& entry) {
    const auto& [assumptions, kind] = entry;
    return includes(assumptions, held) &&
           (beyond.up ? kind.greatest[unknown] > beyond.limit
                      : kind.least[unknown] < beyond.limit);
  });
}

Indices BruteForce::why(Mask held, const Beyond& beyond) const {
  for (const Mask subset : smallest_first(held & kind(true))) {
    if (forces(subset | (held & kind(false)), beyond)) {
      return indices_of(subset);
    }
  }
  CONCORD_UNREACHABLE();
}

BruteForce::Mask BruteForce::claims_on(std::int32_t unknown) const {
  Mask claims = 0;
  for (const System::Constraint& constraint : system_.constraints) {
    if (constraint.guard < 0) continue;
    if (constraint.last_comparison - constraint.first_comparison != 1) continue;
    const auto& only = system_.comparisons[constraint.first_comparison];
    if (only.last_term - only.first_term != 1) continue;
    if (system_.terms[only.first_term].unknown == unknown) {
      claims |= bit(static_cast<std::size_t>(constraint.guard));
    }
  }
  return claims & kind(true);
}

}  // namespace concord
