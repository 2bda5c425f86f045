// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/folder.h"
#include "claims/written.h"

namespace concord {

/// The longest cell of a table, and the longest row of JSON Lines: far beyond
/// any number, and what a quote that is never closed may take in.
inline constexpr std::size_t kMaxCellBytes = std::size_t{1} << 20;

/// The longest name of a table, and what it ends with: see is_table_name().
inline constexpr const char* kTableEndings[] = {".csv", ".tsv", ".jsonl"};

/// "2017-07-31" of the "2017-07-31 00:00:00.000" of databases; any other cell
/// as it stands.
std::string day_in_cell(const std::string& cell);

/// Whether a table may have this name: a file beside audit.yaml, which ends
/// with .csv, .tsv or .jsonl, and perhaps .gz behind it.
bool is_table_name(std::string_view file);

/// A row of a table, with the cells that were asked for, in that order.  Rows
/// and columns are counted as a spreadsheet does: the line of column names is
/// row 1, an empty line is a row, and one cell may go over several lines.  In
/// JSON Lines each line is a row, and columns are counted in it.
struct TableRow {
  struct Cell {
    std::string text;
    int column = 1;
  };
  int number = 0;
  std::vector<Cell> cells;

  Place place(const std::string& file, int column) const {
    return {file, {number, column}, {number, column}};
  }
};

/// What the columns of a table are called: by its first line, and in a sheet
/// with HXL tags by these too.
struct ColumnNames {
  std::vector<std::string> names;
  std::vector<std::string> tags;  // as many, or none
};

/// What is asked of a table, and who takes it.
struct RowsWanted {
  std::string file;
  std::vector<Written> columns;  // each once, as written in audit.yaml
  std::function<void(const TableRow&)> take;
  /// Told of the names, before any row; for JSON Lines behind the last.
  std::function<void(const ColumnNames&)> meet = nullptr;
};

/// Reads a table to its end and hands each row over, empty lines aside.  Of CSV
/// (RFC 4180) the first row names the columns; the separator, a comma, a
/// semicolon or a tab, is the commonest in it.  Where the second row is one of
/// HXL tags, `#affected+killed`, a tag names its column as well.  Spaces round
/// a cell do not belong to it.  Complains of each row that does not fit, and of
/// what ends the reading, at its row and column; a row complained of is not
/// handed over.
void read_rows(const TableFile& table, const RowsWanted& wanted,
               Complaints& complaints);

}  // namespace concord
