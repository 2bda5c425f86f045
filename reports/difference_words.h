// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claims/changes.h"
#include "reports/differences.h"
#include "reports/style.h"

namespace concord {

/// "d1 is set aside, d2 counts as of 2024-05-01 and d3 is said of raid".
std::string in_words(const Changes& changes);

/// What is said of "the claims": "can all hold together".
const char* in_words(Verdict verdict);

/// A paragraph; in plain style a sentence on its line.  Nothing of nothing.
std::string paragraph(const std::string& text, const Style& style);

/// What is asked, as a paragraph.
std::string strong(const std::string& text, const Style& style);

/// "  gone    C101:raid/killed  all killed: 4 and 6 leave no common value".
std::string finding_line(const FindingChange& change, const Style& style);

/// The table FIGURE, NOW, THEN, or a sentence each; `indent` columns in.
std::string figure_changes(const std::vector<FigureChange>& changes,
                           const Style& style, int indent);

}  // namespace concord
