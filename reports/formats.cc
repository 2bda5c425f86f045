// SPDX-License-Identifier: Apache-2.0
#include "reports/formats.h"

#include <algorithm>

#include "reports/json.h"

namespace concord {
namespace {

std::vector<ReportFile> json(const ReportInput& input) {
  return {{"report.json", json_report(input.all())}};
}

}  // namespace

const std::vector<Format>& formats() {
  static const std::vector<Format> kFormats = {
      {.name = "json",
       .what = "report.json, everything for machines",
       .make = json,
       .every_why = true},
  };
  return kFormats;
}

const Format* find_format(std::string_view name) {
  const auto found = std::ranges::find(formats(), name, &Format::name);
  return found == formats().end() ? nullptr : &*found;
}

}  // namespace concord
