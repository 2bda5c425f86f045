// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

namespace concord::acceptance {

/// Where the packs of figures stand; set by main().
extern std::string figures;

/// A row of a CSV file by its columns.
using CsvRow = std::map<std::string, std::string>;

/// These columns of every row of a file below `figures`.
std::vector<CsvRow> read_csv(const std::string& file,
                             const std::vector<std::string>& columns);

}  // namespace concord::acceptance
