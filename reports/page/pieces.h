// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/card.h"
#include "reports/page/contents.h"
#include "reports/page/html.h"
#include "reports/proof.h"

// What several sections of the page show in the same way.

namespace concord::page {

/// The name of a statement, as a link to its words where the page shows them.
Html name_of(const Contents& page, ClaimId claim, const Statement& statement);

/// A quote with a few words round it, marked; never cut, but of a very long one
/// the rest is folded away.
Html quote_of(const Source& source, const Quote& quote);

/// "✕ disputed": a sign and a word, in a colour.
Html pill(const char* sign, std::string_view word, const char* style_class);

/// Remarks by key; a key that repeats is told once.
Html remarks(const Remarks& all);

/// The numbered steps of a proof with its conclusion.
Html steps(const Proof& proof);

/// A table with these headings; `body` is its rows.
Html table(const std::string& caption, const std::vector<std::string>& headings,
           const Html& body);
/// The same of texts.
Html table(const std::string& caption, const std::vector<std::string>& headings,
           const std::vector<std::vector<Html>>& rows);

/// A paragraph each; nothing of nothing.
Html paragraphs(const std::vector<std::string>& all);

}  // namespace concord::page
