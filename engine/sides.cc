// SPDX-License-Identifier: Apache-2.0
#include "engine/sides.h"

namespace concord {

Alone::Alone(const System& system, const Propagator& propagator)
    : system_(system),
      edges_(propagator.edges()),
      moves_(propagator.moves()),
      emptied_(propagator.emptied()) {}

Ends Alone::ends(std::int32_t unknown) const {
  return ends_of(edges_[static_cast<std::size_t>(unknown)]);
}

bool Alone::clashes(const Alone& other, std::int32_t unknown) const {
  const auto at = static_cast<std::size_t>(unknown);
  const Propagator::Edges& mine = edges_[at];
  const Propagator::Edges& theirs = other.edges_[at];
  return Propagator::Edges{mine.low, theirs.high}.empty() ||
         Propagator::Edges{theirs.low, mine.high}.empty();
}

Indices Alone::reasons(std::int32_t unknown, bool upper) const {
  return concord::reasons(system_, moves_, {{unknown, upper}});
}

Deducer::Deducer(const System& system)
    : system_(system),
      laws_(constraints_of(system, Bits(system.assumptions.size()))),
      with_laws_(system, Propagator::Clauses::PassOver),
      just_(system, Propagator::Clauses::PassOver) {
  with_laws_.start(laws_);
  with_laws_.run();
  laws_said_ = with_laws_.moves().size();
}

Alone Deducer::with_laws(const Bits& constraints) {
  with_laws_.back_to(laws_said_, laws_);
  with_laws_.hold(constraints);
  with_laws_.run();
  return {system_, with_laws_};
}

Alone Deducer::just(const Bits& constraints) {
  just_.start(constraints);
  just_.run();
  return {system_, just_};
}

bool disjoint(const Ends& one, const Ends& other) {
  return Ends{one.low, other.high}.empty() || Ends{other.low, one.high}.empty();
}

}  // namespace concord
