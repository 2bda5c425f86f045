// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reports/report_input.h"

namespace concord {

/// report.junit.xml, for CI servers: a test case for each figure that somebody
/// claims, and for each finding that is about no such figure.  A figure that is
/// disputed has failed, one with a question about it (or circular sourcing) is
/// skipped, and what was not decided is an error.
std::vector<ReportFile> junit_report(const ReportInput& input);

}  // namespace concord
