// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/answer.h"
#include "engine/ends.h"
#include "engine/evaluate.h"
#include "engine/solve.h"
#include "engine/system.h"

namespace concord {

/// Worlds, pairs of points and clashes that were seen on the way to an answer.
/// Hints: the second check evaluates or redoes each anew, and finds one itself
/// where none fits.
struct Evidence {
  std::vector<Point> worlds;
  std::vector<Clash> clashes;
  std::vector<PointPair> pairs;
};

/// The second check of an answer.  Whatever is said to be possible is shown by
/// a world, evaluated in plain exact arithmetic; whatever is said not to be, by
/// steps that are redone one by one from only what the answer says it follows
/// from (replay.h), or else by a fresh Z3; with Budget::z3_again by both.
///
///   conflict   clashes; without any one claim there is a world
///   way out    the rest has a world; with any one put back it clashes
///   end        a world there; beyond it the why clashes; no end: a direction
///   values     a world for each value listed; a clash for each one left out
///
/// That a list is complete is checked nowhere but against brute force in
/// tests/oracle.  Throws InternalError if the answer is wrong; false if the
/// budget ended before everything was checked.
bool verify(const System& system, const Answer& answer, Evidence evidence,
            const Budget& budget);

/// The same of one row, with these assumptions held.
bool verify_row(const System& system, const Bits& held, const Row& row,
                Evidence evidence, const Budget& budget);

}  // namespace concord
