// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/report_input.h"

namespace concord {

/// One way to write a report down.
struct Format {
  using Make = std::vector<ReportFile> (*)(const ReportInput&);

  std::string name;        // what `-f` takes: "sarif"
  std::string what;        // for the help: "SARIF 2.1.0, for code scanning"
  Make make = nullptr;     // one file or several, in a fixed order
  bool by_name = false;    // only where it is named, never among `all`
  bool every_why = false;  // wants to know who is behind each end
};

/// Every format, by name.
const std::vector<Format>& formats();

/// Null if there is none of that name.
const Format* find_format(std::string_view name);

}  // namespace concord
