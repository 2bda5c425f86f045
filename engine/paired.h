// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/evaluate.h"
#include "engine/system.h"

namespace concord {

/// What the second of two points must be to the first, clause by clause and
/// through the same comparison of each clause.
enum class Pairing {
  Direction,  // one can go from the first along the second for ever, and any
              // rational direction is a whole one after enough of its steps
  Closure,    // the second satisfies it with every Below taken as AtMost
};

/// A System over pairs of points, made of one over points: unknown i of the
/// original is the first point's, partner[i] the second's.  The assumptions are
/// those of the original, with further unknowns behind.
struct Paired {
  Pairing pairing = Pairing::Direction;
  System system;
  std::vector<std::int32_t> partner;  // Closure: whole unknowns are shared
};

Paired pair_up(const System& system, Pairing pairing);

/// Two points, the second being a direction from the first, or a border that
/// the first can come near: the proof of an end that is not there, or is open.
struct PointPair {
  Pairing pairing = Pairing::Direction;
  Point first;
  Point second;
};

/// The pair that a point of the paired System stands for.
PointPair pair_at(const Paired& paired, const Point& point);

/// The same by plain arithmetic: the constraints in which `second` is to
/// `first` what `pairing` says, or nothing where it is not in what an unknown
/// is by itself.
std::optional<Bits> paired_constraints(const System& system, Pairing pairing,
                                       const Point& first, const Point& second);

}  // namespace concord
