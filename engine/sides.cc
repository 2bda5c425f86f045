// SPDX-License-Identifier: Apache-2.0
#include "engine/sides.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace concord {
namespace {

std::span<const System::Term> only_terms(const System& system,
                                         const System::Constraint& constraint) {
  const auto& comparison = system.comparisons[constraint.first_comparison];
  return std::span(system.terms)
      .subspan(comparison.first_term,
               comparison.last_term - comparison.first_term);
}

/// One end of one unknown, as propagation moves it.
using Wanted = std::pair<std::int32_t, bool>;

// The ends of the other terms that moved `step`: with the sum read as "at
// most", the least each other term can be.
void want_what_moved(const System& system, const Step& step,
                     std::set<Wanted>& wanted) {
  const auto terms = only_terms(
      system, system.constraints[static_cast<std::size_t>(step.constraint)]);
  const auto own =
      std::ranges::find(terms, step.unknown, &System::Term::unknown);
  const int side = (own->factor > 0) == step.upper ? 1 : -1;
  for (const System::Term& term : terms) {
    if (term.unknown == step.unknown) continue;
    wanted.emplace(term.unknown, (term.factor > 0) != (side > 0));
  }
}

}  // namespace

Alone::Alone(const Component& component, const Indices& assumptions)
    : system_(component.system) {
  propagation_ = propagate(system_, [&](std::int32_t index) {
    const auto guard =
        system_.constraints[static_cast<std::size_t>(index)].guard;
    return guard < 0 || std::ranges::binary_search(assumptions, guard);
  });
}

Indices Alone::reasons(std::int32_t unknown, bool upper) const {
  std::set<Wanted> wanted{{unknown, upper}};
  std::set<std::int32_t> constraints;
  const auto& steps = propagation_.steps;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    if (wanted.erase({step->unknown, step->upper}) == 0) continue;
    constraints.insert(step->constraint);
    want_what_moved(system_, *step, wanted);
  }
  return {constraints.begin(), constraints.end()};
}

bool disjoint(const Ends& one, const Ends& other) {
  return Ends{one.low, other.high}.empty() || Ends{other.low, one.high}.empty();
}

bool is_direct(const System& system, std::int32_t assumption,
               std::int32_t unknown) {
  return std::ranges::any_of(
      system.constraints, [&](const System::Constraint& constraint) {
        if (constraint.guard != assumption ||
            constraint.last_comparison - constraint.first_comparison != 1) {
          return false;
        }
        const auto terms = only_terms(system, constraint);
        return terms.size() == 1 && terms[0].unknown == unknown;
      });
}

}  // namespace concord
