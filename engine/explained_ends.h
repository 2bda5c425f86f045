// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/evaluate.h"

namespace concord {

/// One end of a bound for which there is a why, so that low and high are told
/// once.
struct ExplainedEnd {
  Probe beyond;  // what is impossible there
  const End& end;
  Why& why;
  std::optional<End>& forced;
  Why& forced_why;
};

/// Those that the unknown does not have by itself: that a count is never below
/// 0 needs no why.
std::vector<ExplainedEnd> explained_ends(const System& system, Bound& bound);

/// A bound of which nothing is told, as the budget ended first.
Bound undecided(std::int32_t unknown);

}  // namespace concord
