// SPDX-License-Identifier: Apache-2.0
//
// Why a propagation clashed: from the edges that met back to what was given.
#include <algorithm>

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
  std::vector<bool> wanted = edges_that_met();
  for (std::size_t i = moves_.size(); i > 0; --i) {
    const Move& move = moves_[i - 1];
    const std::size_t edge = edge_index(move.unknown, move.upper);
    if (!wanted[edge]) continue;
    wanted[edge] = false;
    behind.push_back(i - 1);
    if (move.constraint >= 0) want_what_moved(move, wanted);
  }
  return behind;
}

std::vector<bool> Propagator::edges_that_met() const {
  std::vector<bool> wanted(system_.unknowns.size() * 2);
  if (emptied_) {
    wanted[edge_index(*emptied_, false)] = true;
    wanted[edge_index(*emptied_, true)] = true;
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
                      std::vector<bool>& wanted) const {
  for (const System::Term& term : system_.sum(comparison)) {
    wanted[edge_index(term.unknown, term.factor < 0)] = true;
    if (both_sides) wanted[edge_index(term.unknown, term.factor > 0)] = true;
  }
}

// The edges of the other terms; of a clause, also what made its other
// comparisons impossible.
void Propagator::want_what_moved(const Move& move,
                                 std::vector<bool>& wanted) const {
  each_edge_behind(system_, system_.comparisons[move.comparison], move.unknown,
                   move.upper, [&](std::int32_t unknown, bool upper) {
                     wanted[edge_index(unknown, upper)] = true;
                   });
  const auto& constraint =
      system_.constraints[static_cast<std::size_t>(move.constraint)];
  for (std::uint32_t i = constraint.first_comparison;
       i < constraint.last_comparison; ++i) {
    if (i == move.comparison) continue;
    const auto& other = system_.comparisons[i];
    want(other, other.relation == Flat::Equal, wanted);
  }
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
