// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "engine/evaluate.h"

namespace concord {

/// A world that was seen, and the constraints that hold in it.
struct World {
  Point point;
  Bits constraints;
  Bits assumptions;  // all whose constraints hold; laws may still fail
};

/// Worlds that were seen.  Questions about the same constraints mostly come one
/// after the other, so that the worlds that satisfy them are kept.
class Worlds {
 public:
  explicit Worlds(const System& system);

  /// Evaluates every constraint at the point, which is within the own ends of
  /// every unknown.  What it returns stays valid until the next one.
  const World& add(Point point);

  /// The same, evaluating only the constraints of unknowns that differ between
  /// the point and a world that is here already.
  const World& add(Point point, const World& near);

  /// The oldest that satisfies these constraints and the probe, or nothing.
  const World* find(const Bits& constraints, const Probe* probe) const;
  /// The newest that satisfies these constraints, or nothing.
  const World* last(const Bits& constraints) const;
  const std::vector<const World*>& all(const Bits& constraints) const;

  const std::deque<World>& all() const { return worlds_; }  // oldest first
  std::vector<Point> take() &&;                             // their points

 private:
  const World& keep(Point point, Bits constraints);

  const System& system_;
  std::vector<std::vector<std::int32_t>> users_;  // constraints, by unknown
  std::deque<World> worlds_;
  mutable Bits asked_;  // by the last question
  mutable std::vector<const World*> fitting_;
  mutable std::size_t looked_at_ = 0;
};

}  // namespace concord
