// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reports/report_input.h"

namespace concord::page {

/// The report as one file of HTML that needs nothing beside it: no network, no
/// library, no script.
std::string html_page(const ReportInput& input);

}  // namespace concord::page
