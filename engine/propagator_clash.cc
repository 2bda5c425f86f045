// SPDX-License-Identifier: Apache-2.0
//
// Why a propagation clashed: from the edges that met back to what was given.
#include <algorithm>
#include <set>

#include "engine/propagator.h"

namespace concord {
namespace {

using Flat = System::Comparison::Relation;

}  // namespace

Bits Propagator::clash() const {
  Bits constraints(held_.size());
  if (emptied_clause_ >= 0) {
    constraints.insert(static_cast<std::size_t>(emptied_clause_));
  }
  for (const std::size_t move : moves_behind_clash()) {
    if (moves_[move].constraint < 0) continue;
    constraints.insert(static_cast<std::size_t>(moves_[move].constraint));
  }
  return constraints;
}

// Backwards over the moves, from the edges that met to what was given.
std::vector<std::size_t> Propagator::moves_behind_clash() const {
  std::vector<std::size_t> behind;
  std::set<std::size_t> ahead;
  const auto add = [&](const std::vector<std::size_t>& edges,
                       std::size_t before) {
    for (const std::size_t edge : edges) {
      std::size_t move = last_moved_[edge];
      while (move != kNever && move >= before) move = moved_before_[move];
      if (move != kNever) ahead.insert(move);
    }
  };
  add(edges_that_met(), moves_.size());
  while (!ahead.empty()) {
    const std::size_t last = *ahead.rbegin();
    ahead.erase(last);
    behind.push_back(last);
    if (moves_[last].constraint >= 0) add(edges_behind(moves_[last]), last);
  }
  return behind;
}

std::vector<std::size_t> Propagator::edges_that_met() const {
  std::vector<std::size_t> wanted;
  if (emptied_) {
    wanted = {edge_index(*emptied_, false), edge_index(*emptied_, true)};
  } else if (emptied_clause_ >= 0) {
    const auto clause = static_cast<std::size_t>(emptied_clause_);
    for (const auto& each : system_.any_of(system_.constraints[clause])) {
      want(each, each.relation == Flat::Equal, wanted);
    }
  }
  return wanted;
}

// The edges that make its sum least, or its sum greatest, too.
void Propagator::want(const System::Comparison& comparison, bool both_sides,
                      std::vector<std::size_t>& wanted) const {
  for (const System::Term& term : system_.sum(comparison)) {
    wanted.push_back(edge_index(term.unknown, term.factor < 0));
    if (both_sides) wanted.push_back(edge_index(term.unknown, term.factor > 0));
  }
}

// The edges of the other terms; of a clause, also what made its other
// comparisons impossible.
std::vector<std::size_t> Propagator::edges_behind(const Move& move) const {
  std::vector<std::size_t> wanted;
  each_edge_behind(system_, system_.comparisons[move.comparison], move.unknown,
                   move.upper, [&](std::int32_t unknown, bool upper) {
                     wanted.push_back(edge_index(unknown, upper));
                   });
  const auto& constraint =
      system_.constraints[static_cast<std::size_t>(move.constraint)];
  for (std::uint32_t i = constraint.first_comparison;
       i < constraint.last_comparison; ++i) {
    if (i == move.comparison) continue;
    const auto& other = system_.comparisons[i];
    want(other, other.relation == Flat::Equal, wanted);
  }
  return wanted;
}

void each_edge_behind(const System& system,
                      const System::Comparison& comparison,
                      std::int32_t unknown, bool upper,
                      const std::function<void(std::int32_t, bool)>& edge) {
  const auto terms = system.sum(comparison);
  const auto own = std::ranges::find(terms, unknown, &System::Term::unknown);
  const int side = (own->factor > 0) == upper ? 1 : -1;
  for (const System::Term& term : terms) {
    if (term.unknown == unknown) continue;
    edge(term.unknown, side * term.factor < 0);
  }
}

}  // namespace concord
