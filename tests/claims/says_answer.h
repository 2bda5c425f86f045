// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>

#include "claims/says.h"

namespace concord {

/// Phrases and vague words as a pack gives them: the longest first.
HedgeTable hedges();

/// What was said, as "[4, 4]", "USD [3, 3]" or "[2, 2] x + [5, 5]", or why it
/// cannot be read, with what to write.
std::string answer(const std::variant<Said, SaysError>& said);

}  // namespace concord
