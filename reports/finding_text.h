// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reports/finding_words.h"
#include "reports/style.h"

namespace concord {

/// A finding with its quotes at their places, as a compiler shows an error.
/// With `rich`, rules and carets; in plain style one sentence a line.
std::string finding_text(const Finding& finding, const View& view,
                         const Words& words, const Style& style);

/// The quotes of some sides alone, framed.
std::string quotes_text(const std::vector<SideWords>& sides, const View& view,
                        const Style& style);

}  // namespace concord
