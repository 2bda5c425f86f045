// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/lock.h"
#include "reports/snapshot.h"

namespace concord {

/// `before` with what it speaks of under the names that it has in `now`: rows
/// (row_names.h), and findings.  A finding on a figure is named by its moment
/// only where another one stands on the same figure at another moment
/// ("C104:town/cases@2024-05-19"); so its name changes when that one comes or
/// goes, while its claims stay what they were.
Snapshot with_names_of(const Snapshot& before, const Snapshot& now);

/// The same, with who accepted them.
Lock with_names_of(const Lock& before, const Snapshot& now);

}  // namespace concord
