// SPDX-License-Identifier: Apache-2.0
#include "reports/blame.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "claims/arrivals.h"
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

void date_rows(const Run& run, const PublishedRows& rows, BlamedEnd& end) {
  for (std::size_t i = 0; i < end.claims.size(); ++i) {
    const Stretch* own = published(run.audit[end.claims[i]], rows);
    if (own != nullptr) end.cited[i].published = own->written;
  }
}

std::map<ClaimId, Writing> since_of(const Run& run,
                                    const std::vector<Blame>& blames) {
  std::map<ClaimId, Writing> since;
  for (const ClaimId claim : claims_in(blames)) {
    since[claim] = since_when(run, claim);
  }
  return since;
}

// A row of a table that says when it was published is dated by that, not by
// its table; complains where it cannot be read.
void date_rows(Run& run, std::vector<Blame>& blames) {
  Complaints unread;
  const PublishedRows published_in =
      published_rows(run.folder, run.audit.zone, unread);
  run.complaints = unread.sorted();
  for (Blame& blame : blames) {
    for (BlamedRow& row : blame.rows) {
      for (BlamedEnd& end : row.ends) date_rows(run, published_in, end);
    }
  }
}

bool is_told(const std::vector<Blame>& blames) {
  return !blames.empty() && std::ranges::none_of(blames, [](const Blame& each) {
    return each.rows.empty();
  });
}

ExitCode tell(Run& run, std::vector<Blame> blames, const BlameOptions& options,
              const Terminal& terminal) {
  const Snapshot now = snapshot_of(run);
  const auto lock = load_lock(lock_path(run));
  for (Blame& each : blames) {
    each.accepted = accepted_in(lock, each.figure, now);
  }
  date_rows(run, blames);
  if (complain(run, terminal)) return ExitCode::CannotRun;
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
