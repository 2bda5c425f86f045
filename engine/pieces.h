// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/propagate.h"
#include "engine/system.h"

namespace concord {

/// Some unknowns, and all that is left to say of them once the ends of each
/// unknown are known: what they can be hangs on nothing else.
struct Piece {
  System system;        // nothing in it is guarded
  Indices unknowns;     // of the whole, by unknown here
  Indices constraints;  // likewise
};

/// What these constraints leave open, in pieces that have no unknown in common;
/// by their first constraints.  `ends` are those that propagation leaves.  If
/// the constraints can hold, an unknown in no piece can be anything between its
/// ends, whatever all others are.
std::vector<Piece> pieces_of(const System& whole, const Bits& constraints,
                             const std::vector<Ends>& ends);

}  // namespace concord
