// SPDX-License-Identifier: Apache-2.0
#include "engine/spoken.h"

#include <algorithm>

#include "engine/sides.h"

namespace concord {
namespace {

using Relation = System::Comparison::Relation;

// What a comparison of one term admits: factor * x stands to the constant.
Ends admitted(const System& system, const System::Comparison& comparison) {
  const std::int64_t factor = system.sum(comparison).front().factor;
  const End end{Rational(Rational(static_cast<long>(comparison.constant)) /
                         Rational(static_cast<long>(factor))),
                comparison.relation == Relation::Below};
  if (comparison.relation == Relation::Equal) return {end, end};
  if (factor > 0) return {std::nullopt, end};
  return {end, std::nullopt};
}

// The unknown of a constraint all of whose comparisons are of it alone; -1: of
// several.
std::int32_t only_unknown(const System& system,
                          const System::Constraint& constraint) {
  std::int32_t only = -1;
  for (const System::Comparison& comparison : system.any_of(constraint)) {
    const auto terms = system.sum(comparison);
    if (terms.size() != 1) return -1;
    if (only >= 0 && terms[0].unknown != only) return -1;
    only = terms[0].unknown;
  }
  return only;
}

}  // namespace

Spoken::Spoken(const System& system) {
  for (const System::Constraint& constraint : system.constraints) {
    if (constraint.guard < 0) continue;
    std::set<std::int32_t> unknowns;
    add_unknowns(system, constraint, unknowns);
    for (const std::int32_t unknown : unknowns) {
      all_.emplace(constraint.guard, unknown);
    }
    const std::int32_t only = only_unknown(system, constraint);
    if (only < 0) continue;
    directly_.emplace(constraint.guard, only);
    const auto any_of = system.any_of(constraint);
    if (any_of.size() == 1) continue;
    auto& denial = denials_[{constraint.guard, only}].emplace_back();
    for (const System::Comparison& comparison : any_of) {
      denial.push_back(admitted(system, comparison));
    }
  }
}

bool Spoken::rules_out(std::int32_t assumption, std::int32_t unknown,
                       const Ends& ends) const {
  const auto found = denials_.find({assumption, unknown});
  if (found == denials_.end()) return false;
  return std::ranges::any_of(found->second, [&](const auto& denial) {
    return std::ranges::all_of(
        denial, [&](const Ends& admits) { return disjoint(admits, ends); });
  });
}

}  // namespace concord
