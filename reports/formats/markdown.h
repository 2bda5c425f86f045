// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "reports/report_input.h"

namespace concord {

/// report.md: what a pull request is told.  GitHub refuses a comment of more
/// than 65,536 characters, so what there is no room for is counted instead.
std::vector<ReportFile> markdown_report(const ReportInput& input);

/// The most bytes that report.md has.
inline constexpr std::size_t kMarkdownBytes = 60'000;

}  // namespace concord
