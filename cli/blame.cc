// SPDX-License-Identifier: Apache-2.0
#include "reports/blame.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "cli/commands.h"
#include "cli/lock_file.h"
#include "cli/since_when.h"
#include "reports/subject.h"

namespace concord {

namespace {

std::set<ClaimId> claims_in(const std::vector<Blame>& blames) {
  std::set<ClaimId> claims;
  for (const Blame& blame : blames) {
    for (const BlamedRow& row : blame.rows) {
      for (const BlamedEnd& end : row.ends) {
        claims.insert(end.claims.begin(), end.claims.end());
      }
    }
  }
  return claims;
}

std::map<ClaimId, Writing> since_of(const Run& run,
                                    const std::vector<Blame>& blames) {
  std::map<ClaimId, Writing> since;
  for (const ClaimId claim : claims_in(blames)) {
    since[claim] = since_when(run, claim);
  }
  return since;
}

bool is_told(const std::vector<Blame>& blames) {
  return !blames.empty() && std::ranges::none_of(blames, [](const Blame& each) {
    return each.rows.empty();
  });
}

ExitCode tell(const Run& run, std::vector<Blame> blames,
              const BlameOptions& options, const Terminal& terminal) {
  const Snapshot now = snapshot_of(run);
  const auto lock = load_lock(lock_path(run));
  for (Blame& each : blames) {
    each.accepted = accepted_in(lock, each.figure, now);
  }
  const auto since = since_of(run, blames);
  terminal.print(options.json ? blame_json(blames, since, run.audit.name)
                              : blame_report(blames, since, terminal.style()));
  return anything_undecided(*run.result) ? ExitCode::Undecided
                                         : ExitCode::Clean;
}

}  // namespace

// Of a figure that nobody speaks of, more is asked of the engine.
ExitCode blame(const BlameOptions& options, const Terminal& terminal) {
  Budget budget;
  const std::string folder = options.folder.empty() ? "." : options.folder;
  auto run = run_audit(folder, budget, options.caching);
  if (complain(*run, terminal)) return ExitCode::CannotRun;
  std::vector<Blame> blames = blame(*run->result, options.figure);
  if (!is_told(blames)) {
    budget.every_bound = true;
    run = run_audit(folder, budget, options.caching);
    if (complain(*run, terminal)) return ExitCode::CannotRun;
    blames = blame(*run->result, options.figure);
  }
  if (blames.empty()) {
    throw CannotRun(unknown_subject(*run->result, options.figure));
  }
  return tell(*run, std::move(blames), options, terminal);
}

}  // namespace concord
