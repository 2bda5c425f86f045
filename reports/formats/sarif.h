// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reports/report_input.h"

namespace concord {

/// report.sarif, for code scanning: SARIF 2.1.0 (OASIS, with errata 01), a
/// result for each finding.  Places are relative to the audit folder, which is
/// not named.
std::vector<ReportFile> sarif_report(const ReportInput& input);

}  // namespace concord
