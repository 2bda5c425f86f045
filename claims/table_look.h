// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "claims/folder.h"
#include "claims/table_rows.h"

namespace concord {

/// What stands in a column of a table, seen from afar.
struct ColumnLook {
  std::string name;   // as a mapping writes it: a tag where there is one
  std::string title;  // in the first line
  std::size_t filled = 0;
  bool is_numbers = true;       // whole numbers and decimals
  bool is_dates = true;         // as `as-of:` takes them
  bool is_unique = true;        // no cell twice
  std::set<std::string> cells;  // the different ones, at most kMostCells

  bool is_empty() const { return filled == 0; }
  bool has_all_cells() const;
};

/// A table as somebody sees it who has to say what it means.
struct TableLook {
  std::string file;
  std::size_t rows = 0;
  std::vector<ColumnLook> columns;  // those that a mapping can name

  /// The column of this name or title, capitals aside; null if there is none.
  const ColumnLook* find(std::string_view name) const;
};

/// How many different cells of a column are kept in mind.
inline constexpr std::size_t kMostCells = 500;

/// Reads a table to its end.  Its name goes into YAML: one that cannot be
/// printed is complained about (Y102).
TableLook look_at(const TableFile& table, const std::string& file,
                  Complaints& complaints);

/// "Deaths (total)" as "deaths total": small letters, digits and single spaces.
std::string plain_words(std::string_view text);

}  // namespace concord
