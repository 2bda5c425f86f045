// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/commands.h"
#include "cli/lock_file.h"
#include "cli/run.h"
#include "reports/diff_report.h"
#include "reports/diff_words.h"
#include "reports/difference_words.h"
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

// An entry of the lock that is obsolete is a finding, too: a note.
ExitCode exit_code(const Reconciliation& result, FailOn fail_on,
                   const std::optional<Diff>& changes) {
  if (anything_undecided(result)) return ExitCode::Undecided;
  if (fail_on == FailOn::New && is_regression(*changes)) {
    return ExitCode::Findings;
  }
  if (fail_on == FailOn::Note && changes && !changes->obsolete.empty()) {
    return ExitCode::Findings;
  }
  const bool found = std::ranges::any_of(
      result.findings,
      [&](const Finding& each) { return counts(each.severity, fail_on); });
  return found ? ExitCode::Findings : ExitCode::Clean;
}

// The command to go on with where a comparison fails, as the last line: on
// stderr where the report is for machines.
std::string last_line(const Diff& changes, const CheckOptions& options,
                      const std::string& folder) {
  const std::string next = next_step(changes, folder);
  if (!next.empty() || options.fail_on == FailOn::New) return next;
  return "next: concord check --against " + shell_word(options.against) +
         " --fail-on new" + (folder.empty() ? "" : " " + shell_word(folder)) +
         " lets pass what is not new";
}

std::string page(const Run& run, const CheckOptions& options,
                 const Terminal& terminal) {
  if (options.json) return json_report(*run.result);
  return text_report(*run.result, terminal.style(),
                     {.all = options.all,
                      .verify = options.verify,
                      .named = options.folders.size() > 1});
}

// The folder that a command has to name, if it is not the one here.
std::string named(const Run& run) {
  return run.root == "." ? std::string() : run.root;
}

void tell(const Diff& changes, const Run& run, const CheckOptions& options,
          const Terminal& terminal, ExitCode code) {
  const std::string next = last_line(changes, options, named(run));
  const bool failed = code == ExitCode::Findings && !next.empty();
  if (options.json) {
    if (failed) terminal.complain(harmless(next) + "\n");
    return;
  }
  terminal.print((terminal.style().plain ? "" : "\n") +
                 diff_report(changes, options.against, *run.result,
                             terminal.style(), named(run)));
  if (failed && next_step(changes, named(run)).empty()) {
    terminal.print(paragraph(harmless(next), terminal.style()));
  }
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
  bool undecided = false;
  if (!options.against.empty()) {
    const Since since = load_since(*run, options.against, options.caching);
    changes = diff_since(since, *run);
    undecided = since.undecided;
  }
  const ExitCode code = undecided
                            ? ExitCode::Undecided
                            : exit_code(*run->result, options.fail_on, changes);
  terminal.print(page(*run, options, terminal));
  if (changes) tell(*changes, *run, options, terminal, code);
  return code;
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
