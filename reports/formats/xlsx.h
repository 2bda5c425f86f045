// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reports/report_input.h"

namespace concord {

/// report.xlsx, for spreadsheet desks: sheets Summary, Figures, Findings,
/// Claims and Sources.  No cell is a formula or a link.  It was created when
/// SOURCE_DATE_EPOCH says, or else at the beginning of 1980.  Throws
/// std::runtime_error where there is no room for temporary files.
std::vector<ReportFile> xlsx_report(const ReportInput& input);

}  // namespace concord
