// SPDX-License-Identifier: Apache-2.0
#include "reports/page/cards.h"

#include <algorithm>
#include <map>

#include "reports/finding_title.h"
#include "reports/finding_words.h"
#include "reports/page/anchors.h"
#include "reports/page/pieces.h"
#include "reports/page/sides.h"
#include "reports/proof.h"
#include "reports/systematic_words.h"

namespace concord::page {
namespace {

constexpr std::size_t kProofs = 3;
constexpr std::size_t kTitles = 200;  // of findings that repeat each other

/// The cards in which the steps of conflicts stand, by component and index.
using Told = std::map<std::pair<int, int>, std::string>;

Html conflict(const Contents& page, const Finding& finding, int index,
              Told& told) {
  const View& view = page.view();
  const int component = finding.component;
  const Conflict& conflict =
      view.answer(component).conflicts.items[static_cast<std::size_t>(index)];
  const Html title = paragraph(view.conflict_name(component, index) + ": " +
                                   cannot_hold(view, component, conflict),
                               "step-title");
  const auto [card, first] =
      told.emplace(std::pair(component, index), anchor_of_finding(finding.id));
  if (!first) {
    return title + element("p", link_to(card->second, text("step by step")) +
                                    text(" in a disagreement before this"));
  }
  const Prover prover(view, page.words(), component, false);
  return title + steps(prover.conflict(conflict));
}

Html proof(const Contents& page, const Finding& finding, Told& told) {
  if (finding.component < 0 || finding.conflicts.empty()) return {};
  Html inside;
  const std::size_t shown = std::min(finding.conflicts.size(), kProofs);
  for (std::size_t i = 0; i < shown; ++i) {
    inside += conflict(page, finding, finding.conflicts[i], told);
  }
  if (shown < finding.conflicts.size()) {
    inside += paragraph("and " + grouped(finding.conflicts.size() - shown) +
                            " more: concord explain " + finding.id,
                        "mut");
  }
  return details("why: " + counted(finding.conflicts.size(),
                                   "smallest set of claims that cannot hold "
                                   "together",
                                   "smallest sets of claims that cannot hold "
                                   "together"),
                 inside);
}

Html heading(const std::string& level, Code code, const std::string& times,
             const std::string& title) {
  const std::string style = level == "error"     ? "bad"
                            : level == "warning" ? "bad"
                                                 : "open";
  const Html kind = element("p", {{"class", "code"}},
                            element("span", {{"class", style}}, text(level)) +
                                text(std::string(" ") + info(code).id + " · " +
                                     info(code).title + times));
  return kind + element("h3", text(title));
}

Html card(const std::string& id, const Html& inside) {
  return element("article", {{"class", "card"}, {"id", id}}, inside);
}

Html figure_links(const Contents& page, const Finding& finding) {
  Html links;
  std::vector<Figure> figures = finding.joined;
  if (figures.empty() && finding.figure) figures.push_back(*finding.figure);
  for (const Figure& each : figures) {
    if (!page.shows(each)) continue;
    links += text(links.empty() ? "" : ", ");
    links +=
        link_to(anchor_of(each, page.audit()), text(page.words().figure(each)));
  }
  if (links.empty()) return links;
  return element("p", {{"class", "mut"}}, text(finding.id + " · ") + links);
}

Html card_of(const Contents& page, const Finding& finding, Told& told) {
  const FindingWords words = in_words(finding, page.view(), page.words());
  const std::string id = anchor_of_finding(finding.id);
  return card(id, heading(words.level, finding.code, "", words.title) +
                      sides_of(words.sides, page) + remarks(words.remarks) +
                      proof(page, finding, told) + figure_links(page, finding));
}

// The one with the widest gap is told as it is, the others by their titles.
Html card_of(const Contents& page, const Systematic& repeated) {
  const auto& findings = page.input.all().findings;
  const Finding& widest = findings[repeated.findings.front()];
  const std::string id = anchor_of_finding(repeated.id);
  Html titles;
  for (std::size_t i = 0; i < repeated.findings.size() && i < kTitles; ++i) {
    const Finding& each = findings[repeated.findings[i]];
    titles += element("li", text(title_of(each, page.view(), page.words())));
  }
  Html inside = element("ul", titles);
  if (repeated.findings.size() > kTitles) {
    inside += paragraph("and " + grouped(repeated.findings.size() - kTitles) +
                            " more: concord explain " + repeated.id,
                        "mut");
  }
  const FindingWords words = in_words(widest, page.view(), page.words());
  return card(
      id, heading(words.level, repeated.code,
                  " · " + grouped(repeated.findings.size()) + " times",
                  title_of(repeated, page.view(), page.words())) +
              remarks(remarks_of(repeated, page.view())) +
              paragraph("the widest of them: " + words.title, "step-title") +
              sides_of(words.sides, page) +
              details("all of them, the widest gap first", inside));
}

}  // namespace

Section findings_section(const Contents& page) {
  Section section{"disagreements", "Disagreements", "Disagreements", "", {}};
  for (const Systematic& each : page.repeated) {
    section.body += card_of(page, each);
  }
  Told told;
  for (const std::size_t each : page.alone) {
    section.body += card_of(page, page.input.all().findings[each], told);
  }
  if (page.more_alone > 0) {
    section.body +=
        paragraph("and " + counted(page.more_alone, "more finding") +
                      ": report -f json lists them",
                  "mut");
  }
  return section;
}

}  // namespace concord::page
