// SPDX-License-Identifier: Apache-2.0
#include "engine/evaluate.h"

#include <algorithm>
#include <optional>

#include "claims/check.h"

namespace concord {
namespace {

Rational from_int64(std::int64_t number) {
  static_assert(sizeof(long) == sizeof(std::int64_t));
  return Rational(static_cast<long>(number));
}

bool within_own_ends(const System::Unknown& unknown, const Rational& value) {
  if (!unknown.rational && value.get_den() != 1) return false;
  if (unknown.low && value < from_int64(*unknown.low)) return false;
  return !unknown.high || value <= from_int64(*unknown.high);
}

template <class Number>
bool stands(const Number& sum, System::Comparison::Relation relation,
            const Number& constant) {
  switch (relation) {
    case System::Comparison::Relation::AtMost:
      return sum <= constant;
    case System::Comparison::Relation::Below:
      return sum < constant;
    case System::Comparison::Relation::Equal:
      return sum == constant;
  }
  CONCORD_UNREACHABLE();
}

// The sum in machine words; nothing if it does not fit, which is checked at
// each step.  Ten times as fast, and all but a few sums are small.
std::optional<std::int64_t> small_sum(const System& system,
                                      const System::Comparison& comparison,
                                      const Point& point) {
  std::int64_t sum = 0;
  for (const System::Term& term : system.sum(comparison)) {
    const Rational& value = point[static_cast<std::size_t>(term.unknown)];
    if (value.get_den() != 1 || !value.get_num().fits_slong_p()) return {};
    std::int64_t product = 0;
    if (__builtin_mul_overflow(term.factor, value.get_num().get_si(),
                               &product) ||
        __builtin_add_overflow(sum, product, &sum)) {
      return {};
    }
  }
  return sum;
}

}  // namespace

bool holds(const System& system, const System::Comparison& comparison,
           const Point& point) {
  if (const auto small = small_sum(system, comparison, point)) {
    return stands(*small, comparison.relation, comparison.constant);
  }
  Rational sum = 0;
  for (const System::Term& term : system.sum(comparison)) {
    sum +=
        from_int64(term.factor) * point[static_cast<std::size_t>(term.unknown)];
  }
  return stands(sum, comparison.relation, from_int64(comparison.constant));
}

bool holds(const System& system, const System::Constraint& constraint,
           const Point& point) {
  return std::ranges::any_of(system.any_of(constraint),
                             [&](const System::Comparison& comparison) {
                               return holds(system, comparison, point);
                             });
}

bool holds(const Probe& probe, const Point& point) {
  const Rational& value = point[static_cast<std::size_t>(probe.unknown)];
  switch (probe.side) {
    case Probe::Side::AtLeast:
      return value >= probe.value;
    case Probe::Side::Above:
      return value > probe.value;
    case Probe::Side::AtMost:
      return value <= probe.value;
    case Probe::Side::Below:
      return value < probe.value;
    case Probe::Side::Equal:
      return value == probe.value;
  }
  CONCORD_UNREACHABLE();
}

bool within_own_ends(const System& system, const Point& point) {
  CONCORD_CHECK(point.size() == system.unknowns.size());
  for (std::size_t i = 0; i < point.size(); ++i) {
    if (!within_own_ends(system.unknowns[i], point[i])) return false;
  }
  return true;
}

Bits held_constraints(const System& system, const Point& point) {
  Bits held(system.constraints.size());
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    if (holds(system, system.constraints[i], point)) held.insert(i);
  }
  return held;
}

Bits constraints_of(const System& system, const Bits& assumptions) {
  Bits active(system.constraints.size());
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    const std::int32_t guard = system.constraints[i].guard;
    if (guard < 0 || assumptions.has(static_cast<std::size_t>(guard))) {
      active.insert(i);
    }
  }
  return active;
}

Bits held_assumptions(const System& system, const Bits& constraints) {
  Bits held = Bits::all(system.assumptions.size());
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    const std::int32_t guard = system.constraints[i].guard;
    if (guard >= 0 && !constraints.has(i)) {
      held.erase(static_cast<std::size_t>(guard));
    }
  }
  return held;
}

}  // namespace concord
