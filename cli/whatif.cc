// SPDX-License-Identifier: Apache-2.0
#include "reports/whatif.h"

#include "cli/commands.h"
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

}  // namespace

ExitCode whatif(const WhatifOptions& options, const Terminal& terminal) {
  const Changes changes{options.without, changes_of("--as-of", options.as_of),
                        changes_of("--scope", options.scope),
                        changes_of("--extent", options.extent),
                        changes_of("--same", options.same)};
  if (changes.empty()) {
    throw CannotRun("nothing is to be changed: name it, such as --without ID");
  }
  const std::string folder = options.folder.empty() ? "." : options.folder;
  const Budget budget = budget_for_text();
  const auto now = run_audit(folder, budget);
  if (complain(*now, terminal)) return ExitCode::CannotRun;
  const auto then = read_run(folder, changes);
  solve(*then, budget);
  if (complain(*then, terminal)) return ExitCode::CannotRun;
  terminal.print(
      whatif_report(*now->result, *then->result, changes, terminal.style()));
  const bool undecided =
      anything_undecided(*now->result) || anything_undecided(*then->result);
  return undecided ? ExitCode::Undecided : ExitCode::Clean;
}

}  // namespace concord
