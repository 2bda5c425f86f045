// SPDX-License-Identifier: Apache-2.0
#include "engine/gaps.h"

#include <algorithm>
#include <vector>

namespace concord {
namespace {

struct Range {
  const std::optional<End>& low;
  const std::optional<End>& high;

  bool is_one_value() const { return low && high && low->value == high->value; }
  bool is_at_most(std::int32_t wide) const {
    return low && high && high->value - low->value <= wide;
  }
  Interval hull() const { return *Interval::from_ends(low, high); }
};

// As far beyond the second world as that is from the first.
Point beyond(const Point& first, const Point& second) {
  Point point = second;
  for (std::size_t i = 0; i < point.size(); ++i) {
    point[i] += second[i] - first[i];
  }
  return point;
}

// Whether the value can be had: in the line of the worlds for the two values
// before, mostly, since each was found near the one before it.
bool is_possible(Oracle& oracle, const Bits& held, const Probe& probe) {
  const Bits& constraints = oracle.constraints_of(held);
  const auto before = [&](int steps) {
    const Probe there{probe.unknown, Probe::Side::Equal, probe.value - steps};
    return oracle.worlds().find(constraints, &there);
  };
  const World* last = before(1);
  const World* first = before(2);
  if (first != nullptr && last != nullptr &&
      oracle.worlds().find(constraints, &probe) == nullptr &&
      oracle.holds_at(beyond(first->point, last->point), *last, constraints)) {
    return true;
  }
  return oracle.ask(held, &probe).holds();
}

// Value by value; consecutive ones become one interval.
std::vector<Interval> try_each(Oracle& oracle, const Bits& held,
                               std::int32_t unknown, const Range& range) {
  std::vector<Interval> values;
  std::optional<Exact> begin;
  const Exact last = range.high->value;
  for (Exact value = range.low->value; value <= last + 1; value += 1) {
    const Probe probe{unknown, Probe::Side::Equal, value};
    const bool possible = value <= last && is_possible(oracle, held, probe);
    if (possible && !begin) begin = value;
    if (!possible && begin) {
      values.push_back(
          Interval::between(begin->rational(), (value - 1).rational()));
      begin.reset();
    }
  }
  return values;
}

// Without choices and whole unknowns, whatever lies between two worlds is one.
bool is_convex(const System& system, const Bits& constraints) {
  return std::ranges::all_of(constraints.members(), [&](std::int32_t index) {
    const auto any_of =
        system.any_of(system.constraints[static_cast<std::size_t>(index)]);
    if (any_of.size() != 1) return false;
    const auto sum = system.sum(any_of[0]);
    return std::ranges::all_of(sum, [&](const System::Term& term) {
      return system.unknowns[static_cast<std::size_t>(term.unknown)].rational;
    });
  });
}

bool is_whole(const System& system, const Point& point) {
  for (std::size_t i = 0; i < point.size(); ++i) {
    if (!system.unknowns[i].rational && !point[i].is_integer()) return false;
  }
  return true;
}

// Looks among the worlds seen for a line along which `unknown` goes by one.
class LineFinder {
 public:
  LineFinder(Oracle& oracle, EndFinder& ends, const Bits& held,
             std::int32_t unknown)
      : oracle_(oracle),
        ends_(ends),
        held_(held),
        unknown_(static_cast<std::size_t>(unknown)),
        constraints_(oracle.constraints_of(held)) {}

  bool covers(const Range& range) {
    if (range.low && range.high) return from_end_to_end(range);
    if (range.low) return goes_on(range.low, true);
    if (range.high) return goes_on(range.high, false);
    return goes_on(std::nullopt, true) && goes_on(std::nullopt, false);
  }

 private:
  std::vector<const World*> worlds_at(const std::optional<End>& end) const {
    std::vector<const World*> worlds;
    for (const World* world : oracle_.worlds().all(constraints_)) {
      if (end && world->point[unknown_] != end->value) continue;
      worlds.push_back(world);
      if (!end) break;  // both directions must leave from the same world
    }
    return worlds;
  }

  bool goes_on(const std::optional<End>& from, bool up) {
    const auto direction =
        ends_.steady_direction(held_, static_cast<std::int32_t>(unknown_), up);
    if (!direction || !is_whole(oracle_.system(), direction->second)) {
      return false;
    }
    return std::ranges::any_of(worlds_at(from), [&](const World* world) {
      const auto paired =
          paired_constraints(oracle_.system(), Pairing::Direction, world->point,
                             direction->second);
      return paired && paired->includes(constraints_);
    });
  }

  // Towards a world at the other end, or with nothing moved but this unknown.
  bool from_end_to_end(const Range& range) const {
    const auto highs = worlds_at(range.high);
    const Exact width(Rational(range.high->value - range.low->value));
    return std::ranges::any_of(worlds_at(range.low), [&](const World* low) {
      Point moved = low->point;
      moved[unknown_] = range.high->value;
      return is_line(low->point, moved, width) ||
             std::ranges::any_of(highs, [&](const World* high) {
               return is_line(low->point, high->point, width);
             });
    });
  }

  bool is_line(const Point& low, const Point& high, const Exact& width) const {
    const System& system = oracle_.system();
    for (std::size_t i = 0; i < low.size(); ++i) {
      const Exact step = (high[i] - low[i]) / width;
      if (!system.unknowns[i].rational && !step.is_integer()) return false;
    }
    return within_own_ends(system, high) &&
           std::ranges::all_of(members_, [&](std::int32_t index) {
             return one_comparison_holds(
                 system.constraints[static_cast<std::size_t>(index)], low,
                 high);
           });
  }

  bool one_comparison_holds(const System::Constraint& constraint,
                            const Point& low, const Point& high) const {
    const System& system = oracle_.system();
    return std::ranges::any_of(system.any_of(constraint),
                               [&](const System::Comparison& comparison) {
                                 return holds(system, comparison, low) &&
                                        holds(system, comparison, high);
                               });
  }

  Oracle& oracle_;
  EndFinder& ends_;
  const Bits& held_;
  std::size_t unknown_;
  Bits constraints_;
  Indices members_ = constraints_.members();
};

}  // namespace

Listed<Interval> values_between(Oracle& oracle, EndFinder& ends,
                                const Bits& held, std::int32_t unknown,
                                const std::optional<End>& low,
                                const std::optional<End>& high,
                                std::int32_t widest) {
  const Range range{low, high};
  if (range.is_one_value()) return {{range.hull()}, true};
  const System& system = oracle.system();
  if (system.unknowns[static_cast<std::size_t>(unknown)].rational) {
    return {{range.hull()}, is_convex(system, oracle.constraints_of(held))};
  }
  if (range.is_at_most(widest)) {
    return {try_each(oracle, held, unknown, range), true};
  }
  return {{range.hull()},
          LineFinder(oracle, ends, held, unknown).covers(range)};
}

Listed<Interval> hull_of(const Bound& bound) {
  const Range range{bound.low, bound.high};
  return {{range.hull()}, range.is_one_value()};
}

}  // namespace concord
