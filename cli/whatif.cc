// SPDX-License-Identifier: Apache-2.0
#include "reports/whatif.h"

#include "cli/commands.h"
#include "cli/leave_out.h"
#include "cli/run.h"

namespace concord {

namespace {

// "n9=june-5".
std::vector<Change> changes_of(const std::string& flag,
                               const std::vector<std::string>& written) {
  std::vector<Change> changes;
  for (const std::string& each : written) {
    const std::size_t equals = each.find('=');
    if (equals == 0 || equals == each.npos || equals + 1 == each.size()) {
      throw CannotRun(flag + " " + each + ": write it as " + flag +
                      " NAME=VALUE");
    }
    changes.push_back({each.substr(0, equals), each.substr(equals + 1)});
  }
  return changes;
}

std::unique_ptr<Run> run_changed(const WhatifOptions& options,
                                 const Changes& changes, const Budget& budget) {
  auto run = read_run(options.folder.empty() ? "." : options.folder, changes);
  solve(*run, budget, options.caching);
  return run;
}

ExitCode exit_code(bool undecided) {
  return undecided ? ExitCode::Undecided : ExitCode::Clean;
}

ExitCode with_changes(const WhatifOptions& options, const Changes& changes,
                      const Terminal& terminal) {
  const Budget budget = budget_for_text();
  const auto now = run_changed(options, {}, budget);
  if (complain(*now, terminal)) return ExitCode::CannotRun;
  const auto then = run_changed(options, changes, budget);
  if (complain(*then, terminal)) return ExitCode::CannotRun;
  const Differences all = differences(*now->result, *then->result);
  terminal.print(options.json ? whatif_json(then->audit, all, changes)
                              : whatif_report(then->audit, all, changes,
                                              terminal.style()));
  return exit_code(all.anything_undecided());
}

ExitCode without_each(const WhatifOptions& options, const Changes& changes,
                      const Terminal& terminal) {
  const Budget budget = budget_for_text();
  const auto now = run_changed(options, changes, budget);
  if (complain(*now, terminal)) return ExitCode::CannotRun;
  const auto left_out = leave_out_each(*now, budget, options.caching);
  if (!left_out) {
    now->complaints = left_out.complaints();
    complain(*now, terminal);
    return ExitCode::CannotRun;
  }
  const Sensitivity& all = left_out.value();
  terminal.print(options.json
                     ? sensitivity_json(all, changes)
                     : sensitivity_report(all, changes, terminal.style()));
  return exit_code(all.anything_undecided());
}

}  // namespace

ExitCode whatif(const WhatifOptions& options, const Terminal& terminal) {
  const Changes changes{options.without, changes_of("--as-of", options.as_of),
                        changes_of("--scope", options.scope),
                        changes_of("--extent", options.extent),
                        changes_of("--same", options.same)};
  if (options.each) return without_each(options, changes, terminal);
  if (changes.empty()) {
    throw CannotRun("nothing is to be changed: name it, such as --without ID");
  }
  return with_changes(options, changes, terminal);
}

}  // namespace concord
