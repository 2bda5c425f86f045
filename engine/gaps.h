// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/answer.h"
#include "engine/ends.h"
#include "engine/oracle.h"

namespace concord {

/// What an unknown can be between its ends, {4} or {6} and never 5.
///
/// A range of at most `widest` whole numbers is tried value by value.  Of a
/// wider one the hull is given, and called complete only on a proof that there
/// are no gaps in it: a line of worlds from end to end (or on for ever) along
/// which this unknown goes by one, through the same comparison of each clause;
/// or, for a rational unknown, nothing whole and no choice in the constraints.
Listed<Interval> values_between(Oracle& oracle, EndFinder& ends,
                                const Bits& held, std::int32_t unknown,
                                const std::optional<End>& low,
                                const std::optional<End>& high,
                                std::int32_t widest);

/// All that lies between the ends of a bound, called complete only where that
/// is one value.
Listed<Interval> hull_of(const Bound& bound);

}  // namespace concord
