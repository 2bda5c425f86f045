// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "reports/json.h"

namespace concord {

ExitCode schema(const Terminal& terminal) {
  terminal.print(report_schema());
  return ExitCode::Clean;
}

}  // namespace concord
