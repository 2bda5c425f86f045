// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "engine/answer.h"
#include "engine/assemble.h"

namespace concord {

/// Values of one figure, and the ways out that leave it one of them.
struct FigureCase {
  Interval value;
  std::vector<int> ways_out;  // by index
};

/// Splits what the rows leave of an unknown into values that no way out tells
/// apart, from low to high.  A way out without a row may leave any.
std::vector<FigureCase> figure_cases(const Answer& answer, std::int32_t unknown,
                                     bool whole);

/// The one value that all these ways out leave an unknown.
std::optional<Rational> only_value(const Answer& answer, std::int32_t unknown,
                                   const std::vector<int>& ways_out);

/// The unknowns that some claim of the component speaks of, ascending.
std::vector<std::int32_t> unknowns_said(const Audit& audit,
                                        const Component& component);

}  // namespace concord
