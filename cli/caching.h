// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "cli/kept_answers.h"
#include "cli/terminal.h"
#include "engine/reconcile.h"

namespace concord {

/// What a command needs of earlier runs: the kept answers of each audit that it
/// solves, and a count of what it had to solve itself.
class Caching {
 public:
  bool off = false;      // neither reads nor writes any
  bool verbose = false;  // tells the count

  /// Those of the audit in this folder, until the next one is asked for.  In
  /// memory alone where CI is set, whose checkouts nothing is written into;
  /// null where they are off.
  AnswerStore* answers(const std::string& root);

  void count(const Reconciliation& all);

  /// Writes what is left to be, and tells on stderr, where that is wanted,
  /// "solved 1 of 9 components; 8 were known", and what was in the way.
  void finish(const Terminal& terminal);

 private:
  void close();

  std::unique_ptr<KeptAnswers> kept_;
  std::string root_;
  std::string trouble_;
  int runs_ = 0;
  std::size_t components_ = 0;
  std::size_t solved_ = 0;
};

}  // namespace concord
