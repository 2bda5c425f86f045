// SPDX-License-Identifier: Apache-2.0
#include "engine/dispute.h"

#include <algorithm>
#include <tuple>

namespace concord {
namespace {

void add_unknowns(const System& system, const System::Constraint& constraint,
                  std::set<std::int32_t>& unknowns) {
  for (auto c = constraint.first_comparison; c < constraint.last_comparison;
       ++c) {
    const auto& comparison = system.comparisons[c];
    for (auto t = comparison.first_term; t < comparison.last_term; ++t) {
      unknowns.insert(system.terms[t].unknown);
    }
  }
}

std::set<std::pair<std::int32_t, std::int32_t>> direct_words(
    const System& system) {
  std::set<std::pair<std::int32_t, std::int32_t>> direct;
  for (const System::Constraint& constraint : system.constraints) {
    const auto any_of = system.any_of(constraint);
    if (constraint.guard < 0 || any_of.size() != 1) continue;
    const auto terms = system.sum(any_of[0]);
    if (terms.size() == 1) direct.emplace(constraint.guard, terms[0].unknown);
  }
  return direct;
}

}  // namespace

Dispute::Dispute(const Audit& audit, const Ground& ground,
                 const Component& component, const Answer& answer)
    : audit_(audit),
      ground_(ground),
      component_(component),
      answer_(answer),
      direct_(direct_words(component.system)) {
  for (const Conflict& conflict : answer.conflicts.items) {
    for (const std::int32_t assumption : conflict.assumptions) {
      alone_.try_emplace(assumption, component, Indices{assumption});
    }
  }
}

bool Dispute::clash(std::int32_t one, std::int32_t other,
                    std::int32_t unknown) const {
  return disjoint(alone(one).ends(unknown), alone(other).ends(unknown));
}

bool Dispute::any_clash(const Indices& assumptions, std::int32_t unknown,
                        int directs) const {
  for (const std::int32_t one : assumptions) {
    for (const std::int32_t other : assumptions) {
      if (other <= one || !clash(one, other, unknown)) continue;
      if (direct(one, unknown) + direct(other, unknown) >= directs) {
        return true;
      }
    }
  }
  return false;
}

std::set<std::int32_t> Dispute::unknowns_of(const Conflict& conflict) const {
  const System& system = component_.system;
  std::set<std::int32_t> unknowns;
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    const bool takes_part =
        std::ranges::binary_search(conflict.laws,
                                   static_cast<std::int32_t>(i)) ||
        std::ranges::binary_search(conflict.assumptions,
                                   system.constraints[i].guard);
    if (takes_part) add_unknowns(system, system.constraints[i], unknowns);
  }
  return unknowns;
}

Indices Dispute::ground_laws(const Indices& constraints) const {
  std::set<std::int32_t> laws;
  for (const std::int32_t index : constraints) {
    const auto law =
        component_.constraints[static_cast<std::size_t>(index)].ground_law;
    if (law >= 0) laws.insert(law);
  }
  return {laws.begin(), laws.end()};
}

}  // namespace concord
