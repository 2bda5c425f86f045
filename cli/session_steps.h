// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/terminal.h"
#include "cli/undo.h"

namespace concord {

/// How far a person has come through a list of things to decide, and the steps
/// so far, to be taken back from the last.
class SessionSteps {
 public:
  explicit SessionSteps(const Terminal& terminal) : terminal_(terminal) {}

  /// "2 of 5", where `left` are still to be decided.
  std::string place(std::size_t left) const;
  void done_with(std::size_t count) { done_with_ += count; }
  void not_done_with_the_last();

  /// As UndoableWrites::write().
  void write(const std::string& path, const std::string& bytes);
  void skip(const std::string& name);
  bool is_skipped(const std::string& name) const {
    return skipped_.contains(name);
  }
  bool any_skipped() const { return !skipped_.empty(); }

  /// Takes the last step back, and tells what it was.  The name of the file
  /// that is as it was before, or "" of something skipped; nothing where
  /// nothing was taken back.
  std::optional<std::string> undo();

 private:
  const Terminal& terminal_;
  UndoableWrites writes_;
  std::set<std::string> skipped_;
  /// The name of what was skipped, or nothing for a file that was written.
  std::vector<std::optional<std::string>> steps_;
  std::size_t done_with_ = 0;
};

}  // namespace concord
