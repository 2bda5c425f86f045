// SPDX-License-Identifier: Apache-2.0
#include "reports/formats.h"

#include <algorithm>

#include "reports/formats/csv.h"
#include "reports/formats/junit.h"
#include "reports/formats/markdown.h"
#include "reports/formats/sarif.h"
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
      {.name = "csv",
       .what = "claims.csv, figures.csv and findings.csv",
       .make = csv_report},
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
      {.name = "sarif",
       .what = "report.sarif, SARIF 2.1.0, for code scanning",
       .make = sarif_report},
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
