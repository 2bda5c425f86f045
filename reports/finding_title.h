// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// "error", "warning", "note".
const char* word_of(Severity severity);
/// The same, or "question".
std::string level_of(const Finding& finding);
/// "police killed: 3 and 4 leave no common value".
std::string title_of(const Finding& finding, const View& view,
                     const Words& words);

/// What is said of the finding's figure, each once: "3", "at least 5"; of many
/// the first, and how many more.
std::vector<std::string> values_at_issue(const Finding& finding,
                                         const Words& words);

/// "the laws floor and starts do not fit each other", where soft laws do not
/// hold even without claims.
std::string laws_clash(const std::vector<std::string>& laws);

/// Whether a side is on the finding's own figure.
bool on_figure(const Side& side, const Finding& finding);
/// "3", "at least 5": a bare number is enough in a heading.
std::string in_title(const Interval& admits, const Figure& figure,
                     const Words& words);
/// "d1 (5 more than w1) and w1 make it 24".
std::string made_together(const Together& together, const Finding& finding,
                          const View& view, const Words& words);

}  // namespace concord
