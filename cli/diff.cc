// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "cli/lock_file.h"
#include "reports/diff_report.h"

namespace concord {

ExitCode diff(const DiffOptions& options, const Terminal& terminal) {
  const auto run = run_audit(options.folder.empty() ? "." : options.folder,
                             Budget(), options.caching);
  if (complain(*run, terminal)) return ExitCode::CannotRun;
  const Since since = load_since(*run, options.since, options.caching);
  const Diff all = diff_since(since, *run);
  terminal.print(options.json ? diff_json(all, since.name, run->audit.name)
                              : diff_report(all, since.name, *run->result,
                                            terminal.style(), options.folder));
  if (since.undecided || anything_undecided(*run->result)) {
    return ExitCode::Undecided;
  }
  return is_regression(all) ? ExitCode::Findings : ExitCode::Clean;
}

}  // namespace concord
