// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/html.h"

#include "reports/page/page.h"

namespace concord {

std::vector<ReportFile> html_report(const ReportInput& input) {
  return {{"report.html", page::html_page(input)}};
}

}  // namespace concord
