// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/csv.h"

#include "reports/escape.h"
#include "reports/sheets.h"

namespace concord {
namespace {

// A number is as exact as in report.json: "3.25", "1/3".
std::string cell_text(const SheetCell& cell) {
  if (const auto* words = std::get_if<std::string>(&cell)) {
    return csv_text(*words);
  }
  const auto* number = std::get_if<Rational>(&cell);
  return number == nullptr ? "" : to_string(*number);
}

void add_line(const SheetRow& row, std::string& out) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    out += (i == 0 ? "" : ",") + cell_text(row[i]);
  }
  out += "\r\n";
}

ReportFile file_of(const Sheet& sheet) {
  ReportFile file{sheet.name + ".csv", ""};
  add_line({sheet.columns.begin(), sheet.columns.end()}, file.bytes);
  for (std::size_t i = 0; i < sheet.rows; ++i) {
    add_line(sheet.row(i), file.bytes);
  }
  return file;
}

}  // namespace

std::vector<ReportFile> csv_report(const ReportInput& input) {
  return {file_of(claims_sheet(input)), file_of(figures_sheet(input)),
          file_of(findings_sheet(input))};
}

}  // namespace concord
