// SPDX-License-Identifier: Apache-2.0
#include "engine/lint.h"

#include "cli/commands.h"
#include "cli/run.h"
#include "reports/diagnostics.h"

namespace concord {

namespace {

ExitCode lint_one(const std::string& folder, const Terminal& terminal) {
  const auto run = read_run(folder);
  if (complain(*run, terminal)) return ExitCode::CannotRun;
  const Lint found = lint(run->audit, run->laws, Budget());
  if (!found.remarks.empty()) {
    terminal.print(
        diagnostics_report(found.remarks, run->folder, terminal.style()));
  }
  if (!found.complete) {
    terminal.print("not every law was looked at: the budget of work ended\n");
    return ExitCode::Undecided;
  }
  if (!found.remarks.empty()) return ExitCode::Findings;
  const std::size_t laws = run->laws.laws.size();
  terminal.print(std::to_string(laws) + (laws == 1 ? " law" : " laws") +
                 ": none contradicts, follows from the others or never "
                 "applies\n");
  return ExitCode::Clean;
}

}  // namespace

ExitCode lint(const std::vector<std::string>& folders,
              const Terminal& terminal) {
  return for_each_audit(folders, terminal, [&](const std::string& folder) {
    return lint_one(folder, terminal);
  });
}

}  // namespace concord
