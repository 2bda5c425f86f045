// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reports/sheets.h"

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace concord {

/// What Excel takes at most: in a cell, in UTF-16 code units; in a sheet.
inline constexpr std::size_t kCellUnits = 32'767;
inline constexpr std::size_t kSheetRows = 1'048'576;

/// The text of a cell: harmless, without what Excel reads as an escape
/// ("_x0041_"), and where it is too long its beginning with what is left out.
std::string in_cell(std::string_view text);

/// A spreadsheet in the making, with libxlsxwriter.
class Workbook {
 public:
  /// `created` in seconds since 1970.
  Workbook(const std::string& title, std::int64_t created);
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook();

  /// With a row of names above it that stays in view and filters.
  void add(const std::string& name, const Sheet& sheet);
  /// A line each: what it is, and the words.
  void add(const std::string& name,
           const std::vector<std::pair<std::string, SheetCell>>& lines);

  /// Throws std::runtime_error where there is no room for temporary files.
  std::string bytes() &&;

 private:
  lxw_worksheet* begin(const std::string& name);
  void write(lxw_worksheet* sheet, std::size_t row, std::size_t column,
             const SheetCell& cell, lxw_format* format);

  int file_ = -1;  // in memory
  lxw_workbook* book_ = nullptr;
  lxw_format* bold_ = nullptr;
  lxw_format* wrapped_ = nullptr;
  lxw_format* number_ = nullptr;
};

}  // namespace concord
