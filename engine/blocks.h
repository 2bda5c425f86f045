// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/answer.h"
#include "engine/oracle.h"

namespace concord {

/// Conflicts that share no claim, not even through others, are settled one
/// without the other: their claims are one block each, ordered by the first.
std::vector<Indices> blocks_of(const std::vector<Conflict>& conflicts);

/// The ways out that set only claims aside, from all conflicts and block by
/// block: what meets all conflicts of each block, and nothing less, leaves all
/// the rest to hold.  (That all of them are known is the joint solve.)  Up to
/// `cap` they are the product of the blocks, in the order of list_ways_out;
/// else, for each block, its own up to `cap`, each with the cheapest of the
/// others.  Throws BudgetSpent.
Listed<Correction> ways_out_by_block(Oracle& oracle,
                                     const std::vector<Conflict>& all_conflicts,
                                     std::int32_t cap);

}  // namespace concord
