// SPDX-License-Identifier: Apache-2.0
#include "engine/propagate.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace concord {
namespace {

using Edge = Propagator::Edge;

std::optional<End> to_end(const std::optional<Edge>& edge) {
  if (!edge) return std::nullopt;
  return End{edge->value.rational(), edge->open};
}

// Those of the wanted moves that lie behind the first `from`.
std::vector<Step> steps_of(const Propagator& propagator, std::size_t from,
                           const std::vector<bool>& wanted) {
  // A move knows what was there before it: that is what came of the one before.
  std::map<WantedEnd, const std::optional<Edge>*> after;
  std::vector<Step> steps;
  const auto& moves = propagator.moves();
  for (std::size_t i = moves.size(); i > from; --i) {
    const Propagator::Move& move = moves[i - 1];
    const auto& edges = propagator.edges(move.unknown);
    auto& edge = after
                     .try_emplace({move.unknown, move.upper},
                                  move.upper ? &edges.high : &edges.low)
                     .first->second;
    if (move.constraint >= 0 && wanted[i - 1]) {
      steps.push_back(
          {move.constraint, move.unknown, move.upper, *to_end(*edge)});
    }
    edge = &move.before;
  }
  std::ranges::reverse(steps);
  return steps;
}

// Of moves or of steps, the last first.
template <class Each>
Indices reasons_among(const System& system, const std::vector<Each>& all,
                      const std::vector<WantedEnd>& ends) {
  std::set<WantedEnd> wanted(ends.begin(), ends.end());
  std::set<std::int32_t> constraints;
  for (auto each = all.rbegin(); each != all.rend(); ++each) {
    if (wanted.erase({each->unknown, each->upper}) == 0) continue;
    constraints.insert(each->constraint);
    const auto& constraint =
        system.constraints[static_cast<std::size_t>(each->constraint)];
    each_edge_behind(system, system.any_of(constraint)[0], each->unknown,
                     each->upper, [&](std::int32_t unknown, bool upper) {
                       wanted.insert({unknown, upper});
                     });
  }
  return {constraints.begin(), constraints.end()};
}

}  // namespace

Ends ends_of(const Propagator::Edges& edges) {
  return {to_end(edges.low), to_end(edges.high)};
}

bool Ends::empty() const {
  if (!low || !high) return false;
  if (low->value == high->value) return low->open || high->open;
  return low->value > high->value;
}

std::vector<Step> steps_of(const Propagator& propagator) {
  const std::vector<bool> all(propagator.moves().size(), true);
  return steps_of(propagator, 0, all);
}

std::vector<Step> steps_to_clash(const Propagator& propagator,
                                 std::size_t from) {
  std::vector<bool> wanted(propagator.moves().size());
  for (const std::size_t move : propagator.moves_behind_clash()) {
    wanted[move] = true;
  }
  return steps_of(propagator, from, wanted);
}

Propagation propagate(const System& system, const Bits& constraints) {
  Propagator propagator(system, Propagator::Clauses::PassOver);
  propagator.start(constraints);
  propagator.run();
  Propagation found;
  std::ranges::transform(propagator.edges(), std::back_inserter(found.ends),
                         ends_of);
  found.steps = steps_of(propagator);
  found.emptied = propagator.emptied();
  return found;
}

Propagation propagate(const System& system,
                      const std::function<bool(std::int32_t)>& holds) {
  Bits active(system.constraints.size());
  for (std::size_t i = 0; i < active.size(); ++i) {
    if (holds(static_cast<std::int32_t>(i))) active.insert(i);
  }
  return propagate(system, active);
}

Indices reasons(const System& system, const Propagation& propagation,
                const std::vector<WantedEnd>& wanted) {
  return reasons_among(system, propagation.steps, wanted);
}

Indices reasons(const System& system,
                const std::vector<Propagator::Move>& moves,
                const std::vector<WantedEnd>& wanted) {
  return reasons_among(system, moves, wanted);
}

}  // namespace concord
