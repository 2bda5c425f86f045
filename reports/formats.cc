// SPDX-License-Identifier: Apache-2.0
#include "reports/formats.h"

#include <algorithm>

#include "reports/formats/annotation.h"
#include "reports/formats/claimreview.h"
#include "reports/formats/csv.h"
#include "reports/formats/dot.h"
#include "reports/formats/html.h"
#include "reports/formats/junit.h"
#include "reports/formats/markdown.h"
#include "reports/formats/prov.h"
#include "reports/formats/sarif.h"
#include "reports/formats/vega.h"
#include "reports/formats/xlsx.h"
#include "reports/json.h"

namespace concord {
namespace {

std::vector<ReportFile> json(const ReportInput& input) {
  return {{"report.json", json_report(input.all())}};
}

}  // namespace

const std::vector<Format>& formats() {
  static const std::vector<Format> kFormats = {
      {.name = "anno",
       .what = "Web Annotations (W3C) of every quote",
       .make = annotation_report},
      {.name = "claimreview",
       .what = "ClaimReview (schema.org), only where it is named",
       .make = claimreview_report,
       .by_name = true},
      {.name = "csv",
       .what = "claims.csv, figures.csv and findings.csv",
       .make = csv_report},
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
      {.name = "junit",
       .what = "report.junit.xml, a test case for each figure",
       .make = junit_report},
      {.name = "markdown",
       .what = "report.md, for a comment on a pull request",
       .make = markdown_report},
      {.name = "prov",
       .what = "PROV-JSON (W3C), where everything comes from",
       .make = prov_report},
      {.name = "sarif",
       .what = "report.sarif, SARIF 2.1.0, for code scanning",
       .make = sarif_report},
      {.name = "vega",
       .what = "the charts as specs of Vega-Lite, with their data",
       .make = vega_report},
      {.name = "xlsx",
       .what = "report.xlsx, for spreadsheets",
       .make = xlsx_report},
  };
  return kFormats;
}

const Format* find_format(std::string_view name) {
  const auto found = std::ranges::find(formats(), name, &Format::name);
  return found == formats().end() ? nullptr : &*found;
}

}  // namespace concord
