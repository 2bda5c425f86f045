// SPDX-License-Identifier: Apache-2.0
#include "reports/page/page.h"

#include "reports/page/cards.h"
#include "reports/page/changes.h"
#include "reports/page/csp.h"
#include "reports/page/decisions.h"
#include "reports/page/figures.h"
#include "reports/page/method.h"
#include "reports/page/opening.h"
#include "reports/page/pictures.h"
#include "reports/page/questions.h"
#include "reports/page/sources.h"
#include "reports/page/ways_out.h"
#include "reports/page_texts.h"

namespace concord::page {
namespace {

/// What a tab or a bookmark has room for.
constexpr std::size_t kTitle = 66;

// A style sheet without what it has for its readers: comments, and spaces where
// CSS needs none.
std::string packed(std::string_view css) {
  constexpr std::string_view kNoSpaceAfter = "{};,: ";
  std::string out;
  for (std::size_t at = 0; at < css.size(); ++at) {
    if (css.substr(at, 2) == "/*") {
      at = css.find("*/", at) + 1;
      continue;
    }
    const bool space = css[at] == ' ' || css[at] == '\n';
    const char last = out.empty() ? '{' : out.back();
    if (space && kNoSpaceAfter.find(last) != std::string_view::npos) continue;
    if (last == ' ' && css[at] == '{') out.pop_back();
    if (last == ';' && css[at] == '}') out.pop_back();
    out += space ? ' ' : css[at];
  }
  return out;
}

// One style sheet for what the sections and the charts look like.
std::string style() {
  return packed(page_texts().at("page.css")) +
         packed(page_texts().at("chart.css"));
}

const std::string& script() { return page_texts().at("page.js"); }

Html head(const ReportInput& input, const Headline& headline) {
  return element(
      "head",
      void_element("meta", {{"charset", "utf-8"}}) +
          void_element("meta",
                       {{"http-equiv", "Content-Security-Policy"},
                        {"content", content_policy(style(), script())}}) +
          void_element("meta", {{"name", "viewport"},
                                {"content",
                                 "width=device-width, "
                                 "initial-scale=1"}}) +
          void_element("meta", {{"name", "generator"},
                                {"content", "Concord " + input.version}}) +
          element("title", text(shortened(headline.question, kTitle))) +
          raw_text_element("style", style()));
}

std::vector<Section> sections_of(const Contents& page) {
  return {
      figures_section(page), findings_section(page),  ways_out_section(page),
      tolls_section(page),   changes_section(page),   graph_section(page),
      origins_section(page), questions_section(page), decisions_section(page),
      sources_section(page), method_section(page)};
}

Html footer(const ReportInput& input) {
  return element("footer",
                 paragraph("Concord " + input.version +
                           " · the same input gives the same page, byte by "
                           "byte"));
}

Html body(const ReportInput& input, const Headline& headline) {
  const Contents page(input);
  const std::vector<Section> sections = sections_of(page);
  Html main;
  for (const Section& each : sections) main += each.html();
  return element(
      "body", element("a", {{"class", "skip"}, {"href", "#main"}},
                      text("Skip to the report")) +
                  drawing(shapes_svg(page.badges)) + opening(page, headline) +
                  navigation(sections) +
                  element("main", {{"id", "main"}, {"tabindex", "-1"}}, main) +
                  footer(input) + raw_text_element("script", script()));
}

}  // namespace

std::string html_page(const ReportInput& input) {
  const Headline headline = headline_of(input.view, input.words);
  const Html page = element("html", {{"lang", "en"}},
                            head(input, headline) + body(input, headline));
  return "<!DOCTYPE html>\n" + page.markup() + "\n";
}

}  // namespace concord::page
