// SPDX-License-Identifier: Apache-2.0
#include "reports/page/decisions.h"

#include "reports/decision_words.h"
#include "reports/ink.h"
#include "reports/page/pieces.h"
#include "reports/voice_words.h"

namespace concord::page {
namespace {

Html decision_item(const Decision& decision, const Audit& audit) {
  const bool applied = decision.is_applied();
  Html item = pill(applied ? marks(Style{}).settled : marks(Style{}).contested,
                   word_of(decision.status), applied ? "ok" : "open") +
              text(" " + in_words(decision, audit));
  const std::string more = fingerprint_to_add(decision);
  if (!more.empty()) item += paragraph(more, "mut");
  return element("li", item);
}

}  // namespace

Section decisions_section(const Contents& page) {
  Section section{"decisions", "Decisions", "Decisions", "", {}};
  Html items;
  for (const Decision& each : page.input.all().decisions) {
    items += decision_item(each, page.audit());
  }
  for (const std::string& note : stale_notes(page.view())) {
    items += element("li", text(note));
  }
  if (!items.empty()) {
    section.body = element("ul", {{"class", "decisions"}}, items);
  }
  return section;
}

}  // namespace concord::page
