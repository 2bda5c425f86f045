// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/keyboard.h"
#include "cli/lock_file.h"
#include "cli/session_keys.h"
#include "cli/session_steps.h"
#include "reports/review_page.h"

namespace concord {

/// A person going through what changed since the lock.  Each step is written
/// at once, so that whoever stops, or is stopped, goes on from there.
class ReviewSession {
 public:
  ReviewSession(const ReviewOptions& options, const Terminal& terminal,
                std::unique_ptr<Run> run);

  /// Until nothing is left, or the person has enough.
  ExitCode run();

 private:
  using Key = SessionKey<ReviewSession>;
  static const std::vector<Key>& keys();

  void look();
  Diff changes() const;
  const ReviewItem& item() const { return items_.front(); }
  void show() const;
  void say(const std::string& text) const;

  // What the keys do.
  void accept_one();
  void accept_rest();
  void set_aside();
  void skip();
  void evidence();
  void proof();
  void undo();
  void quit() { done_ = true; }
  void help();

  /// Nothing where the person would rather not answer.
  std::optional<std::string> ask(const std::string& question);
  std::optional<std::string> ask_who();
  std::optional<std::string> ask_why(const std::string& what);
  std::string question() const;  // that is asked of this item
  std::optional<std::string> ask_which(const std::vector<std::string>& claims);
  void write_lock(const std::function<void(Lock&, const Snapshot&)>& edit);
  void write_decision(const std::string& claim, const std::string& reason,
                      const std::string& by);
  std::string date() const;
  std::string path_of_decisions() const;
  std::vector<std::string> claims_to_set_aside() const;

  const ReviewOptions& options_;
  const Terminal& terminal_;
  Keyboard keyboard_;
  std::unique_ptr<Run> run_;
  Snapshot now_;
  std::vector<ReviewItem> items_;  // that are neither accepted nor skipped
  std::string by_;
  SessionSteps steps_;
  bool shown_ = false;
  bool done_ = false;
};

}  // namespace concord
