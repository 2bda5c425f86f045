// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "cli/run.h"
#include "reports/diff.h"
#include "reports/lock.h"

namespace concord {

/// What an audit is compared with: concord.lock, or another report.json.
struct Since {
  std::string name;  // "concord.lock"
  Snapshot snapshot;
};

/// The lock of this path, or nothing where there is no such file.  Throws
/// CannotRun where it is no lock.
std::optional<Lock> load_lock(const std::string& path);

/// The path of the lock of an audit.
std::string lock_path(const Run& run);

/// Reads `path`, relative to the audit folder, as a lock or a report.json.
Since load_since(const Run& run, const std::string& path);

/// What the audit comes to now.
Snapshot snapshot_of(const Run& run);

}  // namespace concord
