// SPDX-License-Identifier: Apache-2.0
#include "engine/referee.h"

#include <algorithm>

#include "claims/check.h"

namespace concord {

Referee::Referee(const System& system, const Evidence& evidence,
                 const Budget& budget)
    : system_(system),
      evidence_(evidence),
      door_(context_, system, budget.rlimit_per_check) {
  for (const Point& point : evidence.worlds) add_world(point);
}

void Referee::add_world(const Point& point) {
  CONCORD_CHECK(within_own_ends(system_, point));
  worlds_.push_back({point, held_constraints(system_, point)});
}

bool Referee::has_world(const Bits& constraints, const Probe* probe) {
  const auto shows = [&](const World& world) {
    return world.constraints.includes(constraints) &&
           (probe == nullptr || holds(*probe, world.point));
  };
  if (std::ranges::any_of(worlds_, shows)) return true;
  if (!ask(constraints, probe)) return false;
  add_world(door_.point());
  CONCORD_CHECK(shows(worlds_.back()));
  return true;
}

bool Referee::clash(const Bits& constraints, const Probe* probe) {
  if (probe == nullptr) {
    const bool known = std::ranges::any_of(clashes_, [&](const Bits& known_) {
      return constraints.includes(known_);
    });
    if (known) return true;
    if (ask(constraints, probe)) return false;
    clashes_.push_back(constraints);
    return true;
  }
  const Question question{constraints, probe->unknown, probe->side,
                          probe->value};
  if (probe_clashes_.contains(question)) return true;
  if (ask(constraints, probe)) return false;
  probe_clashes_.insert(question);
  return true;
}

bool Referee::all_clash(const Bits& constraints,
                        const std::vector<Probe>& probes) {
  if (probes.empty()) return true;
  const Decision decision = door_.ask_any(constraints, probes);
  if (decision == Decision::Unknown) throw BudgetSpent();
  return decision == Decision::Clashes;
}

// Constraints that are just those of some assumptions are asked for by these:
// Z3 is far quicker with few literals.
bool Referee::ask(const Bits& constraints, const Probe* probe) {
  const Bits assumptions = held_assumptions(system_, constraints);
  const bool whole = constraints_of(system_, assumptions) == constraints;
  const Decision decision = whole ? door_.ask(assumptions, probe)
                                  : door_.ask_constraints(constraints, probe);
  if (decision == Decision::Unknown) throw BudgetSpent();
  return decision == Decision::Holds;
}

bool Referee::is_paired(const Bits& constraints, std::size_t pair) {
  auto& known = paired_[constraints];
  known.resize(evidence_.pairs.size());
  if (!known[pair]) {
    const PointPair& each = evidence_.pairs[pair];
    known[pair] =
        are_paired(system_, constraints, each.pairing, each.first, each.second);
  }
  return *known[pair];
}

bool Referee::goes_on(const Bits& constraints, std::int32_t unknown, bool up) {
  const auto index = static_cast<std::size_t>(unknown);
  for (std::size_t i = 0; i < evidence_.pairs.size(); ++i) {
    const PointPair& pair = evidence_.pairs[i];
    const bool grows = pair.pairing == Pairing::Direction &&
                       (up ? pair.second[index] > 0 : pair.second[index] < 0);
    if (grows && is_paired(constraints, i)) return true;
  }
  return false;
}

bool Referee::comes_near(const Bits& constraints, std::int32_t unknown,
                         const Rational& end) {
  const auto index = static_cast<std::size_t>(unknown);
  return std::ranges::any_of(evidence_.pairs, [&](const PointPair& pair) {
    return pair.pairing == Pairing::Closure && pair.second[index] == end &&
           pair.first[index] != end &&
           are_paired(system_, constraints, pair.pairing, pair.first,
                      pair.second);
  });
}

}  // namespace concord
