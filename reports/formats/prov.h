// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reports/report_input.h"

namespace concord {

/// report.prov.json: where everything comes from, in PROV-JSON (a submission to
/// the W3C, 2013).  Sources, their quotes, claims, conflicts and findings are
/// entities, each derived from the one before; origins and outlets are agents;
/// the check is an activity, with a time only where the input has one.
std::vector<ReportFile> prov_report(const ReportInput& input);

}  // namespace concord
