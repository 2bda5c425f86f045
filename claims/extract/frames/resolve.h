// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "claims/extract/frames/breakdown_memory.h"
#include "claims/extract/frames/frames.h"

namespace concord::extract {

/// What the lines of a list count, as the line above it says, and how many they
/// may be each.
struct Heading {
  Counted counts;
  std::int64_t most = INT64_MAX;
};

/// What a sentence leaves to the next: of whom, and what, it counted last.
struct Carried {
  std::optional<Counted> total;
  std::size_t index = 0;             // of the total in its sentence
  std::optional<std::size_t> place;  // among all proposals, once it is one
  std::int64_t most = 0;             // how many it may be
  bool is_of_some = false;           // "eight others", "two of theirs"
  int silent = 0;                    // sentences since that count nothing
  std::optional<Heading> heading;
  EarlierTotals earlier;
  std::size_t proposals = 0;  // made before this sentence
};

/// Completes what frames found in one sentence (S5, S6), sorted by place:
///
///   gapping     "killed 10 in Mosul, four in Tikrit": four killed, too
///   population  "12 soldiers died, 30 were hurt": 30 soldiers
///   parts       "six dead, four of them policemen": four killed, of the six
///   supersession "first said six died, now eight": the six are superseded
///   scope       what is denied, planned, or might be is marked or left out
///
/// Nothing stays twice: of two that count one figure as one measure the first.
std::vector<Counted> resolved(std::vector<Counted> found, const Sketch& sketch,
                              std::span<const Token> tokens,
                              const ExtractPack& pack, Carried& carried);

}  // namespace concord::extract
