// SPDX-License-Identifier: Apache-2.0
#include "engine/propagator.h"

#include <algorithm>
#include <bit>

#include "claims/check.h"

namespace concord {
namespace {

constexpr int kRounds = 100;

using Flat = System::Comparison::Relation;
using Edge = Propagator::Edge;
using Edges = Propagator::Edges;

/// The least that side * sum can be, kept so that one term can be taken out
/// again.
struct LeastSum {
  Exact sum;
  bool open = false;
  int endless = 0;  // terms without an edge on this side
};

// The edge at which factor * unknown is least.
const std::optional<Edge>& least(const Edges& edges, std::int64_t factor) {
  return factor > 0 ? edges.low : edges.high;
}

bool is_tighter(const Edge& edge, const Edge& old, bool upper) {
  const auto order = edge.value <=> old.value;
  if (order == 0) return edge.open && !old.open;
  return (order < 0) == upper;
}

Edge to_whole(Edge edge, bool upper) {
  Exact whole = upper ? floor(edge.value) : ceiling(edge.value);
  if (edge.open && whole == edge.value) whole += upper ? -1 : 1;
  return {std::move(whole), false};
}

// Whether the unknown can go from one edge to the other within this room, all
// of which it may take.
bool has_room(const Edges& edges, std::int64_t factor, const Exact& room) {
  if (!edges.low || !edges.high) return false;
  const Exact width =
      (edges.high->value - edges.low->value) * (factor > 0 ? factor : -factor);
  return width <= room;
}

std::size_t index_of(std::int32_t unknown, bool upper) {
  return static_cast<std::size_t>(unknown) * 2 + (upper ? 1 : 0);
}

LeastSum least_sum(std::span<const System::Term> terms, int side,
                   const std::vector<Edges>& edges) {
  LeastSum all;
  for (const System::Term& term : terms) {
    const std::int64_t factor = side * term.factor;
    const auto& edge =
        least(edges[static_cast<std::size_t>(term.unknown)], factor);
    if (!edge) {
      ++all.endless;
      continue;
    }
    all.sum += edge->value * factor;
    all.open |= edge->open;
  }
  return all;
}

}  // namespace

bool Propagator::Edges::empty() const {
  if (!low || !high) return false;
  const auto order = low->value <=> high->value;
  return order > 0 || (order == 0 && (low->open || high->open));
}

Propagator::Propagator(const System& system, Clauses clauses)
    : system_(system),
      clauses_(clauses),
      users_(system.unknowns.size()),
      held_(system.constraints.size()),
      due_((system.constraints.size() + 63) / 64) {
  for (const System::Unknown& unknown : system.unknowns) {
    Edges edges;
    if (unknown.low) edges.low = Edge{*unknown.low};
    if (unknown.high) edges.high = Edge{*unknown.high};
    own_.push_back(std::move(edges));
  }
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    const auto any_of = system.any_of(system.constraints[i]);
    bool settles = any_of.size() == 1;
    for (const System::Comparison& comparison : any_of) {
      for (const System::Term& term : system.sum(comparison)) {
        const auto unknown = static_cast<std::size_t>(term.unknown);
        auto& users = users_[unknown];
        const auto index = static_cast<std::int32_t>(i);
        if (users.empty() || users.back() != index) users.push_back(index);
        settles = settles && !system.unknowns[unknown].rational &&
                  (term.factor == 1 || term.factor == -1);
      }
    }
    settles_.push_back(settles);
  }
  edges_ = own_;
}

void Propagator::start(const Bits& constraints) {
  edges_ = own_;
  moves_.clear();
  std::ranges::fill(due_, 0);
  emptied_.reset();
  emptied_clause_ = -1;
  held_ = Bits(constraints.size());
  hold(constraints);
}

void Propagator::hold(const Bits& constraints) {
  for (const std::int32_t each : (constraints - held_).members()) {
    const auto index = static_cast<std::size_t>(each);
    due_[index / 64] |= std::uint64_t{1} << (index % 64);
  }
  held_ |= constraints;
}

void Propagator::suppose(const Probe& probe) {
  using Side = Probe::Side;
  const auto narrow = [&](bool upper, bool open) {
    tighten({-1, 0, probe.unknown, upper, {}}, {probe.value, open});
  };
  switch (probe.side) {
    case Side::AtLeast:
    case Side::Above:
      return narrow(false, probe.side == Side::Above);
    case Side::AtMost:
    case Side::Below:
      return narrow(true, probe.side == Side::Below);
    case Side::Equal:
      narrow(false, false);
      return narrow(true, false);
  }
  CONCORD_UNREACHABLE();
}

bool Propagator::run() {
  const auto clashes = [&] { return emptied_ || emptied_clause_ >= 0; };
  bool moved = true;
  for (int round = 0; round < kRounds && moved && !clashes(); ++round) {
    moved = false;
    for (std::size_t word = 0; word < due_.size(); ++word) {
      std::uint64_t ahead = ~std::uint64_t{0};
      while ((due_[word] & ahead) != 0 && !clashes()) {
        const int bit = std::countr_zero(due_[word] & ahead);
        due_[word] &= ~(std::uint64_t{1} << bit);
        ahead = ~std::uint64_t{1} << bit;  // itself and what lies before: later
        visit(static_cast<std::int32_t>(word * 64) + bit);
        moved = true;
      }
    }
  }
  return !clashes();
}

