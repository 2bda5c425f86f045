// SPDX-License-Identifier: Apache-2.0
#include "cli/sole_writer.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "cli/new_file.h"
#include "cli/terminal.h"

namespace concord {

namespace {

namespace fs = std::filesystem;

// Through a link, as it will be written.
fs::path target_of(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::absolute(path, error);
  const fs::path target = fs::weakly_canonical(whole, error);
  return error ? whole : target;
}

// `.concord.lock.4711.new` is a new version of `concord.lock`.
bool is_version_of(const std::string& file, const std::string& name) {
  const std::string before = "." + file + ".";
  const std::string after = ".new";
  if (!name.starts_with(before) || !name.ends_with(after)) return false;
  if (name.size() <= before.size() + after.size()) return false;
  const std::string process =
      name.substr(before.size(), name.size() - before.size() - after.size());
  return process.find_first_not_of("0123456789") == process.npos;
}

void remove_leftovers(const fs::path& target) {
  std::error_code error;
  const std::string file = target.filename().string();
  for (const auto& entry :
       fs::directory_iterator(target.parent_path(), error)) {
    if (!is_version_of(file, entry.path().filename().string())) continue;
    if (is_being_written(entry.path().string())) continue;
    std::error_code ignored;
    fs::remove(entry.path(), ignored);
  }
}

}  // namespace

SoleWriter::SoleWriter(const std::string& path) {
  const fs::path target = target_of(path);
  const std::string folder = target.parent_path().string();
  folder_ = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int got = -1;
  while (folder_ >= 0 && (got = ::flock(folder_, LOCK_EX)) != 0 &&
         errno == EINTR) {
  }
  if (got != 0) {
    const int error = errno;
    if (folder_ >= 0) ::close(folder_);
    throw CannotRun(
        folder + ": cannot keep other writers away: " + std::strerror(error));
  }
  remove_leftovers(target);
}

SoleWriter::~SoleWriter() { ::close(folder_); }

}  // namespace concord
