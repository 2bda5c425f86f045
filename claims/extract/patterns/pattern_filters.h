// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "claims/extract/patterns/item_test.h"

namespace concord::extract {

struct PatternTree;

/// What the first item of a match must be; anything if there may be none.
ItemTerms first_of(const PatternTree& tree);

/// What all items of a match, and those it looks at, must have together: first
/// what is likely to be lacking.
std::vector<ItemTerms> needs_of(const PatternTree& tree);

/// The fewest items of a match.
std::uint32_t shortest_of(const PatternTree& tree);

}  // namespace concord::extract
