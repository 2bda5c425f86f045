// SPDX-License-Identifier: Apache-2.0
#include "engine/lint.h"

#include <algorithm>

#include "claims/extract/quotes/quote_lint.h"
#include "cli/commands.h"
#include "cli/extract_packs.h"
#include "cli/run.h"
#include "reports/diagnostics.h"

namespace concord {

namespace {

std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

/// All that is found in one audit.
struct Found {
  Lint laws;
  extract::QuoteLint quotes;
  PackLint packs;
};

// As they stand in the files, whatever they are about.
std::vector<Diagnostic> all_remarks(const Found& found) {
  std::vector<Diagnostic> all;
  for (const auto* some :
       {&found.laws.remarks, &found.quotes.remarks, &found.packs.found}) {
    all.insert(all.end(), some->begin(), some->end());
  }
  std::ranges::stable_sort(all, {}, &Diagnostic::place);
  return all;
}

std::string laws_are_fine(std::size_t laws) {
  return counted(laws, "law") +
         ": none contradicts, follows from the others or never applies\n";
}

// What the grammar does not understand it says nothing of, so how much it read
// belongs to the answer.
std::string quotes_are_fine(const extract::QuoteLint& quotes) {
  if (quotes.quotes == 0) return {};
  return counted(quotes.quotes, "quote") + " of numbers, " +
         std::to_string(quotes.read) +
         " understood: none says another number, hedge or population than its "
         "claim\n";
}

std::string packs_are_fine(const PackLint& packs) {
  return "packs for extraction, with " + counted(packs.rules, "rule") +
         " beside ours: every example is so\n";
}

void print(const std::vector<Diagnostic>& found, const Folder& folder,
           const Terminal& terminal) {
  if (found.empty()) return;
  terminal.print(diagnostics_report(found, folder, terminal.style()));
}

ExitCode refuse(const std::vector<Diagnostic>& found, const Folder& folder,
                const Terminal& terminal) {
  terminal.complain(diagnostics_report(found, folder, terminal.error_style()));
  return ExitCode::CannotRun;
}

// Packs alone, of no audit.
ExitCode lint_packs(const std::vector<std::string>& named,
                    const Terminal& terminal) {
  const PackLint packs = lint_extract_packs("", named);
  if (!packs.readable) return refuse(packs.found, packs.files, terminal);
  print(packs.found, packs.files, terminal);
  if (!packs.found.empty()) return ExitCode::Findings;
  terminal.print(packs_are_fine(packs));
  return ExitCode::Clean;
}

ExitCode tell(const Run& run, const Found& found, const Terminal& terminal) {
  Folder files = run.folder;
  files.files.insert(found.packs.files.files.begin(),
                     found.packs.files.files.end());
  const std::vector<Diagnostic> remarks = all_remarks(found);
  print(remarks, files, terminal);
  if (!found.laws.complete) {
    terminal.print("not every law was looked at: the budget of work ended\n");
    return ExitCode::Undecided;
  }
  if (!remarks.empty()) return ExitCode::Findings;
  terminal.print(laws_are_fine(run.laws.laws.size()) +
                 quotes_are_fine(found.quotes));
  return ExitCode::Clean;
}

ExitCode lint_one(const std::string& folder,
                  const std::vector<std::string>& named,
                  const Terminal& terminal) {
  const auto run = read_run(folder);
  if (complain(*run, terminal)) return ExitCode::CannotRun;
  Found found;
  const bool own_packs = has_extract_packs(run->root) || !named.empty();
  if (own_packs) found.packs = lint_extract_packs(run->root, named);
  Complaints complaints;
  const auto pack = read_extract_packs_of(run->root, named, complaints);
  if (!pack) return refuse(complaints.sorted(), found.packs.files, terminal);
  found.laws = lint(run->audit, run->laws, Budget());
  found.quotes = extract::lint_quotes(run->audit, *pack);
  const ExitCode code = tell(*run, found, terminal);
  if (own_packs && code == ExitCode::Clean) {
    terminal.print(packs_are_fine(found.packs));
  }
  return code;
}

}  // namespace

ExitCode lint(const LintOptions& options, const Terminal& terminal) {
  if (options.folders.empty() && !options.packs.empty()) {
    return lint_packs(options.packs, terminal);
  }
  return for_each_audit(options.folders, terminal,
                        [&](const std::string& folder) {
                          return lint_one(folder, options.packs, terminal);
                        });
}

}  // namespace concord
