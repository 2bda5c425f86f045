// SPDX-License-Identifier: Apache-2.0
#include "cli/temporary_folder.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <set>

#include "cli/child_process.h"
#include "cli/terminal.h"

namespace concord {

namespace {

namespace fs = std::filesystem;

std::mutex guard;
std::set<std::string> folders;

void remove(const std::string& path) {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::error_code error;
  const fs::path parent = fs::temp_directory_path(error);
  if (error) throw CannotRun("no temporary folder: " + error.message());
  std::string name = (parent / "concord-XXXXXX").string();
  const std::lock_guard<std::mutex> hold(guard);
  if (::mkdtemp(name.data()) == nullptr) {
    throw CannotRun(name + ": " + std::strerror(errno));
  }
  path_ = name;
  folders.insert(path_);
}

TemporaryFolder::~TemporaryFolder() {
  remove(path_);
  const std::lock_guard<std::mutex> hold(guard);
  folders.erase(path_);
}

// The guard is kept for good: no folder is made behind our back.
void remove_temporary_folders() {
  end_children();
  guard.lock();
  for (const std::string& each : folders) remove(each);
}

}  // namespace concord
