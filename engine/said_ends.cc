// SPDX-License-Identifier: Apache-2.0
#include "engine/said_ends.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "engine/kinds.h"

namespace concord {
namespace {

using Edge = Propagator::Edge;

constexpr std::size_t kFarthest = 64;  // laws through which an end is carried

bool is_tighter(const Edge& one, const Edge& other, bool upper) {
  const auto order = one.value <=> other.value;
  if (order == 0) return one.open && !other.open;
  return (order < 0) == upper;
}

// side * (sum of two terms) <= side * constant: where one of them is least at
// `edge`, the other ends here.
Edge other_end(const System& system, const System::Comparison& law, int side,
               const System::Term& from, const Edge& edge,
               const System::Term& to) {
  const Exact rest = Exact(law.constant) * std::int64_t{side} -
                     edge.value * (side * from.factor);
  const std::int64_t factor = side * to.factor;
  Edge end{rest / factor,
           edge.open || law.relation == System::Comparison::Relation::Below};
  if (system.unknowns[static_cast<std::size_t>(to.unknown)].rational) {
    return end;
  }
  Exact whole = factor > 0 ? floor(end.value) : ceiling(end.value);
  if (end.open && whole == end.value) whole += factor > 0 ? -1 : 1;
  return {std::move(whole), false};
}

// By unknown: the laws of two unknowns each, one comparison, that speak of it.
using OrderLaws = std::vector<Indices>;

OrderLaws order_laws_of(const System& system) {
  OrderLaws laws(system.unknowns.size());
  for (const std::int32_t each : laws_of(system)) {
    const auto any_of =
        system.any_of(system.constraints[static_cast<std::size_t>(each)]);
    if (any_of.size() != 1 || system.sum(any_of[0]).size() != 2) continue;
    for (const System::Term& term : system.sum(any_of[0])) {
      laws[static_cast<std::size_t>(term.unknown)].push_back(each);
    }
  }
  return laws;
}

// What a law makes of one end of an unknown: an end of the other one, if any,
// with its place in the lists.
std::optional<std::pair<std::size_t, SaidEnd>> through(const System& system,
                                                       std::int32_t constraint,
                                                       std::int32_t unknown,
                                                       bool upper,
                                                       const SaidEnd& end) {
  const auto& law = system.any_of(
      system.constraints[static_cast<std::size_t>(constraint)])[0];
  const auto terms = system.sum(law);
  const bool first = terms[0].unknown == unknown;
  const System::Term& from = terms[first ? 0 : 1];
  const System::Term& to = terms[first ? 1 : 0];
  const int side = (from.factor > 0) == upper ? -1 : 1;
  const bool equal = law.relation == System::Comparison::Relation::Equal;
  if (side < 0 && !equal) return std::nullopt;
  SaidEnd there{other_end(system, law, side, from, end.edge, to), end.claim,
                end.laws};
  there.laws.push_back(constraint);
  const std::size_t at =
      static_cast<std::size_t>(to.unknown) * 2 + (side * to.factor > 0 ? 1 : 0);
  return std::pair(at, std::move(there));
}

}  // namespace

SaidEnds::SaidEnds(const System& system)
    : said_(system.unknowns.size() * 2), carried_(said_.size()) {
  for (std::size_t i = 0; i < system.unknowns.size(); ++i) {
    const System::Unknown& unknown = system.unknowns[i];
    if (unknown.low) said_[i * 2].push_back({{*unknown.low}, -1, {}});
    if (unknown.high) said_[i * 2 + 1].push_back({{*unknown.high}, -1, {}});
  }
  listen(system);
  for (std::size_t i = 0; i < said_.size(); ++i) {
    std::ranges::stable_sort(
        said_[i], [&](const SaidEnd& one, const SaidEnd& other) {
          if (one.edge == other.edge) return one.claim < other.claim;
          return is_tighter(one.edge, other.edge, i % 2 == 1);
        });
  }
  carry(system);
}

// What each constraint says, alone.
void SaidEnds::listen(const System& system) {
  const Bits claims = claims_of(system);
  Propagator alone(system, Propagator::Clauses::PassOver);
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    const auto unknown = bounded_unknown(system, system.constraints[i]);
    if (!unknown) continue;
    const auto constraint = static_cast<std::int32_t>(i);
    const std::int32_t guard = system.constraints[i].guard;
    const bool by_claim =
        guard >= 0 && claims.has(static_cast<std::size_t>(guard));
    alone.start(Bits(system.constraints.size(), {constraint}));
    alone.run();
    for (const auto& move : alone.moves()) {
      const auto& edges = alone.edges(*unknown);
      const auto& edge = move.upper ? edges.high : edges.low;
      SaidEnd end{*edge, by_claim ? guard : -1, {}};
      if (!by_claim) end.laws.push_back(constraint);
      said_[index(*unknown, move.upper)].push_back(std::move(end));
    }
  }
}

void SaidEnds::carry(const System& system) {
  const OrderLaws laws = order_laws_of(system);
  std::deque<std::size_t> ahead;
  for (std::size_t i = 0; i < said_.size(); ++i) {
    if (!said_[i].empty() && said_[i].front().claim >= 0) ahead.push_back(i);
  }
  while (!ahead.empty()) {
    const std::size_t from = ahead.front();
    ahead.pop_front();
    const auto unknown = static_cast<std::int32_t>(from / 2);
    const bool upper = from % 2 == 1;
    const SaidEnd end = carried(unknown, upper).front();
    for (const std::int32_t law : laws[from / 2]) {
      const auto moved = through(system, law, unknown, upper, end);
      if (moved && arrive(moved->first, moved->second)) {
        ahead.push_back(moved->first);
      }
    }
  }
}

// False where a claim speaks of it by itself, or what is known is as tight.
bool SaidEnds::arrive(std::size_t at, SaidEnd end) {
  const bool spoken_of = std::ranges::any_of(
      said_[at], [](const SaidEnd& each) { return each.claim >= 0; });
  if (spoken_of || end.laws.size() > kFarthest) return false;
  const auto& known = carried_[at].empty() ? said_[at] : carried_[at];
  if (!known.empty() &&
      !is_tighter(end.edge, known.front().edge, at % 2 == 1)) {
    return false;
  }
  std::ranges::sort(end.laws);
  carried_[at] = {std::move(end)};
  return true;
}

}  // namespace concord
