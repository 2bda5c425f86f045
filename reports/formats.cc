// SPDX-License-Identifier: Apache-2.0
#include "reports/formats.h"

#include <algorithm>

#include "reports/formats/dot.h"
#include "reports/formats/html.h"
#include "reports/formats/vega.h"
#include "reports/json.h"

namespace concord {
namespace {

std::vector<ReportFile> json(const ReportInput& input) {
  return {{"report.json", json_report(input.all())}};
}

}  // namespace

const std::vector<Format>& formats() {
  static const std::vector<Format> kFormats = {
      {.name = "dot",
       .what = "graph.dot, who says what of which figure, for Graphviz",
       .make = dot_report},
      {.name = "html",
       .what = "report.html, a page for people in one file",
       .make = html_report},
      {.name = "json",
       .what = "report.json, everything for machines",
       .make = json,
       .every_why = true},
      {.name = "vega",
       .what = "the charts as specs of Vega-Lite, with their data",
       .make = vega_report},
  };
  return kFormats;
}

const Format* find_format(std::string_view name) {
  const auto found = std::ranges::find(formats(), name, &Format::name);
  return found == formats().end() ? nullptr : &*found;
}

}  // namespace concord
