// SPDX-License-Identifier: Apache-2.0
#include "claims/table_look.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "claims/moment.h"
#include "claims/rational.h"
#include "claims/text.h"

namespace concord {

namespace {

// Names that stand for one column alone.
std::vector<ColumnLook> columns_of(const ColumnNames& names) {
  std::vector<ColumnLook> columns;
  for (std::size_t i = 0; i < names.names.size(); ++i) {
    const std::string& title = names.names[i];
    const std::string tag = i < names.tags.size() ? names.tags[i] : "";
    const bool is_tag =
        !tag.empty() && std::ranges::count(names.tags, tag) == 1;
    if (!is_tag && std::ranges::count(names.names, title) != 1) continue;
    ColumnLook column;
    column.name = is_tag ? tag : title;
    column.title = title;
    if (!column.name.empty()) columns.push_back(std::move(column));
  }
  return columns;
}

void see(const std::string& cell, ColumnLook& column) {
  if (cell.empty()) return;
  ++column.filled;
  column.is_numbers = column.is_numbers && parse_decimal(cell).has_value();
  column.is_dates =
      column.is_dates &&
      parse_edtf(day_in_cell(cell), Zone::utc()).stretch.has_value();
  if (column.cells.size() > kMostCells) return;
  column.is_unique = column.cells.insert(cell).second && column.is_unique;
}

}  // namespace

bool ColumnLook::has_all_cells() const { return cells.size() <= kMostCells; }

const ColumnLook* TableLook::find(std::string_view name) const {
  const std::string wanted = plain_words(name);
  for (const ColumnLook& column : columns) {
    if (column.name == name) return &column;
  }
  for (const ColumnLook& column : columns) {
    if (plain_words(column.title) == wanted) return &column;
  }
  return nullptr;
}

TableLook look_at(const TableFile& table, const std::string& file,
                  Complaints& complaints) {
  TableLook look;
  look.file = file;
  if (find_bad_utf8(file) || harmless(file) != file) {
    complaints.add(Code::Y102, {file, {}, {}},
                   "a file name that cannot be printed", "rename the file");
    return look;
  }
  read_rows(
      table,
      {file,
       {},
       [](const TableRow&) {},
       [&](const ColumnNames& names) { look.columns = columns_of(names); }},
      complaints);
  if (!complaints.empty()) return look;
  RowsWanted wanted{file, {}, [&](const TableRow& row) {
                      ++look.rows;
                      for (std::size_t i = 0; i < row.cells.size(); ++i) {
                        see(row.cells[i].text, look.columns[i]);
                      }
                    }};
  for (const ColumnLook& column : look.columns) {
    wanted.columns.push_back({column.name, {file, {}, {}}});
  }
  read_rows(table, wanted, complaints);
  return look;
}

std::string plain_words(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80) {
      plain += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
    } else if (!plain.empty() && plain.back() != ' ') {
      plain += ' ';
    }
  }
  while (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

}  // namespace concord
