// SPDX-License-Identifier: Apache-2.0
#include "reports/page/page.h"

#include "reports/page/cards.h"
#include "reports/page/changes.h"
#include "reports/page/decisions.h"
#include "reports/page/document.h"
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

// One style sheet for what the sections and the charts look like.
std::string style() {
  return style_sheet("page.css") + style_sheet("chart.css");
}

std::vector<Section> sections_of(const Contents& page) {
  return {
      figures_section(page), findings_section(page),  ways_out_section(page),
      tolls_section(page),   changes_section(page),   graph_section(page),
      origins_section(page), questions_section(page), decisions_section(page),
      sources_section(page), method_section(page)};
}

Html body(const ReportInput& input, const Headline& headline) {
  const Contents page(input);
  const std::vector<Section> sections = sections_of(page);
  Html main;
  for (const Section& each : sections) main += each.html();
  return skip_link("Skip to the report") + drawing(shapes_svg(page.badges)) +
         opening(page, headline) + navigation(sections) + main_part(main) +
         footer_of(input.version);
}

}  // namespace

std::string html_page(const ReportInput& input) {
  const Headline headline = headline_of(input.view, input.words);
  return html_document({.title = headline.question,
                        .version = input.version,
                        .style = style(),
                        .script = page_texts().at("page.js"),
                        .body = body(input, headline)});
}

}  // namespace concord::page
