// SPDX-License-Identifier: Apache-2.0
#include "reports/page/sides.h"

#include <algorithm>

#include "reports/page/anchors.h"
#include "reports/page/pieces.h"
#include "reports/voice_words.h"

namespace concord::page {
namespace {

std::string place_text(const Place& place) {
  return place.file + ":" + std::to_string(place.from.line);
}

// "A British daily, for Interior Ministry; n5.police, sources/newspaper.txt:15"
Html who_says(const SideWords& side, const Contents& page) {
  const Audit& audit = page.audit();
  const Claim& claim = audit[side.claim];
  Html who = drawing(badge_svg(page.badges.of(claim.origin()))) +
             whole_text("\n") +
             element("strong", text(outlet_of(audit, claim.source))) +
             text(", " + chain_words(audit, claim) + " ");
  who += name_of(page, side.claim, *side.statement);
  const Quote* quote = page.view().quote(side.claim, *side.statement);
  if (quote != nullptr) {
    who += text(" ") + element("code", text(place_text(quote->place)));
  }
  return element("figcaption", who);
}

Html said(const SideWords& side, const Contents& page) {
  const Audit& audit = page.audit();
  const Quote* quote = page.view().quote(side.claim, *side.statement);
  Html inside;
  if (quote != nullptr) {
    inside += element("blockquote",
                      quote_of(audit[audit[side.claim].source], *quote));
  }
  if (!side.statement->translation.empty()) {
    inside +=
        paragraph("in translation: " + side.statement->translation, "mut");
  }
  return element("figure", inside + who_says(side, page));
}

// Quotes that come to the same stand below one label.
Html column(const std::vector<const SideWords*>& sides, const Contents& page) {
  Html inside;
  const std::string* last = nullptr;
  for (const SideWords* side : sides) {
    if (last == nullptr || *last != side->label) {
      inside += paragraph(side->label, "label");
      last = &side->label;
    }
    inside += said(*side, page);
  }
  return element("div", {{"class", "side"}}, inside);
}

}  // namespace

Html sides_of(const std::vector<SideWords>& sides, const Contents& page) {
  std::vector<const SideWords*> first;
  std::vector<const SideWords*> others;
  for (const SideWords& side : sides) {
    (side.first ? first : others).push_back(&side);
  }
  Html columns;
  if (!first.empty()) columns += column(first, page);
  if (!others.empty()) columns += column(others, page);
  if (columns.empty()) return columns;
  const bool two = !first.empty() && !others.empty();
  return element("div", {{"class", two ? "sides two" : "sides"}}, columns);
}

}  // namespace concord::page
