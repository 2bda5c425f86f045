// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace concord {

/// A program to run: never through a shell, so that no argument is anything
/// but itself.
struct ChildProcess {
  using Environment = std::map<std::string, std::optional<std::string>>;

  std::vector<std::string> arguments;  // the first: the program, found in PATH
  /// What its environment has other than ours; nothing: not at all.
  Environment environment;
};

/// How it ended, and what it printed.
struct ChildResult {
  int exit_code = 0;  // 128 and the signal where one ended it
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
