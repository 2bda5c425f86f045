// SPDX-License-Identifier: Apache-2.0
#include "reports/page/sources.h"

#include <algorithm>

#include "reports/escape.h"
#include "reports/page/anchors.h"
#include "reports/page/marked_text.h"
#include "reports/page/pieces.h"

namespace concord::page {
namespace {

/// Of more sources than these the others are folded away, of very many told
/// in a number.
constexpr std::size_t kOpen = 40;
constexpr std::size_t kSources = 400;

/// What a source says: its quotes, and how many claims it makes.
struct Spoken {
  std::vector<MarkedQuote> quotes;
  std::size_t claims = 0;
};

Html label_of(const Contents& page, const Statement& statement) {
  const bool leads = statement.figure && page.shows(*statement.figure);
  return leads ? link_to(anchor_of(*statement.figure, page.audit()),
                         text(statement.id))
               : text(statement.id);
}

void add(const Contents& page, const Statement& statement, Spoken& spoken) {
  if (!statement.quote || statement.quote->is_cell) return;
  spoken.quotes.push_back({&*statement.quote, anchor_of_statement(statement.id),
                           label_of(page, statement)});
}

std::vector<Spoken> by_source(const Contents& page) {
  std::vector<Spoken> all(page.audit().sources.size());
  for (std::size_t i = 0; i < page.audit().claims.size(); ++i) {
    const Claim& claim = page.audit().claims[i];
    Spoken& spoken = all[claim.source.index()];
    ++spoken.claims;
    if (!page.marks(ClaimId(i))) continue;
    add(page, claim.total, spoken);
    for (const Statement& part : claim.parts) add(page, part, spoken);
  }
  return all;
}

Html outward(const std::string& url, const std::string& words) {
  const std::string safe = safe_url(url);
  if (safe.empty()) return {};
  return element("a", {{"href", safe}, {"rel", "noreferrer noopener"}},
                 text(words));
}

// "newspaper · published 2016-07-18 · where it stands · 12 claims"
Html about(const Source& source, const Spoken& spoken) {
  Html out = element("code", text(source.name));
  const auto add = [&out](const Html& more) {
    if (!more.empty()) out += text(" · ") + more;
  };
  if (!source.kind.empty()) add(text(source.kind));
  if (source.published) add(text("published " + source.published->written));
  if (source.updated) add(text("updated " + source.updated->written));
  if (source.retrieved) add(text("retrieved " + source.retrieved->written));
  if (source.language != "en") add(text("in " + source.language));
  if (source.excerpt) add(text("an excerpt"));
  if (source.is_table) add(text("a table"));
  add(text(counted(spoken.claims, "claim")));
  add(outward(source.url, "original"));
  add(outward(source.archived, "archived"));
  return element("p", {{"class", "mut"}}, out);
}

Html source_card(const Contents& page, const Source& source, Spoken spoken) {
  const std::string& outlet =
      source.outlet.empty() ? source.name : source.outlet;
  Html inside = element("h3", text(shortened(outlet, 200)));
  if (!source.title.empty()) {
    inside += paragraph(shortened(source.title, 300), "title");
  }
  inside += about(source, spoken);
  const bool whole = page.input.whole_sources && source.text != nullptr;
  if (whole || !spoken.quotes.empty()) {
    inside += marked_text(source, std::move(spoken.quotes), whole);
  }
  return element("article",
                 {{"class", "source"}, {"id", anchor_of_source(source.name)}},
                 inside);
}

}  // namespace

Section sources_section(const Contents& page) {
  Section section{"sources", "Sources", "Sources", "", {}};
  const auto& sources = page.audit().sources;
  std::vector<Spoken> spoken = by_source(page);
  Html open;
  Html folded;
  const std::size_t shown = std::min(sources.size(), kSources);
  for (std::size_t i = 0; i < shown; ++i) {
    Html card = source_card(page, sources[i], std::move(spoken[i]));
    (i < kOpen ? open : folded) += card;
  }
  if (open.empty()) return section;
  section.lead = "Each quote stands in its source letter by letter.";
  section.body = element("div", {{"class", "cards"}}, open);
  if (!folded.empty()) {
    section.body += details(counted(shown - kOpen, "more source"),
                            element("div", {{"class", "cards"}}, folded));
  }
  if (shown < sources.size()) {
    section.body +=
        paragraph("and " + counted(sources.size() - shown, "more source") +
                      ", which this page has no room for",
                  "mut");
  }
  return section;
}

}  // namespace concord::page
