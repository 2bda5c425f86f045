// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "cli/run.h"
#include "reports/diff.h"
#include "reports/lock.h"

namespace concord {

/// What an audit is compared with: concord.lock, another report.json, or the
/// audit itself as it stood at a revision of git.
struct Since {
  std::string name;  // as it was asked for: "concord.lock", "HEAD~1"
  Snapshot snapshot;
  std::optional<Lock> lock;          // where it is one
  std::optional<Revision> revision;  // likewise
  bool undecided = false;            // something in it was, within the budget
};

/// The lock of this path, or nothing where there is no such file.  Throws
/// CannotRun where it is no lock.
std::optional<Lock> load_lock(const std::string& path);

/// The path of the lock of an audit.
std::string lock_path(const Run& run);

/// Reads `name` as a lock or a report.json, where it is a file in the audit
/// folder, else as a revision, which is solved, with `caching` as `run` was.
/// Throws CannotRun.
Since load_since(const Run& run, const std::string& name, Caching* caching);

/// What changed since then in an audit that was solved.
Diff diff_since(const Since& since, const Run& run);

/// What the lock of `path` is to be, given what it is.
using LockChange = std::function<Lock(const Lock&)>;

/// Reads the lock, changes it and writes it, alone: no other writer comes
/// between.  Whoever is killed on the way, or loses power, leaves the lock as
/// it was or as it is to be.  Returns what it was.  Throws CannotRun.
Lock change_lock(const std::string& path, const LockChange& change);

/// What the audit comes to now.
Snapshot snapshot_of(const Run& run);

}  // namespace concord
