// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reports/report_input.h"

namespace concord {

/// The charts as specs of Vega-Lite 5 with their data in them, for newsrooms
/// that draw by their own rules: ranges.vl.json, tolls.vl.json and
/// origins.vl.json.
std::vector<ReportFile> vega_report(const ReportInput& input);

}  // namespace concord
