// SPDX-License-Identifier: Apache-2.0
#include "cli/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <mutex>
#include <string_view>

#include "cli/terminal.h"

namespace concord {

namespace {

/// The child that runs, if any, and whether it is a group: there is one at a
/// time.
std::mutex guard;
pid_t running = 0;
bool is_group = false;
bool ending = false;

[[noreturn]] void wait_for_the_end() {
  for (;;) ::pause();
}

/// What a child starts with: its streams, and signals as a shell leaves them,
/// since we block Ctrl-C and ignore closed pipes.
class Start {
 public:
  explicit Start(const RunningChild& child, bool talks) {
    ::posix_spawn_file_actions_init(&files_);
    if (talks) {
      ::posix_spawn_file_actions_adddup2(&files_, child.in.read_end(), 0);
    } else {
      ::posix_spawn_file_actions_addopen(&files_, 0, "/dev/null", O_RDONLY, 0);
    }
    ::posix_spawn_file_actions_adddup2(&files_, child.out.write_end(), 1);
    ::posix_spawn_file_actions_adddup2(&files_, child.err.write_end(), 2);
    ::posix_spawnattr_init(&how_);
    set_signals();
    short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
    if (talks) flags |= POSIX_SPAWN_SETPGROUP;  // and the group is 0: its own
    ::posix_spawnattr_setflags(&how_, flags);
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
  void set_signals() {
    sigset_t none;
    sigset_t ours;
    sigemptyset(&none);
    sigemptyset(&ours);
    sigaddset(&ours, SIGPIPE);
    ::posix_spawnattr_setsigmask(&how_, &none);
    ::posix_spawnattr_setsigdefault(&how_, &ours);
  }

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

void start(const ChildProcess& child, const Start& how) {
  std::vector<std::string> arguments = child.arguments;
  std::vector<std::string> environment = environment_of(child);
  const std::lock_guard<std::mutex> hold(guard);
  if (ending) wait_for_the_end();
  const int error = ::posix_spawnp(
      &running, arguments.front().c_str(), how.files(), how.how(),
      pointers(arguments).data(), pointers(environment).data());
  is_group = child.talks;
  if (error == 0) return;
  running = 0;
  throw CannotRun("cannot run " + arguments.front() + ": " +
                  std::strerror(error));
}

// With its guard held, or by whoever alone ends it.
void end_running() {
  if (running > 0) ::kill(is_group ? -running : running, SIGKILL);
}

void collect(RunningChild& child, ChildResult& result) {
  constexpr int kForever = -1;
  while (child.out.read_end() >= 0 || child.err.read_end() >= 0) {
    pollfd ends[2] = {{child.out.read_end(), POLLIN, 0},
                      {child.err.read_end(), POLLIN, 0}};
    if (::poll(ends, 2, kForever) < 0) continue;
    if (ends[0].revents != 0) child.out.read_some(result.out);
    if (ends[1].revents != 0) child.err.read_some(result.err);
  }
}

// It stays there, so that its number is nobody else's.
bool await_end(pid_t child, int more) {
  siginfo_t info{};
  while (::waitid(P_PID, static_cast<id_t>(child), &info,
                  WEXITED | WNOWAIT | more) != 0 &&
         errno == EINTR) {
  }
  return info.si_pid == child;
}

}  // namespace

RunningChild::RunningChild(const ChildProcess& child) : talks_(child.talks) {
  start(child, Start(*this, talks_));
  out.close_write_end();
  err.close_write_end();
  in.close_read_end();
  if (talks_) {
    in.write_without_waiting();
  } else {
    in.close_write_end();
  }
}

RunningChild::~RunningChild() {
  if (is_over_) return;
  end();
  wait();
}

bool RunningChild::has_ended() const {
  return is_over_ || await_end(running, WNOHANG);
}

void RunningChild::end() const {
  const std::lock_guard<std::mutex> hold(guard);
  end_running();
}

// Its number is given away again only once nobody can end it any more, and
// until then its group can be ended by that number.
int RunningChild::wait() {
  await_end(running, 0);
  const std::lock_guard<std::mutex> hold(guard);
  if (talks_) end_running();
  int status = 0;
  ::waitpid(running, &status, 0);
  running = 0;
  is_over_ = true;
  if (ending) wait_for_the_end();
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

ChildResult run_child(const ChildProcess& child) {
  RunningChild running_child(child);
  ChildResult result;
  collect(running_child, result);
  result.exit_code = running_child.wait();
  // Ctrl-C reaches a child and us alike, and it is ours to answer.
  constexpr int kInterrupted = 128 + SIGINT;
  if (result.exit_code == kInterrupted) ::sleep(1);
  return result;
}

void end_children() {
  const std::lock_guard<std::mutex> hold(guard);
  ending = true;
  if (running <= 0) return;
  end_running();
  await_end(running, 0);
}

}  // namespace concord
