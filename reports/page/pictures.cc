// SPDX-License-Identifier: Apache-2.0
#include "reports/page/pictures.h"

#include "reports/charts/event_graph_chart.h"
#include "reports/charts/origins_chart.h"
#include "reports/charts/toll_chart.h"
#include "reports/order_words.h"
#include "reports/page/pieces.h"

namespace concord::page {
namespace {

constexpr std::size_t kTolls = 2;  // measures that have a picture

Html orders(const Contents& page) {
  Remarks all;
  for (const int component : page.disputed) {
    for (auto& each : order_remarks(page.view(), component)) {
      all.push_back(std::move(each));
    }
  }
  if (all.empty()) return {};
  return element("h3", text("Order, if each account may have counted at any "
                            "time of its own")) +
         remarks(all);
}

Html toll(const TollChart& chart, std::size_t number) {
  Html out = element("h3", text(chart.name));
  if (!chart.occasion.empty()) out += paragraph(chart.occasion, "mut");
  out += picture(toll_svg(chart, "svg-toll-" + std::to_string(number)),
                 table_of(chart));
  return element("div", out);
}

}  // namespace

Html picture(const std::string& svg, const ChartTable& behind) {
  if (svg.empty()) return {};
  std::vector<std::vector<Html>> rows;
  for (const auto& row : behind.rows) {
    auto& cells = rows.emplace_back();
    for (const std::string& cell : row) cells.push_back(text(cell));
  }
  return element("div", {{"class", "picture"}, {"tabindex", "0"}},
                 drawing(svg)) +
         details("as a table", table(behind.caption, behind.headings, rows));
}

Section tolls_section(const Contents& page) {
  Section section{"tolls", "Tolls", "Tolls over time", "", {}};
  const auto charts =
      toll_charts(page.view(), page.words(), page.badges, kTolls);
  Html tolls;
  for (std::size_t i = 0; i < charts.size(); ++i) tolls += toll(charts[i], i);
  if (!tolls.empty()) {
    section.body = element("div", {{"class", "cards"}}, tolls);
  }
  section.body += orders(page);
  return section;
}

Section graph_section(const Contents& page) {
  Section section{"graph", "Graph", "Event graph", "", {}};
  const EventGraphChart chart =
      event_graph_chart(page.view(), page.words(), page.badges);
  section.body = picture(event_graph_svg(chart, "svg-graph"), table_of(chart));
  if (!chart.left_out.empty()) {
    section.body += paragraph(chart.left_out, "mut");
  }
  return section;
}

Section origins_section(const Contents& page) {
  Section section{"origins",
                  "Origins",
                  "Origins and outlets",
                  "What several outlets print of one origin was counted once.",
                  {}};
  const OriginsChart chart = origins_chart(page.view(), page.badges);
  section.body = picture(origins_svg(chart, "svg-origins"), table_of(chart));
  for (const std::string& each : chart.rings) {
    section.body += paragraph(each);
  }
  return section;
}

}  // namespace concord::page
