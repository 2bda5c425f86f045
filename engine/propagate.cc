// SPDX-License-Identifier: Apache-2.0
#include "engine/propagate.h"

#include <algorithm>
#include <span>

namespace concord {
namespace {

constexpr int kRounds = 100;

using Flat = System::Comparison::Relation;

/// The least that a sum can be, kept so that one term can be taken out again.
struct LeastSum {
  Rational sum = 0;
  bool open = false;
  int endless = 0;  // terms without an end on this side
};

class Propagator {
 public:
  explicit Propagator(const System& system) : system_(system) {
    for (const System::Unknown& unknown : system.unknowns) {
      Ends ends;
      if (unknown.low) ends.low = End{Rational(*unknown.low)};
      if (unknown.high) ends.high = End{Rational(*unknown.high)};
      found_.ends.push_back(std::move(ends));
    }
  }

  bool apply(std::int32_t index) {
    const auto& constraint =
        system_.constraints[static_cast<std::size_t>(index)];
    if (constraint.last_comparison - constraint.first_comparison != 1) {
      return false;
    }
    const auto& comparison = system_.comparisons[constraint.first_comparison];
    bool moved = at_most(index, comparison, 1);
    if (comparison.relation == Flat::Equal && !found_.emptied) {
      moved |= at_most(index, comparison, -1);
    }
    return moved;
  }

  bool stuck() const { return found_.emptied.has_value(); }
  Propagation take() && { return std::move(found_); }

 private:
  std::span<const System::Term> terms(const System::Comparison& c) const {
    return std::span(system_.terms)
        .subspan(c.first_term, c.last_term - c.first_term);
  }

  // The end on which factor * unknown is least.
  const std::optional<End>& least(std::int32_t unknown, int sign) const {
    const Ends& ends = found_.ends[static_cast<std::size_t>(unknown)];
    return sign > 0 ? ends.low : ends.high;
  }

  LeastSum least_sum(const System::Comparison& comparison, int side) const {
    LeastSum least_of_all;
    for (const System::Term& term : terms(comparison)) {
      const int sign = (term.factor > 0 ? 1 : -1) * side;
      const auto& end = least(term.unknown, sign);
      if (!end) {
        ++least_of_all.endless;
        continue;
      }
      least_of_all.sum += Rational(side * term.factor) * end->value;
      least_of_all.open |= end->open;
    }
    return least_of_all;
  }

  // side * (sum of terms) <= side * constant, solved for each unknown.
  bool at_most(std::int32_t index, const System::Comparison& comparison,
               int side) {
    const LeastSum all = least_sum(comparison, side);
    bool moved = false;
    for (const System::Term& term : terms(comparison)) {
      const Rational factor(side * term.factor);
      const int sign = factor > 0 ? 1 : -1;
      const auto& own = least(term.unknown, sign);
      if (all.endless > (own ? 0 : 1)) continue;
      Rational room = Rational(side * comparison.constant) - all.sum;
      if (own) room += factor * own->value;
      const bool open = comparison.relation == Flat::Below ||
                        (all.open && !(own && own->open));
      moved |= tighten(index, term.unknown, sign > 0,
                       End{Rational(room / factor), open});
      if (found_.emptied) return true;
    }
    return moved;
  }

  bool tighten(std::int32_t index, std::int32_t unknown, bool upper, End end) {
    const auto at = static_cast<std::size_t>(unknown);
    if (!system_.unknowns[at].rational) end = to_whole(end, upper);
    Ends& ends = found_.ends[at];
    std::optional<End>& old = upper ? ends.high : ends.low;
    if (old && !tighter(end, *old, upper)) return false;
    old = end;
    found_.steps.push_back({index, unknown, upper, end});
    if (ends.empty()) found_.emptied = unknown;
    return true;
  }

  static bool tighter(const End& end, const End& old, bool upper) {
    if (end.value == old.value) return end.open && !old.open;
    return (end.value < old.value) == upper;
  }

  static End to_whole(const End& end, bool upper) {
    const Rational whole = upper ? floor(end.value) : ceiling(end.value);
    if (!end.open || whole != end.value) return End{whole};
    return End{Rational(whole + (upper ? -1 : 1))};
  }

  const System& system_;
  Propagation found_;
};

}  // namespace

bool Ends::empty() const {
  if (!low || !high) return false;
  if (low->value == high->value) return low->open || high->open;
  return low->value > high->value;
}

Propagation propagate(const System& system,
                      const std::function<bool(std::int32_t)>& holds) {
  std::vector<std::int32_t> active;
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    const auto index = static_cast<std::int32_t>(i);
    if (holds(index)) active.push_back(index);
  }
  Propagator propagator(system);
  for (int round = 0; round < kRounds && !propagator.stuck(); ++round) {
    bool moved = false;
    for (const std::int32_t index : active) {
      moved |= propagator.apply(index);
      if (propagator.stuck()) break;
    }
    if (!moved) break;
  }
  return std::move(propagator).take();
}

}  // namespace concord
