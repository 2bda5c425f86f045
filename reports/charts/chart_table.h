// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace concord {

/// What a picture shows, as rows: the table behind it for screen readers, and
/// the data of its Vega-Lite spec.  Nothing in it is escaped.
struct ChartTable {
  std::string caption;
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> rows;  // as long as the headings

  friend bool operator==(const ChartTable&, const ChartTable&) = default;
};

}  // namespace concord
