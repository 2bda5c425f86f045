// SPDX-License-Identifier: Apache-2.0
#include "reports/page/opening.h"

#include <map>

#include "reports/finding_title.h"
#include "reports/page/pieces.h"

namespace concord::page {
namespace {

constexpr std::size_t kTitle = 200;

Html fact(std::size_t count, const char* one, const char* many,
          const char* style_class = nullptr) {
  if (count == 0) return {};
  Attributes attributes;
  if (style_class != nullptr) attributes.emplace_back("class", style_class);
  return element("li", attributes,
                 element("b", text(grouped(count))) + text(" ") +
                     text(count == 1 ? one : many));
}

// "2016-07-18"
bool is_date(std::string_view words) {
  constexpr std::string_view kShape = "dddd-dd-dd";
  if (words.size() < kShape.size()) return false;
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    const bool digit = words[i] >= '0' && words[i] <= '9';
    if (kShape[i] == 'd' ? !digit : words[i] != '-') return false;
  }
  return true;
}

// Large letters leave lines few words; a date stays in one of them.
Html with_whole_dates(std::string_view words) {
  constexpr std::size_t kDate = 10;
  Html out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at + kDate <= words.size(); ++at) {
    if (!is_date(words.substr(at))) continue;
    out += text(words.substr(begin, at - begin)) +
           element("span", {{"class", "date"}}, text(words.substr(at, kDate)));
    begin = at + kDate;
    at = begin - 1;
  }
  return out + text(words.substr(begin));
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
      fact(page.audit().sources.size(), "source", "sources") +
      fact(page.audit().claims.size(), "claim", "claims");
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
                     element("h1", with_whole_dates(
                                       shortened(headline.question, kTitle))) +
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
