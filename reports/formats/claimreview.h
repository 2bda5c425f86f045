// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reports/report_input.h"

namespace concord {

/// report.claimreview.json: a list of ClaimReviews (schema.org, JSON-LD), one a
/// disagreement, each complete in itself, to be put on the page that tells of
/// it.  They say in words what does not fit and never rate by a number.  Who
/// publishes the review, and where, the desk adds.
std::vector<ReportFile> claimreview_report(const ReportInput& input);

}  // namespace concord
