// SPDX-License-Identifier: Apache-2.0
#include "reports/page/pictures.h"

#include <algorithm>

#include "reports/charts/event_graph_chart.h"
#include "reports/charts/origins_chart.h"
#include "reports/charts/toll_chart.h"
#include "reports/order_words.h"
#include "reports/page/pieces.h"

namespace concord::page {
namespace {

constexpr std::size_t kTolls = 2;   // measures that have a picture
constexpr std::size_t kRows = 100;  // of the table behind a picture

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

Html toll(const TollChart& chart) {
  Html out = element("h3", text(chart.name));
  if (!chart.occasion.empty()) out += paragraph(chart.occasion, "mut");
  out += picture(toll_svg(chart), table_of(chart));
  return element("div", out);
}

// How many rows from here on begin with the same cell.
std::size_t alike(const std::vector<std::vector<std::string>>& rows,
                  std::size_t first) {
  std::size_t end = first + 1;
  while (end < rows.size() && rows[end].front() == rows[first].front()) ++end;
  return end - first;
}

// Rows that begin with the same cell share it.
Html in_rows(const ChartTable& behind) {
  const std::size_t shown = std::min(behind.rows.size(), kRows);
  const std::vector<std::vector<std::string>> rows(
      behind.rows.begin(),
      behind.rows.begin() + static_cast<std::ptrdiff_t>(shown));
  Html body;
  std::size_t next = 0;  // row with a first cell of its own
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Html cells;
    if (i == next) {
      next += alike(rows, i);
      Attributes head{{"scope", "row"}};
      if (next > i + 1) head.emplace_back("rowspan", std::to_string(next - i));
      cells += element("th", head, text(rows[i].front()));
    }
    for (std::size_t k = 1; k < rows[i].size(); ++k) {
      cells += element("td", text(rows[i][k]));
    }
    body += element("tr", cells);
  }
  Html out = table(behind.caption, behind.headings, body);
  if (shown < behind.rows.size()) {
    out += paragraph("and " + grouped(behind.rows.size() - shown) +
                         " more: report -f vega has all",
                     "mut");
  }
  return out;
}

}  // namespace

Html picture(const std::string& svg, const ChartTable& behind) {
  if (svg.empty()) return {};
  return element("div", {{"class", "picture"}, {"tabindex", "0"}},
                 drawing(svg)) +
         details("as a table", in_rows(behind));
}

Section tolls_section(const Contents& page) {
  Section section{"tolls", "Tolls", "Tolls over time", "", {}};
  const auto charts =
      toll_charts(page.view(), page.words(), page.badges, kTolls);
  Html tolls;
  for (const TollChart& each : charts) tolls += toll(each);
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
  section.body = picture(event_graph_svg(chart), table_of(chart));
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
  section.body = picture(origins_svg(chart), table_of(chart));
  for (const std::string& each : chart.rings) {
    section.body += paragraph(each);
  }
  return section;
}

}  // namespace concord::page
