// SPDX-License-Identifier: Apache-2.0
#include "cli/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <mutex>
#include <string_view>

#include "cli/terminal.h"

namespace concord {

namespace {

/// The child that runs, if any: there is one at a time.
std::mutex guard;
pid_t running = 0;
bool ending = false;

[[noreturn]] void wait_for_the_end() {
  for (;;) ::pause();
}

class Pipe {
 public:
  Pipe() {
    if (::pipe2(ends_.data(), O_CLOEXEC) != 0) {
      throw CannotRun(std::string("no pipe: ") + std::strerror(errno));
    }
  }
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  int read_end() const { return ends_[0]; }
  int write_end() const { return ends_[1]; }
  void close_end(std::size_t which) {
    if (ends_[which] >= 0) ::close(ends_[which]);
    ends_[which] = -1;
  }

 private:
  std::array<int, 2> ends_ = {-1, -1};
};

/// What a child starts with: its streams, and signals as a shell leaves them,
/// since we block Ctrl-C and ignore closed pipes.
class Start {
 public:
  Start(const Pipe& out, const Pipe& err) {
    ::posix_spawn_file_actions_init(&files_);
    ::posix_spawn_file_actions_addopen(&files_, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&files_, out.write_end(), 1);
    ::posix_spawn_file_actions_adddup2(&files_, err.write_end(), 2);
    sigset_t none;
    sigset_t ours;
    sigemptyset(&none);
    sigemptyset(&ours);
    sigaddset(&ours, SIGPIPE);
    ::posix_spawnattr_init(&how_);
    ::posix_spawnattr_setsigmask(&how_, &none);
    ::posix_spawnattr_setsigdefault(&how_, &ours);
    ::posix_spawnattr_setflags(&how_,
                               POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  ~Start() {
    ::posix_spawn_file_actions_destroy(&files_);
    ::posix_spawnattr_destroy(&how_);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;

  const posix_spawn_file_actions_t* files() const { return &files_; }
  const posix_spawnattr_t* how() const { return &how_; }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t how_{};
};

std::vector<std::string> environment_of(const ChildProcess& child) {
  std::vector<std::string> all;
  for (char** each = environ; *each != nullptr; ++each) {
    const std::string_view entry(*each);
    const std::string name(entry.substr(0, entry.find('=')));
    if (!child.environment.contains(name)) all.emplace_back(entry);
  }
  for (const auto& [name, value] : child.environment) {
    if (value) all.push_back(name + "=" + *value);
  }
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

void start(const ChildProcess& child, const Pipe& out, const Pipe& err) {
  const Start how(out, err);
  std::vector<std::string> arguments = child.arguments;
  std::vector<std::string> environment = environment_of(child);
  const std::lock_guard<std::mutex> hold(guard);
  if (ending) wait_for_the_end();
  const int error = ::posix_spawnp(
      &running, arguments.front().c_str(), how.files(), how.how(),
      pointers(arguments).data(), pointers(environment).data());
  if (error == 0) return;
  running = 0;
  throw CannotRun("cannot run " + arguments.front() + ": " +
                  std::strerror(error));
}

void drain(Pipe& pipe, std::string& text) {
  std::array<char, 65536> buffer;
  const ssize_t count = ::read(pipe.read_end(), buffer.data(), buffer.size());
  if (count > 0) text.append(buffer.data(), static_cast<std::size_t>(count));
  if (count == 0 || (count < 0 && errno != EINTR)) pipe.close_end(0);
}

void collect(Pipe& out, Pipe& err, ChildResult& result) {
  constexpr int kForever = -1;
  while (out.read_end() >= 0 || err.read_end() >= 0) {
    pollfd ends[2] = {{out.read_end(), POLLIN, 0}, {err.read_end(), POLLIN, 0}};
    if (::poll(ends, 2, kForever) < 0) continue;
    if (ends[0].revents != 0) drain(out, result.out);
    if (ends[1].revents != 0) drain(err, result.err);
  }
}

// It stays there, so that its number is nobody else's.
void await_end(pid_t child) {
  siginfo_t info{};
  while (::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT) !=
             0 &&
         errno == EINTR) {
  }
}

// Its number is given away again only once nobody can end it any more.
int wait_for_child() {
  await_end(running);
  const std::lock_guard<std::mutex> hold(guard);
  int status = 0;
  ::waitpid(running, &status, 0);
  running = 0;
  if (ending) wait_for_the_end();
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

ChildResult run_child(const ChildProcess& child) {
  Pipe out;
  Pipe err;
  start(child, out, err);
  out.close_end(1);
  err.close_end(1);
  ChildResult result;
  collect(out, err, result);
  result.exit_code = wait_for_child();
  // Ctrl-C reaches a child and us alike, and it is ours to answer.
  constexpr int kInterrupted = 128 + SIGINT;
  if (result.exit_code == kInterrupted) ::sleep(1);
  return result;
}

void end_children() {
  const std::lock_guard<std::mutex> hold(guard);
  ending = true;
  if (running <= 0) return;
  ::kill(running, SIGKILL);
  await_end(running);
}

}  // namespace concord
