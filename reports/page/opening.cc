// SPDX-License-Identifier: Apache-2.0
#include "reports/page/opening.h"

#include <map>

#include "reports/finding_title.h"
#include "reports/page/pieces.h"

namespace concord::page {
namespace {

constexpr std::size_t kTitle = 200;

Html fact(std::size_t count, const char* one, const char* many,
          const char* style_class) {
  if (count == 0) return {};
  return element("li", {{"class", style_class}},
                 element("b", text(grouped(count))) + text(" ") +
                     text(count == 1 ? one : many));
}

Html facts(const Contents& page) {
  std::size_t disagreements = 0;
  std::size_t questions = 0;
  for (const Finding& each : page.input.all().findings) {
    ++(each.severity == Severity::Note ? questions : disagreements);
  }
  std::map<FigureStatus, std::size_t> figures;
  for (const FigureView* each : page.figures.figures) {
    if (each->component >= 0) ++figures[each->status];
  }
  figures[FigureStatus::Disputed] += page.figures.disputed_more;
  figures[FigureStatus::Settled] += page.figures.settled_more;
  figures[FigureStatus::Open] += page.figures.open_more;
  const Html all =
      fact(disagreements, "disagreement", "disagreements", "bad") +
      fact(questions, "question", "questions", "open") +
      fact(figures[FigureStatus::Disputed], "figure disputed",
           "figures disputed", "bad") +
      fact(figures[FigureStatus::Undecided], "figure undecided",
           "figures undecided", "open") +
      fact(figures[FigureStatus::Settled], "settled", "settled", "ok") +
      fact(figures[FigureStatus::Open], "open", "open", "open") +
      fact(page.audit().sources.size(), "source", "sources", "plain") +
      fact(page.audit().claims.size(), "claim", "claims", "plain");
  return all.empty() ? all : element("ul", {{"class", "facts"}}, all);
}

}  // namespace

Html opening(const Contents& page, const Headline& headline) {
  Html lead;
  for (const std::string& each : headline.lead) {
    lead += text(lead.empty() ? "" : " ");
    lead += text(each);
  }
  return element("header",
                 paragraph(shortened(headline.occasion, kTitle), "kicker") +
                     element("h1", text(shortened(headline.question, kTitle))) +
                     element("p", {{"class", "verdict"}}, lead) + facts(page));
}

Html navigation(const std::vector<Section>& sections) {
  Html items;
  for (const Section& each : sections) {
    if (each.body.empty()) continue;
    items += element("li", link_to(each.id, text(each.name)));
  }
  if (items.empty()) return items;
  return element("nav", {{"aria-label", "Sections"}}, element("ul", items));
}

}  // namespace concord::page
