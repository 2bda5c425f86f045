// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/extract_texts.h"
#include "reports/proposals.h"
#include "reports/style.h"

namespace concord {

/// The texts with their proposals marked, for a terminal.
std::string extract_text_page(const ExtractTexts& texts,
                              const std::vector<ProposedText>& proposed,
                              const Style& style);

/// The same for a browser; private sources of an audit are left out.
std::string extract_html_page(const ExtractTexts& texts,
                              const std::vector<ProposedText>& proposed);

}  // namespace concord
