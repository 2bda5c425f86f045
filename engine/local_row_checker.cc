// SPDX-License-Identifier: Apache-2.0
#include "engine/local_row_checker.h"

#include "claims/check.h"
#include "engine/ends.h"
#include "engine/part_of.h"
#include "engine/row_checker.h"

namespace concord {

LocalRowChecker::LocalRowChecker(Referee& referee, const Budget& budget)
    : system_(referee.system()),
      referee_(referee),
      budget_(budget),
      guards_(referee.system()) {}

void LocalRowChecker::check(const Bits& held, const Row& row) {
  const Bits constraints = constraints_of(system_, held);
  const std::vector<Ends> shown = referee_.ends_shown(constraints);
  base_ = referee_.world(constraints);
  CONCORD_CHECK(base_ != nullptr);
  layers_.clear();
  std::vector<bool> in_piece(system_.unknowns.size());
  for (const Piece& piece : pieces_of(system_, constraints, shown)) {
    for (const auto each : piece.unknowns) {
      in_piece[static_cast<std::size_t>(each)] = true;
    }
    check_piece(piece, row);
  }
  for (const Bound& bound : row.bounds) {
    if (!bound.asked || !bound.decided) continue;
    const auto unknown = static_cast<std::size_t>(bound.unknown);
    if (!in_piece[unknown]) check_free(bound, shown[unknown]);
    if (!budget_.whys || !is_explained(system_, bound)) continue;
    check_why(constraints, bound, false);
    check_why(constraints, bound, true);
  }
  check_layers(constraints);
  check_endless(constraints);
}

// Most ends are reached in one of two worlds, and most unknowns without an end
// go along one direction.
Evidence LocalRowChecker::hints(const System& piece) const {
  Oracle oracle(context_, piece, budget_);
  EndFinder ends(oracle, context_, budget_);
  ends.prepare(Bits());
  Evidence hints;
  hints.pairs = ends.pairs();
  hints.worlds = std::move(oracle).take_points();
  return hints;
}

void LocalRowChecker::check_piece(const Piece& piece, const Row& row) {
  Referee referee(piece.system, hints(piece.system), budget_);
  RowChecker checker(referee, budget_);
  const Bits all = Bits::all(piece.system.constraints.size());
  for (std::size_t i = 0; i < piece.unknowns.size(); ++i) {
    Bound bound = row.bounds[static_cast<std::size_t>(piece.unknowns[i])];
    if (!bound.asked || !bound.decided) continue;
    bound.unknown = static_cast<std::int32_t>(i);
    checker.check_values(all, bound, referee.ends_shown(all)[i]);
  }
  std::size_t layer = 0;
  for (const World& world : referee.worlds()) {
    if (!world.constraints.includes(all)) continue;
    for (std::size_t i = 0; i < piece.unknowns.size(); ++i) {
      lay(layer, piece.unknowns[i], world.point[i]);
    }
    ++layer;
  }
}

// Of an unknown in no piece every value between its ends can be had.
void LocalRowChecker::check_free(const Bound& bound, const Ends& shown) {
  CONCORD_CHECK(bound.low == shown.low && bound.high == shown.high);
  CONCORD_CHECK(bound.values.items ==
                std::vector{*Interval::from_ends(bound.low, bound.high)});
  const std::optional<End>* ends[] = {&bound.low, &bound.high};
  for (const bool up : {false, true}) {
    const std::optional<End>& end = *ends[up ? 1 : 0];
    if (end) {
      CONCORD_CHECK(!end->open);
      lay(up ? 1 : 0, bound.unknown, end->value);
    } else {
      endless_[up ? 1 : 0].emplace_back(bound.unknown, up ? 1 : -1);
    }
  }
}

void LocalRowChecker::check_layers(const Bits& constraints) const {
  for (const Layer& layer : layers_) {
    Point point = base_->point;
    for (const auto& [unknown, value] : layer) {
      point[static_cast<std::size_t>(unknown)] = value;
    }
    CONCORD_CHECK(within_own_ends(system_, point));
    CONCORD_CHECK(held_constraints(system_, point).includes(constraints));
  }
}

// All free unknowns that go on for ever do so at once.
void LocalRowChecker::check_endless(const Bits& constraints) const {
  for (const Layer& layer : endless_) {
    Point direction(system_.unknowns.size());
    for (const auto& [unknown, step] : layer) {
      direction[static_cast<std::size_t>(unknown)] = step;
    }
    const auto paired = paired_constraints(system_, Pairing::Direction,
                                           base_->point, direction);
    CONCORD_CHECK(paired && paired->includes(constraints));
  }
}

void LocalRowChecker::check_why(const Bits& constraints, const Bound& bound,
                                bool up) const {
  const std::optional<End>& end = up ? bound.high : bound.low;
  if (!end) return;
  const Why& why = up ? bound.high_why : bound.low_why;
  const Bits behind =
      guards_.guarded_by(why.assumptions) | Bits(constraints.size(), why.laws);
  CONCORD_CHECK(constraints.includes(behind));
  const Part part = part_of(system_, behind);
  Probe beyond = outside(system_, bound.unknown, up, *end);
  const auto here = std::ranges::find(part.unknowns, bound.unknown);
  if (here == part.unknowns.end()) {  // its own end
    const auto& itself =
        system_.unknowns[static_cast<std::size_t>(bound.unknown)];
    const auto& own = up ? itself.high : itself.low;
    CONCORD_CHECK(own && *end == End{Rational(*own)});
    return;
  }
  beyond.unknown = static_cast<std::int32_t>(here - part.unknowns.begin());
  Referee referee(part.system, {}, budget_);
  CONCORD_CHECK(
      referee.clash(Bits::all(part.system.constraints.size()), &beyond));
}

void LocalRowChecker::lay(std::size_t layer, std::int32_t unknown,
                          const Exact& value) {
  if (layers_.size() <= layer) layers_.resize(layer + 1);
  layers_[layer].emplace_back(unknown, value);
}

}  // namespace concord
