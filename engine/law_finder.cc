// SPDX-License-Identifier: Apache-2.0
#include "engine/law_finder.h"

#include "engine/kinds.h"

namespace concord {

LawFinder::LawFinder(Oracle& oracle)
    : oracle_(oracle),
      order_(laws_of(oracle.system())),
      laws_(oracle.system().constraints.size(), order_),
      soft_(laws_ - constraints_of(oracle.system(),
                                   Bits(oracle.system().assumptions.size()))),
      all_(oracle.system(), Propagator::Clauses::PassOver),
      few_(oracle.system(), Propagator::Clauses::PassOver) {}

Indices LawFinder::all(const Bits& held) const {
  const System& system = oracle_.system();
  const Bits others = held & other_than_claims(system);
  return (constraints_of(system, others) & laws_).members();
}

Indices LawFinder::behind(const Bits& held, const Indices& claims,
                          const Probe* probe) {
  const System& system = oracle_.system();
  const Bits others = constraints_of(system, held & other_than_claims(system));
  const Bits active =
      others | constraints_of(system, Bits(held.size(), claims));
  if (const auto simple = of_simple_proof(others, active - laws_, probe)) {
    return simple->members();
  }
  const Indices needed = minimal_constraints(oracle_, active, order_, probe);
  return (Bits(active.size(), needed) & laws_).members();
}

std::optional<Bits> LawFinder::of_simple_proof(const Bits& others,
                                               const Bits& claims,
                                               const Probe* probe) {
  start(others);
  all_.back_to(said_, others);
  all_.hold(claims);
  if (probe != nullptr) all_.suppose(*probe);
  if (all_.run()) return std::nullopt;
  Bits used = all_.clash() & laws_;
  // What can do without laws that may be given up, does.
  if (used.meets(soft_)) {
    if (const auto hard = clash_of((others - soft_) | claims, probe)) {
      used = *hard & laws_;
    }
  }
  for (const std::int32_t law : order_) {
    if (!used.has(static_cast<std::size_t>(law))) continue;
    Bits fewer = used;
    fewer.erase(static_cast<std::size_t>(law));
    const auto still = clash_of(fewer | claims, probe);
    if (still) used = *still & laws_;
  }
  return used;
}

void LawFinder::start(const Bits& others) {
  if (others == others_) return;
  all_.start(others);
  all_.run();
  said_ = all_.moves().size();
  others_ = others;
}

std::optional<Bits> LawFinder::clash_of(const Bits& constraints,
                                        const Probe* probe) {
  few_.start(constraints);
  if (probe != nullptr) few_.suppose(*probe);
  if (few_.run()) return std::nullopt;
  return few_.clash();
}

}  // namespace concord
