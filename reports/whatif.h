// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "claims/changes.h"
#include "reports/differences.h"
#include "reports/style.h"

namespace concord {

/// What would come of changes: an audit as it is and as it would be, told by
/// what differs between them.
std::string whatif_report(const Audit& audit, const Differences& all,
                          const Changes& changes, const Style& style);

/// The same for machines; docs/report.md tells each field.
std::string whatif_json(const Audit& audit, const Differences& all,
                        const Changes& changes);

/// The JSON Schema (2020-12) of this and of sensitivity_json():
/// `concord schema whatif`.
std::string whatif_schema();

}  // namespace concord
