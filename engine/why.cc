// SPDX-License-Identifier: Apache-2.0
#include "engine/why.h"

#include "claims/check.h"
#include "engine/cores.h"
#include "engine/kinds.h"

namespace concord {
WhyFinder::WhyFinder(Oracle& oracle, bool fewest_laws)
    : oracle_(oracle), fewest_laws_(fewest_laws), law_finder_(oracle) {}

Why WhyFinder::why(const Bits& held, const Probe& beyond) {
  const Bits claims = claims_of(oracle_.system());
  Why why;
  const auto take_first = [&](const Bits& core) {
    why.assumptions = core.members();
    return false;
  };
  const bool none =
      each_core(oracle_, {held - claims, held & claims, &beyond}, take_first);
  CONCORD_CHECK(!none);
  why.laws = fewest_laws_ ? laws(held, why.assumptions, beyond)
                          : law_finder_.all(held);
  return why;
}

std::optional<Why> WhyFinder::forced(const Bits& held, const Probe& beyond,
                                     const Why& why_with) {
  const Bits own = claims_on(beyond.unknown);
  const Bits these(held.size(), why_with.assumptions);
  if (these.empty() || !own.includes(these)) return std::nullopt;
  if (oracle_.ask(held - own, &beyond).holds()) return std::nullopt;
  return why(held - own, beyond);
}

const Indices& WhyFinder::laws(const Bits& held, const Indices& claims,
                               const Probe& beyond) {
  const Bits others = held & other_than_claims(oracle_.system());
  const Key key{beyond.unknown, beyond.side, beyond.value, others, claims};
  const auto found = laws_.find(key);
  if (found != laws_.end()) return found->second;
  return laws_.emplace(key, law_finder_.behind(others, claims, &beyond))
      .first->second;
}

Bits WhyFinder::claims_on(std::int32_t unknown) const {
  const System& system = oracle_.system();
  Bits on(system.assumptions.size());
  for (const System::Constraint& constraint : system.constraints) {
    if (constraint.guard < 0) continue;
    if (bounded_unknown(system, constraint) == unknown) {
      on.insert(static_cast<std::size_t>(constraint.guard));
    }
  }
  return on & claims_of(system);
}

}  // namespace concord
