// SPDX-License-Identifier: Apache-2.0
#include "cli/lock_file.h"

#include <filesystem>

#include "cli/new_file.h"

namespace concord {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{1} << 28;

bool is_there(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error);
}

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

}  // namespace

std::optional<Lock> load_lock(const std::string& path) {
  if (!is_there(path)) return std::nullopt;
  return lock_of(path, read_bytes(path, kMostBytes));
}

std::string lock_path(const Run& run) { return in_audit(run, kLockFile); }

Since load_since(const Run& run, const std::string& path) {
  const std::string file = in_audit(run, path);
  if (!is_there(file)) {
    throw CannotRun(file +
                    ": no such file: make a lock with concord accept --all "
                    "--by NAME");
  }
  const std::string bytes = read_bytes(file, kMostBytes);
  const bool is_lock = fs::path(file).extension() == ".lock" ||
                       bytes.find("\"concord-lock\"") != bytes.npos;
  if (is_lock) {
    return {path, lock_of(file, bytes).accepted};
  }
  try {
    return {path, read_report(bytes)};
  } catch (const std::runtime_error& error) {
    throw CannotRun(file +
                    ": neither a lock nor a report.json: " + error.what());
  }
}

Snapshot snapshot_of(const Run& run) {
  return snapshot_of(*run.result, run.folder);
}

}  // namespace concord
