// SPDX-License-Identifier: Apache-2.0
#include "engine/propagate.h"

#include <algorithm>
#include <set>

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
    const auto any_of =
        system_.any_of(system_.constraints[static_cast<std::size_t>(index)]);
    if (any_of.size() != 1) return false;
    const System::Comparison& comparison = any_of[0];
    bool moved = at_most(index, comparison, 1);
    if (comparison.relation == Flat::Equal && !found_.emptied) {
      moved |= at_most(index, comparison, -1);
    }
    return moved;
  }

  void narrow(const Probe& probe) {
    Ends& ends = found_.ends[static_cast<std::size_t>(probe.unknown)];
    const auto take = [&](std::optional<End>& old, bool upper, bool open) {
      End end{probe.value, open};
      const auto at = static_cast<std::size_t>(probe.unknown);
      if (!system_.unknowns[at].rational) end = to_whole(end, upper);
      if (!old || tighter(end, *old, upper)) old = end;
    };
    switch (probe.side) {
      case Probe::Side::AtLeast:
      case Probe::Side::Above:
        take(ends.low, false, probe.side == Probe::Side::Above);
        break;
      case Probe::Side::AtMost:
      case Probe::Side::Below:
        take(ends.high, true, probe.side == Probe::Side::Below);
        break;
      case Probe::Side::Equal:
        take(ends.low, false, false);
        take(ends.high, true, false);
        break;
    }
    if (ends.empty()) found_.emptied = probe.unknown;
  }

  bool stuck() const { return found_.emptied.has_value(); }
  Propagation take() && { return std::move(found_); }

 private:
  // The end on which factor * unknown is least.
  const std::optional<End>& least(std::int32_t unknown, int sign) const {
    const Ends& ends = found_.ends[static_cast<std::size_t>(unknown)];
    return sign > 0 ? ends.low : ends.high;
  }

  LeastSum least_sum(const System::Comparison& comparison, int side) const {
    LeastSum least_of_all;
    for (const System::Term& term : system_.sum(comparison)) {
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
    for (const System::Term& term : system_.sum(comparison)) {
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

// The ends of the other terms that moved `step`: with the sum read as "at
// most", the least that each other term can be.
void want_what_moved(const System& system, const Step& step,
                     std::set<WantedEnd>& wanted) {
  const auto& constraint =
      system.constraints[static_cast<std::size_t>(step.constraint)];
  const auto terms = system.sum(system.any_of(constraint)[0]);
  const auto own =
      std::ranges::find(terms, step.unknown, &System::Term::unknown);
  const int side = (own->factor > 0) == step.upper ? 1 : -1;
  for (const System::Term& term : terms) {
    if (term.unknown == step.unknown) continue;
    wanted.insert({term.unknown, (term.factor > 0) != (side > 0)});
  }
}

}  // namespace

bool Ends::empty() const {
  if (!low || !high) return false;
  if (low->value == high->value) return low->open || high->open;
  return low->value > high->value;
}

Propagation propagate(const System& system,
                      const std::function<bool(std::int32_t)>& holds,
                      const Probe* probe) {
  std::vector<std::int32_t> active;
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    const auto index = static_cast<std::int32_t>(i);
    if (holds(index)) active.push_back(index);
  }
  Propagator propagator(system);
  if (probe != nullptr) propagator.narrow(*probe);
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

Indices reasons(const System& system, const Propagation& propagation,
                const std::vector<WantedEnd>& ends) {
  std::set<WantedEnd> wanted(ends.begin(), ends.end());
  std::set<std::int32_t> constraints;
  const auto& steps = propagation.steps;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    if (wanted.erase({step->unknown, step->upper}) == 0) continue;
    constraints.insert(step->constraint);
    want_what_moved(system, *step, wanted);
  }
  return {constraints.begin(), constraints.end()};
}

}  // namespace concord
