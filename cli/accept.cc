// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "claims/diagnostic.h"
#include "cli/commands.h"
#include "cli/lock_file.h"
#include "cli/today.h"
#include "reports/same_names.h"
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

// Behind the @ of a figure stands its moment, which is easily left out.
std::vector<std::string> at_any_moment(const std::string& key,
                                       const std::vector<std::string>& known) {
  std::vector<std::string> names;
  for (const std::string& each : known) {
    if (each.substr(0, each.find('@')) == key) names.push_back(each);
  }
  return names;
}

std::string meant_by(const std::string& key, std::vector<std::string> known) {
  std::ranges::sort(known);
  known.erase(std::unique(known.begin(), known.end()), known.end());
  constexpr std::size_t kNames = 6;
  const auto whole = at_any_moment(key, known);
  if (!whole.empty()) return "name it whole: " + some_of(whole, kNames);
  const std::string meant = suggestion(key, known);
  if (!meant.empty()) return meant;
  for (std::string& each : known)
    each.erase(std::min(each.size(), each.find('@')));
  return suggestion(key, known);
}

void refuse_unknown(const std::vector<std::string>& keys,
                    const std::vector<std::string>& known) {
  for (const std::string& key : keys) {
    if (std::ranges::find(known, key) != known.end()) continue;
    const std::string meant = meant_by(key, known);
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

// "C101:raid/killed was accepted as `known` by Ana, and says otherwise now"
std::string says_otherwise(const std::string& id, const Lock& lock) {
  const Acceptance& then = lock.findings.at(id);
  return id + " was accepted" +
         (then.reason.empty() ? "" : " as `" + then.reason + "`") + " by " +
         then.by + ", and says otherwise now; ";
}

// A dispute is accepted for a reason that others can read, and that was given
// for what it says now.
void refuse_without_reason(const Lock& lock, const Diff& changes,
                           const AcceptOptions& options) {
  if (!options.reason.empty()) return;
  std::vector<std::string> ids;
  std::string updated;
  for (const FindingDiff& each : changes.findings) {
    const bool wanted =
        options.all ||
        std::ranges::find(options.keys, each.id) != options.keys.end();
    const bool asks_why = each.now && each.state != BaselineState::Unchanged;
    if (!wanted || !asks_why) continue;
    ids.push_back(each.id);
    if (each.before) updated += says_otherwise(each.id, lock);
  }
  if (ids.empty()) return;
  constexpr std::size_t kNames = 6;
  throw CannotRun(updated + "why " + (ids.size() == 1 ? "is " : "are ") +
                  some_of(ids, kNames) + " accepted? write --reason R");
}

template <class State>
std::size_t count_changes(const std::map<std::string, State>& before,
                          const std::map<std::string, Acceptance>& by_before,
                          const std::map<std::string, State>& after,
                          const std::map<std::string, Acceptance>& by_after) {
  std::size_t changes = 0;
  for (const auto& [name, state] : after) {
    const auto known = before.find(name);
    const bool is_same = known != before.end() && known->second == state &&
                         by_before.at(name) == by_after.at(name);
    changes += is_same ? 0 : 1;
  }
  for (const auto& [name, state] : before) changes += !after.contains(name);
  return changes;
}

std::size_t count_changes(const Lock& before, const Lock& after) {
  return count_changes(before.accepted.findings, before.findings,
                       after.accepted.findings, after.findings) +
         count_changes(before.accepted.figures, before.figures,
                       after.accepted.figures, after.figures);
}

bool has_reason(const Lock& lock, const std::string& reason) {
  const auto is_it = [&](const auto& each) {
    return each.second.reason == reason;
  };
  return std::ranges::any_of(lock.findings, is_it) ||
         std::ranges::any_of(lock.figures, is_it);
}

// What a lock becomes, unless something speaks against it.
Lock accepted(Lock lock, const Snapshot& now, const AcceptOptions& options) {
  refuse_unknown(options.keys, names_known(lock, now));
  lock = with_names_of(lock, now);
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
  Lock before = change_lock(lock_path(*run), [&](const Lock& lock) {
    after = accepted(lock, now, options);
    return after;
  });
  before = with_names_of(before, now);
  terminal.print(std::string(kLockFile) + ": " +
                 counted(count_changes(before, after), "entry", "entries") +
                 " written\n");
  if (!options.reason.empty() && !has_reason(after, options.reason)) {
    terminal.print(
        "the reason was not: of what is written, nothing is in dispute\n");
  }
  return ExitCode::Clean;
}

}  // namespace concord
