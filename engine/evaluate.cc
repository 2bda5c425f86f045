// SPDX-License-Identifier: Apache-2.0
#include "engine/evaluate.h"

#include <algorithm>

#include "claims/check.h"

namespace concord {
namespace {

bool within_own_ends(const System::Unknown& unknown, const Exact& value) {
  if (const std::int64_t* word = value.word()) {
    return !(unknown.low && *word < *unknown.low) &&
           !(unknown.high && *word > *unknown.high);
  }
  if (!unknown.rational && !value.is_integer()) return false;
  if (unknown.low && value < *unknown.low) return false;
  return !unknown.high || value <= *unknown.high;
}

// Whether whatever answers `one` answers `other`, two probes of one unknown on
// the same side.
bool follows(const Probe& other, const Probe& one) {
  switch (one.side) {
    case Probe::Side::AtLeast:
    case Probe::Side::Above:
      return one.value >= other.value;
    case Probe::Side::AtMost:
    case Probe::Side::Below:
      return one.value <= other.value;
    case Probe::Side::Equal:
      return one.value == other.value;
  }
  CONCORD_UNREACHABLE();
}

// False where it, or any part of it, is more than a word.
bool sum_in_words(std::span<const System::Term> terms, const Point& point,
                  std::int64_t& sum) {
  for (const System::Term& term : terms) {
    const auto* value = point[static_cast<std::size_t>(term.unknown)].word();
    std::int64_t product = 0;
    if (value == nullptr ||
        __builtin_mul_overflow(*value, term.factor, &product) ||
        __builtin_add_overflow(sum, product, &sum)) {
      return false;
    }
  }
  return true;
}

Exact exact_sum(std::span<const System::Term> terms, const Point& point) {
  Exact sum;
  for (const System::Term& term : terms) {
    sum += point[static_cast<std::size_t>(term.unknown)] * term.factor;
  }
  return sum;
}

template <class Number>
bool stands(const Number& sum, const System::Comparison& comparison) {
  switch (comparison.relation) {
    case System::Comparison::Relation::AtMost:
      return sum <= comparison.constant;
    case System::Comparison::Relation::Below:
      return sum < comparison.constant;
    case System::Comparison::Relation::Equal:
      return sum == comparison.constant;
  }
  CONCORD_UNREACHABLE();
}

}  // namespace

bool holds(const System& system, const System::Comparison& comparison,
           const Point& point) {
  const auto terms = system.sum(comparison);
  std::int64_t sum = 0;
  if (sum_in_words(terms, point, sum)) return stands(sum, comparison);
  return stands(exact_sum(terms, point), comparison);
}

bool holds(const System& system, const System::Constraint& constraint,
           const Point& point) {
  for (const System::Comparison& each : system.any_of(constraint)) {
    if (holds(system, each, point)) return true;
  }
  return false;
}

bool holds(const Probe& probe, const Point& point) {
  const Exact& value = point[static_cast<std::size_t>(probe.unknown)];
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

bool Clash::covers(const Bits& others, const Probe& asked) const {
  return asked.unknown == probe.unknown && asked.side == probe.side &&
         follows(probe, asked) && others.includes(constraints);
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

Bits guards_of(const System& system, const Bits& constraints) {
  Bits guards(system.assumptions.size());
  for (const std::int32_t index : constraints.members()) {
    const std::int32_t guard =
        system.constraints[static_cast<std::size_t>(index)].guard;
    if (guard >= 0) guards.insert(static_cast<std::size_t>(guard));
  }
  return guards;
}

Guards::Guards(const System& system)
    : laws_(concord::constraints_of(system, Bits(system.assumptions.size()))),
      guarded_(system.assumptions.size()),
      asked_(system.assumptions.size()),
      answer_(laws_) {
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    const std::int32_t guard = system.constraints[i].guard;
    if (guard < 0) continue;
    guarded_[static_cast<std::size_t>(guard)].push_back(
        static_cast<std::int32_t>(i));
  }
}

Bits Guards::guarded_by(const Indices& assumptions) const {
  Bits constraints(laws_.size());
  for (const std::int32_t each : assumptions) {
    for (const auto guarded : guarded_[static_cast<std::size_t>(each)]) {
      constraints.insert(static_cast<std::size_t>(guarded));
    }
  }
  return constraints;
}

const Bits& Guards::constraints_of(const Bits& assumptions) {
  if (assumptions == asked_) return answer_;
  asked_ = assumptions;
  answer_ = laws_ | guarded_by(assumptions.members());
  return answer_;
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
