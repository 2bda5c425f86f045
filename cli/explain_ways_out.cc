// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "cli/run.h"
#include "reports/smt2.h"
#include "reports/subject.h"
#include "reports/ways_out_page.h"

namespace concord {

namespace {

// More than anybody has seen a list hold; what is longer says so.
constexpr std::int32_t kEvery = 2'000;
constexpr std::int64_t kEveryBound = 2'000'000;

// Every way out, each with its row.
Budget budget_for(const ExplainOptions& options) {
  Budget budget = budget_for_text();
  if (!options.all) return budget;
  budget.conflicts = kEvery;
  budget.ways_out = kEvery;
  budget.both = kEvery;
  budget.both_rows = kEvery;
  budget.read_rows = kEvery;
  budget.bounds = kEveryBound;
  budget.every_row = true;
  return budget;
}

}  // namespace

ExitCode explain_ways_out(const ExplainOptions& options,
                          const Terminal& terminal) {
  const auto run = run_audit(options.folder.empty() ? "." : options.folder,
                             budget_for(options), options.caching);
  if (complain(*run, terminal)) return ExitCode::CannotRun;
  const Reconciliation& all = *run->result;
  const auto found = disagreement(all, options.what);
  if (!found) throw CannotRun(unknown_subject(all, options.what));
  terminal.print(
      options.smt2 ? smt2_file(all, found->components)
                   : ways_out_page(all, *found, terminal.style(), options.all));
  return anything_undecided(all) ? ExitCode::Undecided : ExitCode::Clean;
}

}  // namespace concord
