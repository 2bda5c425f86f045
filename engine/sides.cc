// SPDX-License-Identifier: Apache-2.0
#include "engine/sides.h"

namespace concord {

Alone::Alone(const System& system, std::shared_ptr<const Before> before,
             const Propagator& propagator)
    : system_(system),
      before_(std::move(before)),
      emptied_(propagator.emptied()) {
  const auto& moves = propagator.moves();
  moves_.assign(
      moves.begin() + static_cast<std::ptrdiff_t>(before_->moves.size()),
      moves.end());
  for (const Propagator::Move& each : moves_) {
    moved_.emplace(each.unknown, propagator.edges(each.unknown));
  }
}

const Propagator::Edges& Alone::edges(std::int32_t unknown) const {
  const auto moved = moved_.find(unknown);
  return moved != moved_.end()
             ? moved->second
             : before_->edges[static_cast<std::size_t>(unknown)];
}

Ends Alone::ends(std::int32_t unknown) const { return ends_of(edges(unknown)); }

bool Alone::clashes(const Alone& other, std::int32_t unknown) const {
  const Propagator::Edges& mine = edges(unknown);
  const Propagator::Edges& theirs = other.edges(unknown);
  return Propagator::Edges{mine.low, theirs.high}.empty() ||
         Propagator::Edges{theirs.low, mine.high}.empty();
}

Indices Alone::reasons(std::int32_t unknown, bool upper) const {
  std::vector<Propagator::Move> all = before_->moves;
  all.insert(all.end(), moves_.begin(), moves_.end());
  return concord::reasons(system_, all, {{unknown, upper}});
}

Alone deduce(const System& system, const Bits& constraints) {
  Propagator propagator(system, Propagator::Clauses::PassOver);
  propagator.start(constraints);
  propagator.run();
  return {system,
          std::make_shared<const Before>(
              Before{propagator.edges(), propagator.moves()}),
          propagator};
}

Deducer::Start::Start(const System& system, const Bits& constraints)
    : held(constraints), propagator(system, Propagator::Clauses::PassOver) {
  propagator.start(held);
  propagator.run();
  before = std::make_shared<const Before>(
      Before{propagator.edges(), propagator.moves()});
}

Alone Deducer::Start::with(const System& system, const Bits& constraints) {
  propagator.back_to(before->moves.size(), held);
  propagator.hold(constraints);
  propagator.run();
  return {system, before, propagator};
}

Deducer::Deducer(const System& system)
    : system_(system),
      laws_(system, constraints_of(system, Bits(system.assumptions.size()))),
      nothing_(system, Bits(system.constraints.size())) {}

Alone Deducer::with_laws(const Bits& constraints) {
  return laws_.with(system_, constraints);
}

Alone Deducer::just(const Bits& constraints) {
  return nothing_.with(system_, constraints);
}

bool disjoint(const Ends& one, const Ends& other) {
  return Ends{one.low, other.high}.empty() || Ends{other.low, one.high}.empty();
}

}  // namespace concord
