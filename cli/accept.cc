// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "claims/diagnostic.h"
#include "cli/commands.h"
#include "cli/lock_file.h"
#include "cli/today.h"
#include "reports/words.h"

namespace concord {

namespace {

std::vector<std::string> names_known(const Lock& lock, const Snapshot& now) {
  std::vector<std::string> names;
  for (const Snapshot* each : {&lock.accepted, &now}) {
    for (const auto& [id, state] : each->findings) names.push_back(id);
    for (const auto& [name, state] : each->figures) names.push_back(name);
  }
  return names;
}

void refuse_unknown(const std::vector<std::string>& keys,
                    const std::vector<std::string>& known) {
  for (const std::string& key : keys) {
    if (std::ranges::find(known, key) != known.end()) continue;
    const std::string meant = suggestion(key, known);
    throw CannotRun("nothing is named `" + key + "` here or in the lock" +
                    (meant.empty() ? "" : "; " + meant));
  }
}

void refuse_what_is_missing(const AcceptOptions& options) {
  if (options.keys.empty() && !options.all) {
    throw CannotRun(
        "nothing to accept: name findings and figures, or write --all");
  }
  if (options.by.empty()) {
    throw CannotRun("who accepts it? write --by NAME");
  }
}

// A dispute is accepted for a reason that others can read.
void refuse_without_reason(const Lock& lock, const Diff& changes,
                           const AcceptOptions& options) {
  if (!options.reason.empty()) return;
  for (const FindingDiff& each : changes.findings) {
    const bool wanted =
        options.all ||
        std::ranges::find(options.keys, each.id) != options.keys.end();
    const bool is_new = each.now && each.state != BaselineState::Unchanged;
    if (wanted && is_new && !lock.accepted.findings.contains(each.id)) {
      throw CannotRun("why is " + each.id + " accepted? write --reason R");
    }
  }
}

std::size_t count_changes(const Lock& before, const Lock& after) {
  const Diff done = diff(before.accepted, after.accepted);
  std::size_t changes = 0;
  for (const FindingDiff& each : done.findings) {
    changes += each.state == BaselineState::Unchanged ? 0 : 1;
  }
  for (const FigureDiff& each : done.figures) {
    changes += each.before == each.now ? 0 : 1;
  }
  return changes;
}

// What a lock becomes, unless something speaks against it.
Lock accepted(Lock lock, const Snapshot& now, const AcceptOptions& options) {
  refuse_unknown(options.keys, names_known(lock, now));
  refuse_without_reason(lock, diff(lock.accepted, now), options);
  const Acceptance acceptance{options.reason, options.by,
                              options.date.empty() ? today() : options.date};
  if (options.all) {
    accept_all(lock, now, acceptance);
  } else {
    accept(lock, now, options.keys, acceptance);
  }
  return lock;
}

}  // namespace

ExitCode accept(const AcceptOptions& options, const Terminal& terminal) {
  refuse_what_is_missing(options);
  const auto run = run_audit(options.folder.empty() ? "." : options.folder,
                             Budget(), options.caching);
  if (complain(*run, terminal)) return ExitCode::CannotRun;
  if (anything_undecided(*run->result)) {
    throw CannotRun("not everything is decided: nothing was accepted");
  }
  const Snapshot now = snapshot_of(*run);
  Lock after;
  const Lock before = change_lock(lock_path(*run), [&](const Lock& lock) {
    after = accepted(lock, now, options);
    return after;
  });
  terminal.print(std::string(kLockFile) + ": " +
                 counted(count_changes(before, after), "entry", "entries") +
                 " written\n");
  return ExitCode::Clean;
}

}  // namespace concord
