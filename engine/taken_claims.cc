// SPDX-License-Identifier: Apache-2.0
#include "engine/taken_claims.h"

#include "engine/kinds.h"

namespace concord {

TakenClaims::TakenClaims(const System& system)
    : system_(system),
      guarded_(system.assumptions.size()),
      steps_(system, Propagator::Clauses::LastPossible),
      taken_(other_than_claims(system)) {
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    const std::int32_t guard = system.constraints[i].guard;
    if (guard < 0) continue;
    guarded_[static_cast<std::size_t>(guard)].push_back(
        static_cast<std::int32_t>(i));
  }
  steps_.start(constraints_of(system, taken_));
  can_hold_ = steps_.run();
}

bool TakenClaims::take(const Indices& claims, Bits* clash) {
  const std::size_t moves = steps_.moves().size();
  const Bits before = steps_.held();
  Bits held = before;
  for (const std::int32_t claim : claims) {
    for (const auto each : guarded_[static_cast<std::size_t>(claim)]) {
      held.insert(static_cast<std::size_t>(each));
    }
  }
  steps_.hold(held);
  if (!steps_.run()) {
    if (clash != nullptr) *clash = guards_of(system_, steps_.clash());
    steps_.back_to(moves, before);
    return false;
  }
  for (const std::int32_t claim : claims) {
    taken_.insert(static_cast<std::size_t>(claim));
  }
  return true;
}

void TakenClaims::take_what_can_be(const Bits& claims) {
  for (const std::int32_t each : (claims - taken_).members()) take({each});
}

void TakenClaims::back_to(const Mark& mark) {
  steps_.back_to(mark.moves, mark.held);
  taken_ = mark.taken;
}

}  // namespace concord
