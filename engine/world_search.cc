// SPDX-License-Identifier: Apache-2.0
#include "engine/world_search.h"

#include <utility>

namespace concord {
namespace {

using Edges = Propagator::Edges;

// An open edge cannot be had itself.
Exact from_low(const Edges& edges) {
  if (!edges.low->open) return edges.low->value;
  if (!edges.high) return edges.low->value + 1;
  return (edges.low->value + edges.high->value) / 2;
}

Exact from_high(const Edges& edges) {
  if (!edges.high->open) return edges.high->value;
  if (!edges.low) return edges.high->value - 1;
  return (edges.low->value + edges.high->value) / 2;
}

Exact nearest(const Exact& wish, const Edges& edges) {
  const auto beyond = [&](const std::optional<Propagator::Edge>& edge, int up) {
    if (!edge) return false;
    const auto order = wish <=> edge->value;
    return order == 0 ? edge->open : (order > 0) == (up > 0);
  };
  if (beyond(edges.low, -1)) return from_low(edges);
  if (beyond(edges.high, 1)) return from_high(edges);
  return wish;
}

// As low as is of use: one below nothing, since a direction needs no more.
Exact lowest(const Edges& edges) {
  return edges.low ? from_low(edges) : nearest(-1, edges);
}

Exact highest(const Edges& edges) {
  return edges.high ? from_high(edges) : nearest(lowest(edges) + 1, edges);
}

// Supposes that an unknown has a value; takes it back if that clashes.
bool try_value(Propagator& propagator, std::int32_t unknown,
               const Exact& value) {
  const std::size_t moves = propagator.moves().size();
  propagator.suppose({unknown, Probe::Side::Equal, value});
  if (propagator.run()) return true;
  propagator.back_to(moves, propagator.held());
  return false;
}

// Starts from a point, moved to where propagation lets each unknown be, and
// settles one constraint after another that fails there, leaving all else as it
// is.
class Repair {
 public:
  Repair(const System& system, Propagator& propagator, const Point& near,
         const Bits& hold_there)
      : system_(system),
        propagator_(propagator),
        point_(near),
        moves_(propagator.moves().size()),
        failing_(propagator.held() - hold_there) {
    for (std::size_t i = 0; i < point_.size(); ++i) {
      follow(static_cast<std::int32_t>(i));
    }
  }

  std::optional<Point> make() {
    while (const auto first = failing_.first()) {
      const auto constraint = static_cast<std::int32_t>(*first);
      if (holds_at_point(constraint)) {
        failing_.erase(*first);
      } else if (!fix_one_of(constraint)) {
        return std::nullopt;
      }
    }
    return std::move(point_);
  }

 private:
  bool holds_at_point(std::int32_t constraint) const {
    return holds(system_,
                 system_.constraints[static_cast<std::size_t>(constraint)],
                 point_);
  }

  bool fix_one_of(std::int32_t constraint) {
    const auto unknown = first_free(constraint);
    if (!unknown) return false;
    const Edges edges = propagator_.edges(*unknown);
    const Exact& wish = point_[static_cast<std::size_t>(*unknown)];
    const bool fits = try_value(propagator_, *unknown, wish) ||
                      try_value(propagator_, *unknown, lowest(edges)) ||
                      try_value(propagator_, *unknown, highest(edges));
    if (fits) follow_moves();
    return fits;
  }

  std::optional<std::int32_t> first_free(std::int32_t constraint) const {
    const auto any_of = system_.any_of(
        system_.constraints[static_cast<std::size_t>(constraint)]);
    for (const System::Comparison& comparison : any_of) {
      for (const System::Term& term : system_.sum(comparison)) {
        if (!propagator_.edges(term.unknown).one_value()) return term.unknown;
      }
    }
    return std::nullopt;
  }

  void follow_moves() {
    for (; moves_ < propagator_.moves().size(); ++moves_) {
      follow(propagator_.moves()[moves_].unknown);
    }
  }

  // The value stays, or goes as far as it must.
  void follow(std::int32_t unknown) {
    Exact& value = point_[static_cast<std::size_t>(unknown)];
    Exact moved = nearest(value, propagator_.edges(unknown));
    if (moved == value) return;
    value = std::move(moved);
    for (const std::int32_t user : propagator_.users(unknown)) {
      const auto constraint = static_cast<std::size_t>(user);
      if (propagator_.held().has(constraint)) failing_.insert(constraint);
    }
  }

  const System& system_;
  Propagator& propagator_;
  Point point_;
  std::size_t moves_;  // followed so far
  Bits failing_;       // constraints, perhaps
};

}  // namespace

std::optional<Point> WorldSearch::near(Propagator& propagator,
                                       const Point& point,
                                       const Bits& constraints) const {
  const std::size_t moves = propagator.moves().size();
  const Bits held = propagator.held();
  std::optional<Point> world =
      Repair(system_, propagator, point, constraints).make();
  propagator.back_to(moves, held);
  if (world) return world;
  return one_by_one(propagator, [&](std::size_t unknown, const Edges& edges) {
    return nearest(point[unknown], edges);
  });
}

std::optional<Point> WorldSearch::at_edge(Propagator& propagator,
                                          bool high) const {
  return one_by_one(propagator, [&](std::size_t, const Edges& edges) {
    return high ? highest(edges) : lowest(edges);
  });
}

std::optional<Point> WorldSearch::one_by_one(Propagator& propagator,
                                             const Choose& choose) const {
  const std::size_t moves = propagator.moves().size();
  const Bits held = propagator.held();
  const auto find = [&]() -> std::optional<Point> {
    for (std::size_t i = 0; i < system_.unknowns.size(); ++i) {
      const auto unknown = static_cast<std::int32_t>(i);
      const Edges edges = propagator.edges(unknown);
      if (edges.one_value()) continue;
      const bool fits = try_value(propagator, unknown, choose(i, edges)) ||
                        try_value(propagator, unknown, lowest(edges)) ||
                        try_value(propagator, unknown, highest(edges));
      if (!fits) return std::nullopt;
    }
    Point point;
    for (std::size_t i = 0; i < system_.unknowns.size(); ++i) {
      point.push_back(
          propagator.edges(static_cast<std::int32_t>(i)).low->value);
    }
    if (!held_constraints(system_, point).includes(held)) return std::nullopt;
    return point;
  };
  std::optional<Point> world = find();
  propagator.back_to(moves, held);
  return world;
}

}  // namespace concord
