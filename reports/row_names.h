// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/snapshot.h"

namespace concord {

/// `before` with the rows of tables under the names that they have in `now`.  A
/// row without an id is named by its number (`weekly.csv:4`), and a row that
/// comes in above it moves it: what says the same in the same table is the
/// same.  A name that is another row's now, and of whose row nothing is left,
/// becomes "former weekly.csv:4".
Snapshot with_rows_of(const Snapshot& before, const Snapshot& now);

}  // namespace concord
