// SPDX-License-Identifier: Apache-2.0
#include "engine/system.h"

#include "claims/check.h"

namespace concord {
namespace {

bool below(std::int32_t index, std::size_t size) {
  return index >= 0 && static_cast<std::size_t>(index) < size;
}

void check_constraint(const System& system,
                      const System::Constraint& constraint) {
  CONCORD_CHECK(constraint.first_comparison < constraint.last_comparison);
  CONCORD_CHECK(constraint.last_comparison <= system.comparisons.size());
  CONCORD_CHECK(constraint.guard == -1 ||
                below(constraint.guard, system.assumptions.size()));
}

}  // namespace

std::optional<std::int32_t> bounded_unknown(
    const System& system, const System::Constraint& constraint) {
  const auto any_of = system.any_of(constraint);
  if (any_of.size() != 1) return std::nullopt;
  const auto sum = system.sum(any_of[0]);
  if (sum.size() != 1) return std::nullopt;
  return sum[0].unknown;
}

void add_unknowns(const System& system, const System::Constraint& constraint,
                  std::set<std::int32_t>& unknowns) {
  for (const System::Comparison& comparison : system.any_of(constraint)) {
    for (const System::Term& term : system.sum(comparison)) {
      unknowns.insert(term.unknown);
    }
  }
}

std::vector<std::vector<std::int32_t>> users_of(const System& system) {
  std::vector<std::vector<std::int32_t>> all(system.unknowns.size());
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    const auto index = static_cast<std::int32_t>(i);
    for (const auto& comparison : system.any_of(system.constraints[i])) {
      for (const System::Term& term : system.sum(comparison)) {
        auto& users = all[static_cast<std::size_t>(term.unknown)];
        if (users.empty() || users.back() != index) users.push_back(index);
      }
    }
  }
  return all;
}

void check_well_formed(const System& system) {
  for (const System::Term& term : system.terms) {
    CONCORD_CHECK(below(term.unknown, system.unknowns.size()));
  }
  for (const System::Comparison& comparison : system.comparisons) {
    CONCORD_CHECK(comparison.first_term <= comparison.last_term);
    CONCORD_CHECK(comparison.last_term <= system.terms.size());
    std::set<std::int32_t> unknowns;
    for (const System::Term& term : system.sum(comparison)) {
      CONCORD_CHECK(term.factor != 0);
      CONCORD_CHECK(unknowns.insert(term.unknown).second);
    }
  }
  for (const System::Constraint& constraint : system.constraints) {
    check_constraint(system, constraint);
  }
  for (const System::Assumption& assumption : system.assumptions) {
    CONCORD_CHECK(assumption.cost >= 0);
  }
}

}  // namespace concord
