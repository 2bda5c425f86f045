// SPDX-License-Identifier: Apache-2.0
#include "engine/propagator.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

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

// sum += value * factor, if all of it fits into words.
bool add_product(std::int64_t& sum, const Exact& value, std::int64_t factor) {
  std::int64_t product = 0;
  return value.word() != nullptr &&
         !__builtin_mul_overflow(*value.word(), factor, &product) &&
         !__builtin_add_overflow(sum, product, &sum);
}

// What side * constant leaves when each term is the least that it can be.
struct Room {
  std::int64_t rest = 0;
  int endless = 0;  // terms without an edge on this side
};

std::optional<Room> room_in_words(const System::Comparison& comparison,
                                  std::span<const System::Term> terms, int side,
                                  const std::vector<Edges>& edges) {
  Room room;
  const std::int64_t below = comparison.relation == Flat::Below ? 1 : 0;
  if (__builtin_mul_overflow(comparison.constant, side, &room.rest) ||
      __builtin_sub_overflow(room.rest, below, &room.rest)) {
    return std::nullopt;
  }
  for (const System::Term& term : terms) {
    const auto& edge = least(edges[static_cast<std::size_t>(term.unknown)],
                             side * term.factor);
    if (!edge) {
      ++room.endless;
    } else if (!add_product(room.rest, edge->value, -side * term.factor)) {
      return std::nullopt;
    }
  }
  return room;
}

bool is_beyond(const Exact& value, std::int64_t end, bool upper) {
  if (value.word() == nullptr) return upper ? value > end : value < end;
  return upper ? *value.word() > end : *value.word() < end;
}

std::int64_t floor_of(std::int64_t number, std::int64_t divisor) {
  if (divisor == 1) return number;
  if (divisor == -1) return -number;
  const std::int64_t quotient = number / divisor;
  const bool rounded_up =
      number % divisor != 0 && (number < 0) != (divisor < 0);
  return quotient - (rounded_up ? 1 : 0);
}

std::int64_t ceiling_of(std::int64_t number, std::int64_t divisor) {
  return -floor_of(-number, divisor);
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

bool is_whole(const System& system, const System::Comparison& comparison) {
  return std::ranges::none_of(
      system.sum(comparison), [&](const System::Term& term) {
        return system.unknowns[static_cast<std::size_t>(term.unknown)].rational;
      });
}

bool is_plain(std::span<const System::Term> terms) {
  return std::ranges::all_of(terms, [](const System::Term& term) {
    return term.factor == 1 || term.factor == -1;
  });
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
      users_(users_of(system)),
      woken_(system.unknowns.size() * 2),
      held_(system.constraints.size()),
      last_moved_(system.unknowns.size() * 2, kNever),
      due_((system.constraints.size() + 63) / 64) {
  for (const System::Unknown& unknown : system.unknowns) {
    Edges edges;
    if (unknown.low) edges.low = Edge{*unknown.low};
    if (unknown.high) edges.high = Edge{*unknown.high};
    edges_.push_back(std::move(edges));
  }
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    list_woken(static_cast<std::int32_t>(i));
    const auto any_of = system.any_of(system.constraints[i]);
    settles_.push_back(any_of.size() == 1 && is_whole(system, any_of[0]) &&
                       is_plain(system.sum(any_of[0])));
  }
  for (const System::Comparison& comparison : system.comparisons) {
    whole_.push_back(is_whole(system, comparison));
  }
}

void Propagator::list_woken(std::int32_t constraint) {
  const auto add = [&](std::vector<std::int32_t>& users) {
    if (users.empty() || users.back() != constraint) {
      users.push_back(constraint);
    }
  };
  const auto any_of =
      system_.any_of(system_.constraints[static_cast<std::size_t>(constraint)]);
  for (const System::Comparison& comparison : any_of) {
    const bool equal = comparison.relation == Flat::Equal;
    for (const System::Term& term : system_.sum(comparison)) {
      const bool least_is_low = term.factor > 0;
      if (equal || least_is_low) add(woken_[edge_index(term.unknown, false)]);
      if (equal || !least_is_low) add(woken_[edge_index(term.unknown, true)]);
    }
  }
}

void Propagator::start(const Bits& constraints) {
  back_to(0, Bits(constraints.size()));
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
    last_moved_[edge_index(move.unknown, move.upper)] = moved_before_.back();
    moved_before_.pop_back();
    moves_.pop_back();
  }
  std::ranges::fill(due_, 0);
  emptied_.reset();
  emptied_clause_ = -1;
  held_ = held;
}

void Propagator::wake(std::size_t edge) {
  for (const std::int32_t user : woken_[edge]) {
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
  enforce(index, constraint.first_comparison);
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
  enforce(index, *last);
}

void Propagator::enforce(std::int32_t constraint, std::uint32_t index) {
  const auto at_most = [&](int side) {
    if (!whole_[index] || !at_most_in_words(constraint, index, side)) {
      this->at_most(constraint, index, side);
    }
  };
  at_most(1);
  const auto relation = system_.comparisons[index].relation;
  if (relation == Flat::Equal && !emptied_) at_most(-1);
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

// The same for whole unknowns, whose edges are never open.  False: something is
// more than a word, and all is to be done by at_most().
bool Propagator::at_most_in_words(std::int32_t constraint, std::uint32_t index,
                                  int side) {
  const System::Comparison& comparison = system_.comparisons[index];
  const auto terms = system_.sum(comparison);
  auto room = room_in_words(comparison, terms, side, edges_);
  if (!room) return false;
  if (room->endless > 1) return true;
  for (const System::Term& term : terms) {
    const std::int64_t factor = side * term.factor;
    const Edges& edges = edges_[static_cast<std::size_t>(term.unknown)];
    const auto& own = least(edges, factor);
    if (room->endless > (own ? 0 : 1)) continue;
    std::int64_t limit = room->rest;
    if (own && !add_product(limit, own->value, factor)) return false;
    if (limit == std::numeric_limits<std::int64_t>::min()) return false;
    const bool upper = factor > 0;
    const std::int64_t end =
        upper ? floor_of(limit, factor) : ceiling_of(limit, factor);
    const auto& old = upper ? edges.high : edges.low;
    if (old && !is_beyond(old->value, end, upper)) continue;
    tighten({constraint, index, term.unknown, upper, {}}, {end, false});
    if (emptied_) return true;
  }
  return true;
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
  const std::size_t index = edge_index(move.unknown, move.upper);
  wake(index);
  moved_before_.push_back(std::exchange(last_moved_[index], moves_.size()));
  moves_.push_back(std::move(move));
}

}  // namespace concord
