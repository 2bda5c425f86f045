// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/xlsx.h"

#include "reports/diff_report.h"
#include "reports/formats/workbook.h"
#include "reports/headline.h"
#include "reports/lines.h"
#include "reports/sheets.h"

namespace concord {
namespace {

using Lines = std::vector<std::pair<std::string, SheetCell>>;

// What changed, as a page of text tells it; each line has a cell.
void add_changes(const ReportInput& input, Lines& lines) {
  if (!input.changes) return;
  const ChangesSince& since = *input.changes;
  std::string key = "changes";
  for (const std::string& line : lines_of(
           diff_report(since.diff, since.name, input.all(), {.plain = true}))) {
    lines.emplace_back(std::exchange(key, ""), line);
  }
}

Lines summary(const ReportInput& input) {
  const Headline told = headline_of(input.view, input.words);
  Lines lines = {{"audit", told.occasion}, {"question", told.question}};
  std::string key = "in short";
  for (const std::string& sentence : told.lead) {
    lines.emplace_back(std::exchange(key, ""), sentence);
  }
  add_changes(input, lines);
  lines.emplace_back("Concord", input.version);
  lines.emplace_back("SHA-256 of all that was read", input.digest);
  return lines;
}

}  // namespace

std::vector<ReportFile> xlsx_report(const ReportInput& input) {
  Workbook book(headline_of(input.view, input.words).occasion,
                input.timestamp.value_or(0));
  book.add("Summary", summary(input));
  book.add("Figures", figures_sheet(input));
  book.add("Findings", findings_sheet(input));
  book.add("Claims", claims_sheet(input));
  book.add("Sources", sources_sheet(input));
  return {{"report.xlsx", std::move(book).bytes()}};
}

}  // namespace concord
