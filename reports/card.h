// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reports/style.h"

namespace concord {

// What the cards of findings on a page of text have in common.

/// By key: "why", "or else", "note".
using Remarks = std::vector<std::pair<std::string, std::string>>;

/// "error[C101]: police killed: 3 and 4 leave no common value"; `times` stands
/// behind the code.  Plain: "error C101: ..."
std::string card_heading(const std::string& level, const char* code,
                         const std::string& times, const std::string& title,
                         const Style& style);

/// One behind the other, below a rule that leaves `gutter` columns; a key that
/// repeats is told once.
std::string remarks_text(const Remarks& remarks, int gutter,
                         const Style& style);

}  // namespace concord
