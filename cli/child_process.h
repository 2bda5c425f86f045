// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/pipe.h"

namespace concord {

/// A program to run: never through a shell, so that no argument is anything
/// but itself.
struct ChildProcess {
  using Environment = std::map<std::string, std::optional<std::string>>;

  std::vector<std::string> arguments;  // the first: the program, found in PATH
  /// What its environment has other than ours; nothing: not at all.
  Environment environment = {};
  /// Whether it is talked to: it has our pipe for its standard input, and is a
  /// process group of its own, so that all that it starts ends with it.
  bool talks = false;
};

/// A child that runs: there is one at a time.  Whoever lets go of it ends it.
class RunningChild {
 public:
  /// Throws CannotRun where it cannot be started.
  explicit RunningChild(const ChildProcess& child);
  ~RunningChild();
  RunningChild(const RunningChild&) = delete;
  RunningChild& operator=(const RunningChild&) = delete;

  Pipe in;  // closed at both ends where it does not talk
  Pipe out;
  Pipe err;

  /// Whether it has ended by itself.
  bool has_ended() const;
  /// Ends it, and all of its group, at once.
  void end() const;
  /// Waits for its end, and ends what is left of its group.  Its exit code, or
  /// 128 and the signal where one ended it.
  int wait();

 private:
  bool talks_;
  bool is_over_ = false;
};

/// How it ended, and what it printed.
struct ChildResult {
  int exit_code = 0;  // as of RunningChild::wait()
  std::string out;
  std::string err;
};

/// Runs it to its end, with nothing to read.  Throws CannotRun where it cannot
/// be started.
ChildResult run_child(const ChildProcess& child);

/// For whoever ends the program while a child may run: ends that, and holds
/// back whoever waits for it or would start another.
void end_children();

}  // namespace concord
