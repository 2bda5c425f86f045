// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// Whether words say that a number is of all that happened until then, and not
/// of some hours or days of it: "19 people in all", "the toll", "now", "so
/// far", "five more".
///
///   "20 people were killed"              no
///   "has now killed 19 people in all"    yes
bool speaks_of_all(std::span<const Token> words);

}  // namespace concord::extract
