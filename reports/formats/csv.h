// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reports/report_input.h"

namespace concord {

/// claims.csv, figures.csv and findings.csv: RFC 4180 in UTF-8, lines that end
/// with CRLF, a header.  Columns may be added at the end; none changes its
/// meaning.
std::vector<ReportFile> csv_report(const ReportInput& input);

}  // namespace concord
