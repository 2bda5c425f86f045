// SPDX-License-Identifier: Apache-2.0
#include "engine/ask_by_pieces.h"

#include <set>

#include "engine/pieces.h"

namespace concord {
namespace {

// Of an unknown in no piece, whose ends can all be had.
Exact any_value(const Ends& ends) {
  if (ends.low) return ends.low->value;
  if (ends.high) return ends.high->value;
  return 0;
}

class ByPieces {
 public:
  ByPieces(Oracle& oracle, const Z3Context& context, const Budget& budget,
           const Bits& held)
      : oracle_(oracle), context_(context), budget_(budget), held_(held) {}

  Oracle::Reply ask() {
    const auto ends = oracle_.all_ends(held_);
    if (!ends) return oracle_.ask(held_);
    for (const Ends& each : *ends) point_.push_back(any_value(each));
    const Bits constraints = oracle_.constraints_of(held_);
    for (const Piece& piece : pieces_of(oracle_.system(), constraints, *ends)) {
      if (auto clash = solve(piece)) return {nullptr, std::move(*clash)};
    }
    const World* world = oracle_.remember(std::move(point_), constraints);
    return world != nullptr ? Oracle::Reply{world, {}} : oracle_.ask(held_);
  }

 private:
  // Puts a world of it into the whole, or tells what clashes.
  std::optional<Bits> solve(const Piece& piece) {
    Oracle local(context_, piece.system, budget_);
    const Oracle::Reply reply = local.ask(Bits());
    if (!reply.holds()) {
      const Bits all = Bits::all(piece.constraints.size());
      return behind(piece, local.ask_constraints(all).core);
    }
    for (std::size_t i = 0; i < piece.unknowns.size(); ++i) {
      point_[static_cast<std::size_t>(piece.unknowns[i])] =
          reply.world->point[i];
    }
    return std::nullopt;
  }

  // What clashes in a piece, and whatever made it that piece.
  Bits behind(const Piece& piece, const Bits& core) {
    const System& system = oracle_.system();
    Bits constraints(system.constraints.size());
    std::set<std::int32_t> unknowns;
    for (const std::int32_t each : core.members()) {
      const auto at = static_cast<std::size_t>(
          piece.constraints[static_cast<std::size_t>(each)]);
      constraints.insert(at);
      add_unknowns(system, system.constraints[at], unknowns);
    }
    constraints |=
        Bits(constraints.size(), oracle_.behind_ends(held_, unknowns));
    return guards_of(system, constraints);
  }

  Oracle& oracle_;
  const Z3Context& context_;
  const Budget& budget_;
  const Bits& held_;
  Point point_;
};

}  // namespace

Oracle::Reply ask_by_pieces(Oracle& oracle, const Z3Context& context,
                            const Budget& budget, const Bits& held) {
  return ByPieces(oracle, context, budget, held).ask();
}

}  // namespace concord
