// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "reports/json.h"
#include "reports/whatif.h"

namespace concord {

ExitCode schema(const std::string& name, const Terminal& terminal) {
  if (name == "report") {
    terminal.print(report_schema());
  } else if (name == "whatif") {
    terminal.print(whatif_schema());
  } else {
    throw CannotRun("unknown schema `" + name +
                    "`: there are `report` and `whatif`");
  }
  return ExitCode::Clean;
}

}  // namespace concord
