// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reports/charts/chart_table.h"
#include "reports/page/contents.h"
#include "reports/page/html.h"
#include "reports/page/section.h"

namespace concord::page {

/// A picture in a box that scrolls where it is too wide, with the table behind
/// it; nothing where there is no picture.
Html picture(const std::string& svg, const ChartTable& behind);

/// Tolls over time, and in which order those who gave them counted.
Section tolls_section(const Contents& page);

/// Who says what of which figures, and the laws between these.
Section graph_section(const Contents& page);

/// Which outlet carries whose counts.
Section origins_section(const Contents& page);

}  // namespace concord::page
