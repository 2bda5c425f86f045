// SPDX-License-Identifier: Apache-2.0
#include "tests/acceptance/read_csv.h"

#include <catch2/catch.hpp>
#include <utility>

#include "claims/diagnostic.h"
#include "claims/table_rows.h"

namespace concord::acceptance {

std::string figures;

std::vector<CsvRow> read_csv(const std::string& file,
                             const std::vector<std::string>& columns) {
  std::vector<CsvRow> rows;
  RowsWanted wanted;
  wanted.file = file;
  for (const std::string& column : columns)
    wanted.columns.push_back({column, {}});
  wanted.take = [&](const TableRow& row) {
    CsvRow cells;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      cells[columns[i]] = row.cells[i].text;
    }
    rows.push_back(std::move(cells));
  };
  Complaints complaints;
  read_rows({figures + "/" + file, {}}, wanted, complaints);
  REQUIRE(complaints.empty());
  return rows;
}

}  // namespace concord::acceptance
