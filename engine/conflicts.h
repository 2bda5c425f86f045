// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/answer.h"
#include "engine/oracle.h"

namespace concord {

/// Appends the conflicts among the claims, everything else held: the smallest
/// first, then by index, up to `cap`.  Throws BudgetSpent.
void list_conflicts(Oracle& oracle, std::int32_t cap,
                    Listed<Conflict>& conflicts);

/// Where these are not all, adds one for each claim of `ways_out` that is in
/// none: its smallest among what that way out leaves.  Throws BudgetSpent.
void add_missing_conflicts(Oracle& oracle, const Listed<Correction>& ways_out,
                           Listed<Conflict>& conflicts);

}  // namespace concord
