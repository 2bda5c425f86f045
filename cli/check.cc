// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/commands.h"
#include "cli/lock_file.h"
#include "cli/run.h"
#include "reports/diff_report.h"
#include "reports/json.h"
#include "reports/text.h"

namespace concord {

namespace {

bool counts(Severity severity, FailOn fail_on) {
  switch (fail_on) {
    case FailOn::Error:
      return severity == Severity::Error;
    case FailOn::Warning:
      return severity != Severity::Note;
    case FailOn::Note:
      return true;
    case FailOn::New:
    case FailOn::Never:
      return false;
  }
  return true;
}

ExitCode exit_code(const Reconciliation& result, FailOn fail_on,
                   const std::optional<Diff>& changes) {
  if (anything_undecided(result)) return ExitCode::Undecided;
  if (fail_on == FailOn::New && is_regression(*changes)) {
    return ExitCode::Findings;
  }
  const bool found = std::ranges::any_of(
      result.findings,
      [&](const Finding& each) { return counts(each.severity, fail_on); });
  return found ? ExitCode::Findings : ExitCode::Clean;
}

std::string page(const Run& run, const CheckOptions& options,
                 const Terminal& terminal) {
  if (options.json) return json_report(*run.result);
  return text_report(*run.result, terminal.style(),
                     {.all = options.all,
                      .verify = options.verify,
                      .named = options.folders.size() > 1});
}

ExitCode check_one(const std::string& folder, const CheckOptions& options,
                   const Terminal& terminal) {
  Budget budget = options.json ? Budget() : budget_for_text();
  if (!options.against.empty()) budget = Budget();
  budget.z3_again = options.verify;
  budget.readings = !options.literal;
  const auto run = run_audit(folder, budget, options.caching);
  if (complain(*run, terminal)) return ExitCode::CannotRun;
  std::optional<Diff> changes;
  if (!options.against.empty()) {
    changes =
        diff(load_since(*run, options.against).snapshot, snapshot_of(*run));
  }
  terminal.print(page(*run, options, terminal));
  if (changes && !options.json) {
    terminal.print(
        (terminal.style().plain ? "" : "\n") +
        diff_report(*changes, options.against, *run->result, terminal.style()));
  }
  return exit_code(*run->result, options.fail_on, changes);
}

}  // namespace

ExitCode check(const CheckOptions& options, const Terminal& terminal) {
  if (options.fail_on == FailOn::New && options.against.empty()) {
    throw CannotRun("--fail-on new asks for a lock: write --against " +
                    std::string(kLockFile));
  }
  return for_each_audit(options.folders, terminal,
                        [&](const std::string& folder) {
                          return check_one(folder, options, terminal);
                        });
}

}  // namespace concord
