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
  const auto run = run_audit(options.folder.empty() ? "." : options.folder);
  if (complain(*run, terminal)) return ExitCode::CannotRun;
  const auto page = explain(*run->result, options.what, terminal.style());
  if (!page) throw CannotRun(unknown_subject(*run->result, options.what));
  terminal.print(*page);
  return ExitCode::Clean;
}

}  // namespace concord
