// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "claims/rational.h"
#include "reports/report_input.h"

namespace concord {

/// Nothing, a text as it was written (nothing in it is escaped), or a number.
using SheetCell = std::variant<std::monostate, std::string, Rational>;
using SheetRow = std::vector<SheetCell>;

/// A table for desks.  Rows are made one at a time, since a table-sized audit
/// has tens of thousands.
struct Sheet {
  std::string name;                  // "claims"
  std::vector<std::string> columns;  // each row has as many cells
  std::size_t rows = 0;
  std::function<SheetRow(std::size_t)> row;
};

// All of them point into the input.

/// A row for each number or status that is said: claims and their parts.
Sheet claims_sheet(const ReportInput& input);
/// What each figure can be, in the order of reading.
Sheet figures_sheet(const ReportInput& input);
Sheet findings_sheet(const ReportInput& input);
Sheet sources_sheet(const ReportInput& input);

}  // namespace concord
