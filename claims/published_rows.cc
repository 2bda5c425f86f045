// SPDX-License-Identifier: Apache-2.0
#include "claims/published_rows.h"

#include "claims/declarations.h"
#include "claims/table_mapping.h"
#include "claims/yaml.h"

namespace concord {
namespace {

constexpr auto kPublished = static_cast<std::size_t>(RowKey::Published);
// Behind so many complaints about one table nobody reads on.
constexpr std::size_t kMostTold = 100;

// What is wrong with them was told when the audit was read.
std::vector<TableMapping> mappings_of(const Folder& folder) {
  Complaints told;
  const auto found = folder.files.find("audit.yaml");
  if (found == folder.files.end()) return {};
  const auto document = read_yaml(found->first, found->second, told);
  if (!document) return {};
  Fields audit(*document, "an audit", told);
  return read_mappings(audit, told);
}

void read_column(const TableMapping& mapping, const TableFile& table,
                 const Zone& zone, std::map<int, Stretch>& rows,
                 Complaints& complaints) {
  const std::string& file = mapping.file.text;
  const auto take = [&](const TableRow& row) {
    const TableRow::Cell& cell = row.cells.front();
    if (cell.text.empty()) return;
    const auto name = mapping.names.find(cell.text);
    const std::string& text =
        name == mapping.names.end() ? cell.text : name->second;
    const auto stretch =
        read_stretch(Written{day_in_cell(text), row.place(file, cell.column)},
                     zone, complaints);
    if (stretch) rows[row.number] = *stretch;
  };
  complaints.limit(file, kMostTold);
  Complaints told;  // of rows that do not fit
  const std::size_t column = *mapping.in_column[kPublished];
  read_rows(table, {file, {mapping.columns[column]}, take}, told);
}

}  // namespace

PublishedRows published_rows(const Folder& folder, const Zone& zone,
                             Complaints& complaints) {
  PublishedRows all;
  for (const TableMapping& mapping : mappings_of(folder)) {
    const auto table = folder.tables.find(mapping.file.text);
    if (table == folder.tables.end() || !mapping.in_column[kPublished]) {
      continue;
    }
    read_column(mapping, table->second, zone, all[mapping.file.text],
                complaints);
  }
  return all;
}

}  // namespace concord
