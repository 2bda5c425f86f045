// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <thread>

#include "cli/terminal.h"

namespace concord {

/// What a Watchdog does, and when; in seconds.
struct Watch {
  std::optional<double> timeout;
  std::function<void()> on_timeout;    // and then it exits with 3
  std::function<void()> on_slow;       // after half a second
  std::function<void()> on_interrupt;  // and then it exits with 130
};

/// A thread that ends the program on Ctrl-C and when its time is over, whatever
/// the main thread is doing.  It takes the signal itself, since Z3 puts a
/// handler of its own into the way.  The clock only ever ends a run: it never
/// changes what is printed.
class Watchdog {
 public:
  explicit Watchdog(Watch watch);
  ~Watchdog();
  Watchdog(const Watchdog&) = delete;
  Watchdog& operator=(const Watchdog&) = delete;

 private:
  Watch watch_;
  std::thread thread_;
};

/// What a person is told: that the time is over, a terminal left without
/// colours and with its modes as they were, and on a terminal "solving..."
/// where a command `solves` something.
Watch watch_for(const Terminal& terminal, std::optional<double> timeout,
                bool solves);

}  // namespace concord
