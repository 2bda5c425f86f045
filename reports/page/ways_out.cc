// SPDX-License-Identifier: Apache-2.0
#include "reports/page/ways_out.h"

#include "reports/account_words.h"
#include "reports/page/anchors.h"
#include "reports/page/pieces.h"
#include "reports/voice_words.h"
#include "reports/way_line.h"
#include "reports/ways_out_words.h"

namespace concord::page {
namespace {

constexpr std::size_t kAccounts = 4;

Html way_item(const Contents& page, int component, int index) {
  const View& view = page.view();
  const auto at = static_cast<std::size_t>(index);
  const Correction& way = view.answer(component).ways_out.items[at];
  const std::string name = view.way_out_name(component, index);
  std::vector<std::string> then = outcome(view, page.words(), component, index);
  shorten(then);
  Html item = element("b", text(name)) + text(" ") +
              text(give_up(view, page.words(), component, way.give_up,
                           view.row(component, index)));
  Html figures;
  for (const std::string& each : then) figures += element("li", text(each));
  if (!figures.empty()) {
    item += element("ul", {{"class", "then"}}, figures);
  }
  return element("li", {{"id", anchor_of_way_out(name)}}, item);
}

Html by_account(const Contents& page, int component) {
  const View& view = page.view();
  const auto& ways = view.answer(component).account_ways_out.items;
  Html items;
  for (std::size_t i = 0; i < ways.size() && i < kAccounts; ++i) {
    const auto accounts = accounts_of(view, component, ways[i]);
    items += element(
        "li",
        element("b", text(view.account_way_out_name(component,
                                                    static_cast<int>(i)))) +
            text(" set aside " + all_they_say(accounts, view, page.words())));
  }
  if (items.empty()) return items;
  return element("h3", text("By whole accounts")) +
         element("ul", {{"class", "ways"}}, items);
}

// Lists that hang together are of one component.
Html ways_of(const Contents& page, int component) {
  const auto& listed = page.view().answer(component).ways_out;
  const std::size_t shown = page.ways_shown(component);
  Html items;
  for (std::size_t i = 0; i < shown; ++i) {
    items += way_item(page, component, static_cast<int>(i));
  }
  Html out = element("ul", {{"class", "ways"}}, items);
  if (shown < listed.items.size() || !listed.complete) {
    std::string more = shown < listed.items.size()
                           ? counted(listed.items.size() - shown,
                                     "more way out", "more ways out")
                           : "there may be more";
    if (!listed.complete) more += ": the search was cut short";
    out += paragraph(more, "mut");
  }
  return out + by_account(page, component);
}

}  // namespace

Section ways_out_section(const Contents& page) {
  Section section{"ways-out",
                  "Ways out",
                  "Ways out",
                  "The least that would have to be read otherwise or set aside "
                  "for all the rest to hold, the cheapest first.",
                  {}};
  for (std::size_t i = 0; i < page.disputed.size(); ++i) {
    if (page.disputed.size() > 1) {
      section.body +=
          element("h3", text("Disagreement " + std::to_string(i + 1) +
                             ", settled without the others"));
    }
    section.body += ways_of(page, page.disputed[i]);
  }
  if (page.more_disputed > 0) {
    section.body +=
        paragraph(counted(page.more_disputed, "more disagreement") +
                      ", each settled by itself: report -f json lists them",
                  "mut");
  }
  const std::string weights = weights_words(page.audit());
  if (!section.body.empty() && !weights.empty()) {
    section.body += paragraph(weights, "mut");
  }
  return section;
}

}  // namespace concord::page
