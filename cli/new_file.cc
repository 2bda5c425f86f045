// SPDX-License-Identifier: Apache-2.0
#include "cli/new_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "cli/terminal.h"

namespace concord {

namespace {

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

[[noreturn]] void fail(const std::string& path, int error) {
  throw CannotRun(path + ": " + std::strerror(error));
}

void make_folders_above(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path();
  if (folder.empty()) return;
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw CannotRun(folder.string() + ": " + error.message());
}

File open_to_read(const std::string& path) {
  if (path == "-") return File(::fdopen(0, "rb"));
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) fail(path, EISDIR);
  return File(std::fopen(path.c_str(), "rb"));
}

// One of its own for each process: what a killed one left is in nobody's way.
std::string new_name_beside(const std::string& path) {
  const std::filesystem::path file(path);
  return (file.parent_path() / ("." + file.filename().string() + "." +
                                std::to_string(::getpid()) + ".new"))
      .string();
}

// On the disk, and not only on its way there.  Some file systems have no such
// thing, and say so.
void sync(int descriptor, const std::string& path) {
  if (::fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS) return;
  fail(path, errno);
}

void sync_folder_of(const std::string& path) {
  std::string folder = std::filesystem::path(path).parent_path().string();
  if (folder.empty()) folder = ".";
  const int descriptor =
      ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;  // it may be written, and not be read
  ::fsync(descriptor);
  ::close(descriptor);
}

File create(const std::string& path) {
  make_folders_above(path);
  File file(std::fopen(path.c_str(), "wbx"));
  if (!file && errno == EEXIST) {
    throw CannotRun(path + " is there already; nothing was overwritten");
  }
  if (!file) fail(path, errno);
  return file;
}

void write_all(std::FILE* file, std::string_view bytes,
               const std::string& path) {
  const bool written =
      std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  if (!written || std::fflush(file) != 0) fail(path, errno);
  sync(::fileno(file), path);
}

// A new version of `target`.  Whoever removes what was left behind has to see
// that this one was not: before it is locked it may be taken for that, and is
// made anew.
File create_locked(const std::string& path, const std::string& target) {
  make_folders_above(path);
  while (true) {
    if (!is_being_written(path)) std::remove(path.c_str());  // an earlier one's
    File file(std::fopen(path.c_str(), "wbx"));
    if (!file) fail(target, errno);
    const int descriptor = ::fileno(file.get());
    if (::flock(descriptor, LOCK_EX) != 0) return file;  // no such thing there
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) fail(path, errno);
    if (status.st_nlink > 0) return file;
  }
}

// After a power cut there is the one or the other, never a half.
void put_in_place(const std::string& beside, const std::string& path) {
  std::error_code error;
  std::filesystem::rename(beside, path, error);
  if (!error) return sync_folder_of(path);
  const std::string why = error.message();
  std::filesystem::remove(beside, error);
  throw CannotRun(path + ": " + why);
}

}  // namespace

bool is_being_written(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno != ENOENT;
  const bool is_free = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
  ::close(descriptor);
  return !is_free;
}

void write_new_file(const std::string& path, std::string_view bytes) {
  write_all(create(path).get(), bytes, path);
}

void replace_file(const std::string& path, std::string_view bytes) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path target = fs::canonical(path, error);
  if (error) throw CannotRun(path + ": " + error.message());
  const std::string beside = new_name_beside(target.string());
  const File file = create_locked(beside, target.string());
  write_all(file.get(), bytes, target.string());
  fs::permissions(beside, fs::status(target).permissions(), error);
  put_in_place(beside, target.string());
}

void write_whole_file(const std::string& path, std::string_view bytes) {
  std::error_code error;
  if (std::filesystem::exists(path, error)) return replace_file(path, bytes);
  const std::string beside = new_name_beside(path);
  const File file = create_locked(beside, path);
  write_all(file.get(), bytes, path);
  put_in_place(beside, path);
}

std::string read_bytes(const std::string& path, std::size_t most) {
  const File file = open_to_read(path);
  if (!file) fail(path, errno);
  std::string bytes;
  char chunk[65536];
  while (const std::size_t n = std::fread(chunk, 1, sizeof chunk, file.get())) {
    bytes.append(chunk, n);
    if (bytes.size() > most) {
      throw CannotRun(path + ": more than " + std::to_string(most) + " bytes");
    }
  }
  if (std::ferror(file.get()) != 0) fail(path, errno);
  return bytes;
}

std::optional<std::string> bytes_if_there(const std::string& path) {
  constexpr std::size_t kMost = std::size_t{1} << 28;
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return std::nullopt;
  return read_bytes(path, kMost);
}

}  // namespace concord
