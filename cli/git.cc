// SPDX-License-Identifier: Apache-2.0
#include "cli/git.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

extern char** environ;

namespace concord {

namespace {

/// What the child starts with: nothing to read, a pipe to write to, and Ctrl-C
/// unblocked, which the watchdog keeps from our own threads.
class Start {
 public:
  explicit Start(int output) {
    ::posix_spawn_file_actions_init(&files_);
    ::posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null",
                                       O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&files_, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null",
                                       O_WRONLY, 0);
    ::posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigemptyset(&none);
    ::posix_spawnattr_setsigmask(&attributes_, &none);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK);
  }
  ~Start() {
    ::posix_spawn_file_actions_destroy(&files_);
    ::posix_spawnattr_destroy(&attributes_);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;

  std::optional<pid_t> run(std::vector<std::string> words) const {
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    pid_t child = 0;
    const int error = ::posix_spawnp(&child, argv.front(), &files_,
                                     &attributes_, argv.data(), environ);
    if (error != 0) return std::nullopt;
    return child;
  }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

std::string read_to_end(int descriptor) {
  std::string all;
  char chunk[65536];
  for (;;) {
    const ssize_t n = ::read(descriptor, chunk, sizeof chunk);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return all;
    all.append(chunk, static_cast<std::size_t>(n));
  }
}

bool ended_well(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return false;
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::optional<std::string> git(const std::string& folder,
                               const std::vector<std::string>& arguments) {
  // Whatever a repository asks for, nothing but git itself is run.
  std::vector<std::string> words = {"git",        "-C", folder,
                                    "--no-pager", "-c", "core.fsmonitor=false"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
  const std::optional<pid_t> child = Start(ends[1]).run(std::move(words));
  ::close(ends[1]);
  std::string out = child ? read_to_end(ends[0]) : "";
  ::close(ends[0]);
  if (!child || !ended_well(*child)) return std::nullopt;
  return out;
}

}  // namespace concord
