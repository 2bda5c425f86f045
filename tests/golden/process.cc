// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace concord::golden {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kLimit = std::chrono::seconds(60);
constexpr int kQuietMilliseconds = 500;

struct Pipe {
  int read_end = -1;
  int write_end = -1;

  Pipe() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    read_end = ends[0];
    write_end = ends[1];
  }
  ~Pipe() {
    close_one(read_end);
    close_one(write_end);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  static void close_one(int& end) {
    if (end >= 0) close(end);
    end = -1;
  }
};

/// A file in memory that holds the text, to be read from its beginning.
int open_input(const std::string& text) {
  const int input = memfd_create("input", MFD_CLOEXEC);
  if (input < 0 || write(input, text.data(), text.size()) !=
                       static_cast<ssize_t>(text.size()))
    throw std::runtime_error("no room for the input");
  lseek(input, 0, SEEK_SET);
  return input;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

[[noreturn]] void become(const Process& process, int in, int out, int err) {
  dup2(in, 0);
  dup2(out, 1);
  dup2(err, 2);
  std::vector<std::string> arguments = {"concord"};
  arguments.insert(arguments.end(), process.arguments.begin(),
                   process.arguments.end());
  std::vector<std::string> environment;
  for (const auto& [name, value] : process.environment)
    environment.push_back(name + "=" + value);
  if (chdir(process.folder.c_str()) == 0)
    execve(process.program.c_str(), pointers(arguments).data(),
           pointers(environment).data());
  _exit(126);
}

/// Reads what is there; false at the end.
bool drain(int& end, std::string& text) {
  std::array<char, 65536> buffer;
  const ssize_t count = read(end, buffer.data(), buffer.size());
  if (count > 0) text.append(buffer.data(), static_cast<std::size_t>(count));
  if (count <= 0) Pipe::close_one(end);
  return count > 0;
}

void collect(pid_t child, bool interrupt, Pipe& out, Pipe& err,
             ProcessResult& result) {
  const auto deadline = Clock::now() + kLimit;
  while (out.read_end >= 0 || err.read_end >= 0) {
    pollfd ends[2] = {{out.read_end, POLLIN, 0}, {err.read_end, POLLIN, 0}};
    const int ready = poll(ends, 2, kQuietMilliseconds);
    if (ready == 0 && interrupt) kill(child, SIGINT);
    if (Clock::now() > deadline) kill(child, SIGKILL);
    if (ends[0].revents != 0) drain(out.read_end, result.out);
    if (ends[1].revents != 0) drain(err.read_end, result.err);
  }
}

int wait_for(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

ProcessResult run(const Process& process) {
  Pipe out;
  Pipe err;
  Pipe held_open;
  int input = open_input(process.input);
  const int reads = process.interrupted ? held_open.read_end : input;
  const pid_t child = fork();
  if (child == 0) become(process, reads, out.write_end, err.write_end);
  if (child < 0) throw std::runtime_error("no process");
  Pipe::close_one(input);
  Pipe::close_one(out.write_end);
  Pipe::close_one(err.write_end);
  ProcessResult result;
  collect(child, process.interrupted, out, err, result);
  result.exit_code = wait_for(child);
  return result;
}

TemporaryFolder::TemporaryFolder() {
  std::string name =
      (std::filesystem::temp_directory_path() / "concord-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr)
    throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace concord::golden
