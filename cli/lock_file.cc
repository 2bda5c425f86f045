// SPDX-License-Identifier: Apache-2.0
#include "cli/lock_file.h"

#include <filesystem>
#include <utility>

#include "cli/git_revision.h"
#include "cli/new_file.h"
#include "cli/sole_writer.h"

namespace concord {

namespace {

namespace fs = std::filesystem;

std::string in_audit(const Run& run, const std::string& path) {
  return (fs::path(run.root) / path).lexically_normal().string();
}

Lock lock_of(const std::string& path, const std::string& bytes) {
  try {
    return read_lock(bytes);
  } catch (const std::runtime_error& error) {
    throw CannotRun(path + ": " + error.what());
  }
}

// What nobody calls a revision.
bool is_name_of_file(const std::string& name) {
  return name.ends_with(".lock") || name.ends_with(".json") ||
         name.starts_with("./") || name.starts_with("../") ||
         fs::path(name).is_absolute();
}

Since read_since(const std::string& file, const std::string& bytes,
                 const std::string& name) {
  const bool is_lock = fs::path(file).extension() == ".lock" ||
                       bytes.find("\"concord-lock\"") != bytes.npos;
  if (is_lock) {
    Lock lock = lock_of(file, bytes);
    return {name, lock.accepted, std::move(lock), {}, false};
  }
  try {
    return {name, read_report(bytes), {}, {}, false};
  } catch (const std::runtime_error& error) {
    throw CannotRun(file +
                    ": neither a lock nor a report.json: " + error.what());
  }
}

}  // namespace

std::optional<Lock> load_lock(const std::string& path) {
  const auto bytes = bytes_if_there(path);
  if (!bytes) return std::nullopt;
  return lock_of(path, *bytes);
}

std::string lock_path(const Run& run) { return in_audit(run, kLockFile); }

Since load_since(const Run& run, const std::string& name, Caching* caching) {
  const std::string file = in_audit(run, name);
  if (const auto bytes = bytes_if_there(file)) {
    return read_since(file, *bytes, name);
  }
  if (is_name_of_file(name)) {
    throw CannotRun(file +
                    ": no such file: make a lock with concord accept --all "
                    "--by NAME");
  }
  AuditThen then = audit_at(run, name, caching);
  Since since{name, std::move(then.snapshot), {}, {}, then.undecided};
  since.revision = std::move(then.revision);
  return since;
}

Diff diff_since(const Since& since, const Run& run) {
  const Materiality& material = run.audit.material;
  const Snapshot now = snapshot_of(run);
  if (since.lock) return diff(*since.lock, now, material);
  Diff all = diff(since.snapshot, now, material);
  all.revision = since.revision;
  return all;
}

Lock change_lock(const std::string& path, const LockChange& change) {
  const SoleWriter alone(path);
  const auto before = bytes_if_there(path);
  const Lock lock = before ? lock_of(path, *before) : Lock();
  const std::string after = lock_text(change(lock));
  if (after != before) write_whole_file(path, after);
  return lock;
}

Snapshot snapshot_of(const Run& run) try {
  return snapshot_of(*run.result, run.folder);
} catch (const std::runtime_error& error) {
  throw CannotRun(error.what());
}

}  // namespace concord
