// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace concord::golden {

/// A program to run, with nothing of our own environment about it.
struct Process {
  std::filesystem::path program;
  std::vector<std::string> arguments;
  std::filesystem::path folder;  // where it runs
  std::map<std::string, std::string> environment;
  std::string input;         // what it reads
  bool interrupted = false;  // its input stays open; sent SIGINT when it waits
};

struct ProcessResult {
  std::string out;
  std::string err;
  int exit_code = 0;  // 128 + n where signal n ended it, as a shell says
};

/// Runs to the end, or for a minute, after which it is killed (137).
ProcessResult run(const Process& process);

/// A folder of its own that goes when this does.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::string read_file(const std::filesystem::path& path);
/// Makes the folders above it too.
void write_file(const std::filesystem::path& path, const std::string& bytes);

}  // namespace concord::golden
