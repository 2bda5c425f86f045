// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reports/report_input.h"

namespace concord {

/// Who says what of which figures, with the laws between these, in the language
/// of Graphviz: graph.dot.
std::vector<ReportFile> dot_report(const ReportInput& input);

}  // namespace concord
