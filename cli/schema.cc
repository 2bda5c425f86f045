// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "claims/written.h"
#include "cli/commands.h"
#include "reports/diff_report.h"
#include "reports/json.h"
#include "reports/lock.h"
#include "reports/whatif.h"

namespace concord {

ExitCode schema(const std::string& name, const Terminal& terminal) {
  static const std::map<std::string, std::string (*)()> kSchemas = {
      {"diff", diff_schema},
      {"lock", lock_schema},
      {"report", report_schema},
      {"whatif", whatif_schema}};
  const auto found = kSchemas.find(name);
  if (found == kSchemas.end()) {
    std::vector<std::string> names;
    for (const auto& [known, print] : kSchemas) names.push_back(known);
    throw CannotRun("unknown schema `" + name + "`: there are " +
                    listed_names(names));
  }
  terminal.print(found->second());
  return ExitCode::Clean;
}

}  // namespace concord
