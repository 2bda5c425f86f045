// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "claims/written.h"

namespace concord {

/// What a row that is not there counts as: none.
///   no-row: 0
///   no-row: { says: 0, events: [flood/north] }   also of these
struct NoRow {
  Place place;
  std::vector<Written> events;
};

/// Reads `no-row:` of a table; nothing where it has none.
std::optional<NoRow> read_no_row(Fields& table, Complaints& complaints);

}  // namespace concord
