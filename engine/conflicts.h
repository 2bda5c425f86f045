// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/answer.h"
#include "engine/oracle.h"

namespace concord {

/// Appends the conflicts among the claims, everything else held: the smallest
/// first, then by index, up to `cap`.  When that is not all of them, one more
/// is added for each claim of `ways_out` that is in none: its smallest among
/// what that way out leaves.
void list_conflicts(Oracle& oracle, std::int32_t cap,
                    const Listed<Correction>& ways_out,
                    Listed<Conflict>& conflicts);

}  // namespace concord
