// SPDX-License-Identifier: Apache-2.0
#include "engine/referee.h"

#include <algorithm>
#include <utility>

#include "claims/check.h"
#include "engine/presolve.h"

namespace concord {
namespace {

bool clashes(Held held) {
  if (held == Held::Unknown) throw BudgetSpent();
  return held == Held::Clashes;
}

}  // namespace

Referee::Referee(const System& system, Evidence evidence, const Budget& budget)
    : system_(system),
      budget_(budget),
      door_(context_, system, budget.rlimit_per_check),
      search_(system),
      tried_(system, Propagator::Clauses::LastPossible),
      steps_(system, Propagator::Clauses::PassOver),
      replay_(system),
      worlds_(system) {
  for (Point& point : evidence.worlds) {
    if (worlds_.all().empty()) {
      worlds_.add(std::move(point));
    } else {
      worlds_.add(std::move(point), worlds_.all().back());
    }
  }
  for (PointPair& pair : evidence.pairs) add_pair(std::move(pair));
  for (Clash& clash : evidence.clashes) {
    said_to_clash_[clash.probe.unknown].push_back(std::move(clash));
  }
}

bool Referee::has_world(const Bits& constraints, const Probe* probe) {
  return world(constraints, probe) != nullptr;
}

const World* Referee::world(const Bits& constraints, const Probe* probe) {
  const World* world = worlds_.find(constraints, probe);
  if (world == nullptr && !finds_world(constraints, probe)) {
    if (!ask(constraints, probe)) return nullptr;
    worlds_.add(door_.point());
  }
  if (world == nullptr) world = &worlds_.all().back();
  CONCORD_CHECK(world->constraints.includes(constraints));
  CONCORD_CHECK(probe == nullptr || holds(*probe, world->point));
  return world;
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

void Referee::propagate(const Bits& constraints) {
  if (constraints == propagated_) {
    steps_.back_to(said_, constraints);
    return;
  }
  steps_.start(constraints);
  steps_.run();
  propagated_ = constraints;
  said_ = steps_.moves().size();
}

const std::vector<Ends>& Referee::ends_shown(const Bits& constraints) {
  if (constraints != shown_for_) {
    propagate(constraints);
    shown_ = replay_.ends(constraints, steps_of(steps_));
    shown_for_ = constraints;
  }
  return shown_;
}

// Whether propagation clashes, by steps each of which is redone with just the
// constraints that they rest on; these.
std::optional<Bits> Referee::steps_clash(const Bits& constraints,
                                         const Probe* probe) {
  if (probe == nullptr) propagated_.reset();  // a clash cannot be built upon
  propagate(constraints);
  if (probe != nullptr) steps_.suppose(*probe);
  if (steps_.run()) return std::nullopt;
  Bits behind = steps_.clash();
  CONCORD_CHECK(constraints.includes(behind));
  CONCORD_CHECK(replay_.clashes(behind, probe, steps_to_clash(steps_)));
  return behind;
}

bool Referee::steps_clash(const Bits& constraints, const Probe& probe) {
  auto behind = steps_clash(constraints, &probe);
  if (!behind) return false;
  probe_clashes_[probe.unknown].push_back({probe, std::move(*behind)});
  return true;
}

// What the search said is soon shown: with few constraints there is little to
// propagate.
bool Referee::shows_clash(const Bits& constraints, const Probe& probe) {
  const auto covers = [&](const Clash& clash) {
    return clash.covers(constraints, probe);
  };
  if (std::ranges::any_of(probe_clashes_[probe.unknown], covers)) return true;
  const auto& said = said_to_clash_[probe.unknown];
  const auto found = std::ranges::find_if(said, covers);
  return (found != said.end() &&
          steps_clash(found->constraints, found->probe)) ||
         steps_clash(constraints, probe);
}

bool Referee::clash(const Bits& constraints, const Probe* probe) {
  if (probe != nullptr) {
    return shows_clash(constraints, *probe) || proves_clash(constraints, probe);
  }
  const bool known = std::ranges::any_of(clashes_, [&](const Bits& known_) {
    return constraints.includes(known_);
  });
  if (known) return true;
  const bool shown = steps_clash(constraints, nullptr).has_value();
  if ((!shown || budget_.z3_again) && !proves_clash(constraints, probe)) {
    CONCORD_CHECK(!shown);
    return false;
  }
  clashes_.push_back(constraints);
  return true;
}

bool Referee::clash_with(const Bits& constraints, const Bits& more) {
  const Bits all = constraints | more;
  if (budget_.z3_again) return clash(all);
  propagate(constraints);
  steps_.hold(all);
  if (steps_.run()) return clash(all);
  const Bits behind = steps_.clash();
  CONCORD_CHECK(all.includes(behind));
  CONCORD_CHECK(replay_.clashes(behind, nullptr, steps_to_clash(steps_)));
  return true;
}

// Nothing where the steps leave all there is.
std::optional<bool> Referee::clash_in_what_is_left(const Bits& constraints,
                                                   const Probe* probe) {
  std::optional<std::int32_t> keep;
  if (probe != nullptr) keep = probe->unknown;
  const Presolved left =
      presolve(system_, constraints, ends_shown(constraints), keep);
  const Bits all = Bits::all(left.constraints.size());
  if (all.size() >= constraints.count()) return std::nullopt;
  Referee referee(left.system, {}, budget_);
  if (probe == nullptr) return referee.clash(all);
  const Probe there{left.left(probe->unknown), probe->side, probe->value};
  return referee.clash(all, &there);
}

// Z3 is far quicker with few constraints, and with few literals, or none.
bool Referee::proves_clash(const Bits& constraints, const Probe* probe) {
  if (!budget_.z3_again) {
    if (const auto left = clash_in_what_is_left(constraints, probe)) {
      return *left;
    }
  }
  if (is_all_of_some(constraints)) return !ask(constraints, probe);
  std::vector<Probe> one_of;
  if (probe != nullptr) one_of.push_back(*probe);
  return clashes(door_.ask_just(constraints, one_of));
}

// Whether they are what holds while some assumptions do.
bool Referee::is_all_of_some(const Bits& constraints) const {
  return constraints_of(system_, held_assumptions(system_, constraints)) ==
         constraints;
}

bool Referee::ask(const Bits& constraints, const Probe* probe) {
  const Held held =
      is_all_of_some(constraints)
          ? door_.ask(held_assumptions(system_, constraints), probe)
          : door_.ask_constraints(constraints, probe);
  if (held == Held::Unknown) throw BudgetSpent();
  return held == Held::Holds;
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
  const Held held =
      pairs.door.ask(held_assumptions(system_, constraints), &second);
  if (held == Held::Unknown) throw BudgetSpent();
  if (held == Held::Clashes) return false;
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
