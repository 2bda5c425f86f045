// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "claims/changes.h"
#include "engine/reconcile.h"
#include "reports/style.h"

namespace concord {

/// What would come of changes: an audit as it is and as it would be, told by
/// what differs between them.
std::string whatif_report(const Reconciliation& now, const Reconciliation& then,
                          const Changes& changes, const Style& style);

}  // namespace concord
