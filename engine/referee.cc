// SPDX-License-Identifier: Apache-2.0
#include "engine/referee.h"

#include <algorithm>

#include "claims/check.h"

namespace concord {

Referee::Referee(const System& system, const Evidence& evidence,
                 const Budget& budget)
    : system_(system),
      budget_(budget),
      door_(context_, system, budget.rlimit_per_check),
      search_(system),
      tried_(system, Propagator::Clauses::LastPossible),
      steps_(system, Propagator::Clauses::PassOver),
      worlds_(system) {
  for (const Point& point : evidence.worlds) worlds_.add(point);
  for (const PointPair& pair : evidence.pairs) add_pair(pair);
}

bool Referee::has_world(const Bits& constraints, const Probe* probe) {
  const World* world = worlds_.find(constraints, probe);
  if (world == nullptr && !finds_world(constraints, probe)) {
    if (!ask(constraints, probe)) return false;
    worlds_.add(door_.point());
  }
  if (world == nullptr) world = &worlds_.all().back();
  CONCORD_CHECK(world->constraints.includes(constraints));
  CONCORD_CHECK(probe == nullptr || holds(*probe, world->point));
  return true;
}

bool Referee::finds_world(const Bits& constraints, const Probe* probe) {
  tried_.start(constraints);
  if (probe != nullptr) tried_.suppose(*probe);
  if (!tried_.run()) return false;
  const World nowhere{
      Point(system_.unknowns.size()), Bits(system_.constraints.size()), {}};
  const World& start = worlds_.all().empty() ? nowhere : worlds_.all().back();
  auto world = search_.near(tried_, start.point, start.constraints);
  if (!world) return false;
  worlds_.add(std::move(*world));
  return true;
}

Replay& Referee::replay(const Bits& constraints) {
  if (!replay_ || constraints != replayed_) {
    steps_.start(constraints);
    steps_.run();
    replay_.emplace(system_, constraints);
    replay_->redo(steps_of(steps_));
    replayed_ = constraints;
    replayed_moves_ = steps_.moves().size();
  }
  return *replay_;
}

const std::vector<Ends>& Referee::ends_shown(const Bits& constraints) {
  return replay(constraints).ends();
}

// Whether propagation clashes, by steps each of which is redone.
bool Referee::steps_clash(const Bits& constraints, const Probe& probe) {
  Replay& replay = this->replay(constraints);
  steps_.back_to(replayed_moves_, constraints);
  steps_.suppose(probe);
  if (steps_.run()) return false;
  CONCORD_CHECK(replay.clashes(probe, steps_to_clash(steps_, replayed_moves_)));
  return true;
}

bool Referee::clash(const Bits& constraints, const Probe* probe) {
  if (probe == nullptr) {
    const bool known = std::ranges::any_of(clashes_, [&](const Bits& known_) {
      return constraints.includes(known_);
    });
    if (known) return true;
    if (!proves_clash(constraints, probe)) return false;
    clashes_.push_back(constraints);
    return true;
  }
  const Question question{constraints, probe->unknown, probe->side,
                          probe->value};
  if (probe_clashes_.contains(question)) return true;
  if (!steps_clash(constraints, *probe) && !proves_clash(constraints, probe)) {
    return false;
  }
  probe_clashes_.insert(question);
  return true;
}

// Z3 is far quicker with few literals, or none.
bool Referee::proves_clash(const Bits& constraints, const Probe* probe) {
  if (is_all_of_some(constraints)) return !ask(constraints, probe);
  std::vector<Probe> one_of;
  if (probe != nullptr) one_of.push_back(*probe);
  const Decision decision = door_.ask_just(constraints, one_of);
  if (decision == Decision::Unknown) throw BudgetSpent();
  return decision == Decision::Clashes;
}

// Whether they are what holds while some assumptions do.
bool Referee::is_all_of_some(const Bits& constraints) const {
  return constraints_of(system_, held_assumptions(system_, constraints)) ==
         constraints;
}

bool Referee::ask(const Bits& constraints, const Probe* probe) {
  const Decision decision =
      is_all_of_some(constraints)
          ? door_.ask(held_assumptions(system_, constraints), probe)
          : door_.ask_constraints(constraints, probe);
  if (decision == Decision::Unknown) throw BudgetSpent();
  return decision == Decision::Holds;
}

Referee::Pairs::Pairs(const Z3Context& context, const System& system,
                      const Budget& budget, Pairing pairing)
    : paired(pair_up(system, pairing)),
      door(context, paired.system, budget.rlimit_per_check) {}

bool Referee::add_pair(PointPair pair) {
  auto satisfied =
      paired_constraints(system_, pair.pairing, pair.first, pair.second);
  if (!satisfied) return false;
  pairs_.emplace_back(std::move(pair), std::move(*satisfied));
  return true;
}

// `constraints` are all that hold with some assumptions.
bool Referee::find_pair(const Bits& constraints, Pairing pairing,
                        Probe second) {
  Pairs& pairs =
      pair_doors_.try_emplace(pairing, context_, system_, budget_, pairing)
          .first->second;
  second.unknown =
      pairs.paired.partner[static_cast<std::size_t>(second.unknown)];
  const Decision decision =
      pairs.door.ask(held_assumptions(system_, constraints), &second);
  if (decision == Decision::Unknown) throw BudgetSpent();
  if (decision == Decision::Clashes) return false;
  CONCORD_CHECK(add_pair(pair_at(pairs.paired, pairs.door.point())));
  CONCORD_CHECK(pairs_.back().second.includes(constraints));
  return true;
}

bool Referee::goes_on(const Bits& constraints, std::int32_t unknown, bool up) {
  const auto index = static_cast<std::size_t>(unknown);
  for (const auto& [pair, satisfied] : pairs_) {
    const bool grows = pair.pairing == Pairing::Direction &&
                       (up ? pair.second[index] > 0 : pair.second[index] < 0);
    if (grows && satisfied.includes(constraints)) return true;
  }
  const Probe grows{unknown, up ? Probe::Side::AtLeast : Probe::Side::AtMost,
                    up ? 1 : -1};
  return find_pair(constraints, Pairing::Direction, grows);
}

// Between the two points of a pair all is possible but, it may be, the second.
bool Referee::comes_near(const Bits& constraints, std::int32_t unknown,
                         const Rational& end) {
  const auto index = static_cast<std::size_t>(unknown);
  for (const auto& [pair, satisfied] : pairs_) {
    const bool near =
        pair.pairing == Pairing::Closure && pair.second[index] == end;
    if (near && satisfied.includes(constraints)) return true;
  }
  return find_pair(constraints, Pairing::Closure,
                   {unknown, Probe::Side::Equal, end});
}

}  // namespace concord
