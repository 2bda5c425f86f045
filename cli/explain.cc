// SPDX-License-Identifier: Apache-2.0
#include "reports/explain.h"

#include "cli/commands.h"
#include "cli/run.h"

namespace concord {

ExitCode explain(const ExplainOptions& options, const Terminal& terminal) {
  if (const auto code = find_code(options.what)) {
    terminal.print(explain_code(*code, terminal.style()));
    return ExitCode::Clean;
  }
  Budget budget;
  for (const bool every_bound : {false, true}) {
    budget.every_bound = every_bound;
    const auto run =
        run_audit(options.folder.empty() ? "." : options.folder, budget);
    if (complain(*run, terminal)) return ExitCode::CannotRun;
    const auto page = explain(*run->result, options.what, terminal.style());
    if (!page && !every_bound) continue;  // of a figure that nobody speaks of?
    if (!page) throw CannotRun(unknown_subject(*run->result, options.what));
    terminal.print(*page);
    break;
  }
  return ExitCode::Clean;
}

}  // namespace concord
