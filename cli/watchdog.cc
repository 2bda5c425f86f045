// SPDX-License-Identifier: Apache-2.0
#include "cli/watchdog.h"

#include <pthread.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <utility>

#include "cli/exit_code.h"
#include "cli/keyboard.h"
#include "cli/temporary_folder.h"

namespace concord {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kWakeUp = SIGUSR1;  // the main thread is done
constexpr std::chrono::milliseconds kSlow(500);

/// Ctrl-C stays ignored where the caller ignores it (nohup, a background job).
bool is_ignored(int signal) {
  struct sigaction action {};
  ::sigaction(signal, nullptr, &action);
  return action.sa_handler == SIG_IGN;
}

sigset_t awaited() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, kWakeUp);
  if (!is_ignored(SIGINT)) sigaddset(&signals, SIGINT);
  return signals;
}

/// The signal that came, or 0 when `until` came first.
int await(const sigset_t& signals, Clock::time_point until) {
  using std::chrono::nanoseconds;
  for (;;) {
    const auto left = std::chrono::duration_cast<nanoseconds>(
        std::max(until - Clock::now(), Clock::duration::zero()));
    timespec wait{};
    wait.tv_sec = static_cast<time_t>(left.count() / 1'000'000'000);
    wait.tv_nsec = static_cast<long>(left.count() % 1'000'000'000);
    const int signal = ::sigtimedwait(&signals, nullptr, &wait);
    if (signal > 0) return signal;
    if (Clock::now() >= until) return 0;
  }
}

void end(const std::function<void()>& first, ExitCode code) {
  remove_temporary_folders();
  if (first) first();
  ::_exit(static_cast<int>(code));
}

/// `timeout` seconds from `start`, or a century where there is none.
Clock::time_point deadline(Clock::time_point start,
                           std::optional<double> timeout) {
  constexpr double kCentury = 100.0 * 365 * 24 * 3600;
  const double seconds = std::min(timeout.value_or(kCentury), kCentury);
  return start + std::chrono::duration_cast<Clock::duration>(
                     std::chrono::duration<double>(seconds));
}

void watch_until_done(const Watch& watch, const sigset_t& signals) {
  const Clock::time_point start = Clock::now();
  const Clock::time_point over = deadline(start, watch.timeout);
  int signal = await(signals, std::min(start + kSlow, over));
  if (signal == 0 && Clock::now() < over) {
    if (watch.on_slow) watch.on_slow();
    signal = await(signals, over);
  }
  if (signal == SIGINT) end(watch.on_interrupt, ExitCode::Interrupted);
  if (signal == 0) end(watch.on_timeout, ExitCode::Undecided);
}

}  // namespace

// Blocked in every thread, the signals stay pending for sigtimedwait alone.
Watchdog::Watchdog(Watch watch) : watch_(std::move(watch)) {
  // No time at all is over before the work begins.
  if (watch_.timeout && *watch_.timeout <= 0) {
    end(watch_.on_timeout, ExitCode::Undecided);
  }
  const sigset_t signals = awaited();
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  thread_ = std::thread([this, signals] { watch_until_done(watch_, signals); });
}

// SIGINT stays blocked only while a Watchdog can answer it.
Watchdog::~Watchdog() {
  ::pthread_kill(thread_.native_handle(), kWakeUp);
  thread_.join();
  const sigset_t signals = awaited();
  ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

Watch watch_for(const Terminal& terminal, std::optional<double> timeout,
                bool solves) {
  Watch watch;
  watch.timeout = timeout;
  watch.on_timeout = [&terminal] {
    terminal.complain("concord: undecided: the time allowed is over\n");
  };
  if (solves && ::isatty(STDERR_FILENO) == 1) {
    // The line vanishes with the first line that is printed after it.
    watch.on_slow = [&terminal] { terminal.complain("solving...\r"); };
  }
  watch.on_interrupt = [&terminal] {
    if (Keyboard::restore()) terminal.print("\n");
    if (terminal.style().color) terminal.print("\x1b[0m");
  };
  return watch;
}

}  // namespace concord
