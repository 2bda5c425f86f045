// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/keyboard.h"
#include "cli/run.h"
#include "cli/session_keys.h"
#include "cli/session_steps.h"

namespace concord {

/// A person going through the claims that rules proposed: each is accepted,
/// mended or declined.  Every step is read again before it is written, and
/// written at once.
class ProposalSession {
 public:
  ProposalSession(const Terminal& terminal, std::unique_ptr<Run> run);

  /// Until none is left, or the person has enough: then false.
  bool run();

 private:
  using Key = SessionKey<ProposalSession>;
  static const std::vector<Key>& keys();

  void look();
  const Claim& claim() const { return run_->audit[items_.front()]; }
  void show() const;
  void say(const std::string& text) const { terminal_.print(text); }

  // What the keys do.
  void accept();
  void edit_figure();
  void edit_says();
  void edit_event();
  void decline();
  void skip();
  void undo();
  void quit();
  void help();

  std::vector<std::string> events() const;  // to be asked about
  std::optional<std::string> ask(const std::string& question);
  using Edit = std::function<std::optional<std::string>(const std::string&)>;
  void change(const Edit& edit, const std::string& what);
  void edit(const std::string& key, const std::string& value);
  std::string path() const;  // of the file of this claim
  /// Bytes that its file is to hold; nothing where they cannot be made.
  bool write(const std::string& path, const std::optional<std::string>& bytes,
             const std::string& what);

  const Terminal& terminal_;
  Keyboard keyboard_;
  std::unique_ptr<Run> run_;
  std::vector<ClaimId> items_;  // neither reviewed nor skipped
  SessionSteps steps_;
  bool shown_ = false;
  bool done_ = false;
  bool had_enough_ = false;
};

}  // namespace concord
