// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reports/report_input.h"

namespace concord {

/// report.html: a page for people, in one file.
std::vector<ReportFile> html_report(const ReportInput& input);

}  // namespace concord
