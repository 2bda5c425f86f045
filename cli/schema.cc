// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "claims/written.h"
#include "cli/commands.h"
#include "reports/diff_report.h"
#include "reports/json.h"
#include "reports/lock.h"
#include "reports/whatif.h"

namespace concord {

namespace {

const std::map<std::string, std::string (*)()>& schemas() {
  static const std::map<std::string, std::string (*)()> all = {
      {"diff", diff_schema},
      {"lock", lock_schema},
      {"report", report_schema},
      {"whatif", whatif_schema}};
  return all;
}

}  // namespace

const std::vector<std::string>& schema_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const auto& [name, print] : schemas()) all.push_back(name);
    return all;
  }();
  return names;
}

ExitCode schema(const std::string& name, const Terminal& terminal) {
  const auto found = schemas().find(name);
  if (found == schemas().end()) {
    throw CannotRun("unknown schema `" + name + "`: there are " +
                    listed_names(schema_names()));
  }
  terminal.print(found->second());
  return ExitCode::Clean;
}

}  // namespace concord