void Propagator::back_to(std::size_t moves, const Bits& held) {
  while (moves_.size() > moves) {
    Move& move = moves_.back();
    Edges& edges = edges_[static_cast<std::size_t>(move.unknown)];
    (move.upper ? edges.high : edges.low) = std::move(move.before);
    moves_.pop_back();
  }
  std::ranges::fill(due_, 0);
  emptied_.reset();
  emptied_clause_ = -1;
  held_ = held;
}

void Propagator::wake(std::int32_t unknown) {
  for (const std::int32_t user : users_[static_cast<std::size_t>(unknown)]) {
    const auto index = static_cast<std::size_t>(user);
    if (!held_.has(index)) continue;
    due_[index / 64] |= std::uint64_t{1} << (index % 64);
  }
}

void Propagator::visit(std::int32_t index) {
  const auto at = static_cast<std::size_t>(index);
  const System::Constraint& constraint = system_.constraints[at];
  if (constraint.last_comparison - constraint.first_comparison > 1) {
    if (clauses_ == Clauses::LastPossible) visit_clause(index);
    return;
  }
  at_most(index, constraint.first_comparison, 1);
  const auto& comparison = system_.comparisons[constraint.first_comparison];
  if (comparison.relation == Flat::Equal && !emptied_) {
    at_most(index, constraint.first_comparison, -1);
  }
  if (settles_[at]) due_[at / 64] &= ~(std::uint64_t{1} << (at % 64));
}

void Propagator::visit_clause(std::int32_t index) {
  const auto& clause = system_.constraints[static_cast<std::size_t>(index)];
  std::optional<std::uint32_t> last;
  for (std::uint32_t i = clause.first_comparison; i < clause.last_comparison;
       ++i) {
    if (!is_possible(system_.comparisons[i])) continue;
    if (last) return;
    last = i;
  }
  if (!last) {
    emptied_clause_ = index;
    return;
  }
  at_most(index, *last, 1);
  if (system_.comparisons[*last].relation == Flat::Equal && !emptied_) {
    at_most(index, *last, -1);
  }
}

bool Propagator::is_possible(const System::Comparison& comparison) const {
  const auto reaches = [&](int side) {
    const LeastSum all = least_sum(system_.sum(comparison), side, edges_);
    if (all.endless > 0) return true;
    const auto order =
        all.sum <=> Exact(comparison.constant) * std::int64_t{side};
    if (comparison.relation == Flat::Below || all.open) return order < 0;
    return order <= 0;
  };
  return reaches(1) && (comparison.relation != Flat::Equal || reaches(-1));
}

// side * (sum of terms) <= side * constant, solved for each unknown.
void Propagator::at_most(std::int32_t constraint, std::uint32_t index,
                         int side) {
  const System::Comparison& comparison = system_.comparisons[index];
  const auto terms = system_.sum(comparison);
  const LeastSum all = least_sum(terms, side, edges_);
  if (all.endless > 1) return;
  const Exact room_of_all =
      Exact(comparison.constant) * std::int64_t{side} - all.sum;
  const bool closed = comparison.relation != Flat::Below && !all.open;
  for (const System::Term& term : terms) {
    const std::int64_t factor = side * term.factor;
    const Edges& edges = edges_[static_cast<std::size_t>(term.unknown)];
    const auto& own = least(edges, factor);
    if (all.endless > (own ? 0 : 1)) continue;
    if (closed && own && has_room(edges, factor, room_of_all)) continue;
    Exact room = room_of_all;
    if (own) room += own->value * factor;
    const bool open =
        comparison.relation == Flat::Below || (all.open && !(own && own->open));
    tighten({constraint, index, term.unknown, factor > 0, {}},
            {room / factor, open});
    if (emptied_) return;
  }
}

void Propagator::tighten(Move move, Edge edge) {
  const auto at = static_cast<std::size_t>(move.unknown);
  if (!system_.unknowns[at].rational) {
    edge = to_whole(std::move(edge), move.upper);
  }
  Edges& edges = edges_[at];
  std::optional<Edge>& old = move.upper ? edges.high : edges.low;
  if (old && !is_tighter(edge, *old, move.upper)) return;
  move.before = std::move(old);
  old = std::move(edge);
  if (edges.empty()) emptied_ = move.unknown;
  wake(move.unknown);
  moves_.push_back(std::move(move));
}

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
    const std::size_t edge = index_of(move.unknown, move.upper);
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
    wanted[index_of(*emptied_, false)] = true;
    wanted[index_of(*emptied_, true)] = true;
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
    wanted[index_of(term.unknown, term.factor < 0)] = true;
    if (both_sides) wanted[index_of(term.unknown, term.factor > 0)] = true;
  }
}

// The edges of the other terms; of a clause, also what made its other
// comparisons impossible.
void Propagator::want_what_moved(const Move& move,
                                 std::vector<bool>& wanted) const {
  each_edge_behind(system_, system_.comparisons[move.comparison], move.unknown,
                   move.upper, [&](std::int32_t unknown, bool upper) {
                     wanted[index_of(unknown, upper)] = true;
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
