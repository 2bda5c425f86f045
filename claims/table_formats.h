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

/// Complains of a column that is not there, at its name in audit.yaml.
void complain_of_column(const Written& column, const RowsWanted& wanted,
                        const std::vector<std::string>& known,
                        Complaints& complaints);

}  // namespace concord
