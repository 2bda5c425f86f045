// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/table_bytes.h"
#include "claims/table_rows.h"

// The formats of tables, for read_rows() alone.

namespace concord {

void read_csv(TableBytes& bytes, const RowsWanted& wanted,
              Complaints& complaints);

void read_json_lines(TableBytes& bytes, const RowsWanted& wanted,
                     Complaints& complaints);

/// Whether a cell is an HXL tag such as `#affected+killed`, and how it is
/// written without spaces and capitals.
bool is_hxl_tag(const std::string& cell);
std::string plain_tag(const std::string& tag);

/// Complains of a column that is not there, at its name in audit.yaml.
void complain_of_column(const Written& column, const RowsWanted& wanted,
                        const std::vector<std::string>& known,
                        Complaints& complaints);

}  // namespace concord
