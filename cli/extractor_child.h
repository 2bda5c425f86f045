// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "claims/extract/protocol/protocol.h"

namespace concord {

/// How much patience an extractor finds.
struct ExtractorLimits {
  std::chrono::milliseconds patience{60'000};  // for each answer
  std::size_t longest_answer = 8 * 1024 * 1024;
};

/// What an extractor that is not ours made of some texts.
struct ExtractedByOther {
  std::vector<extract::Answered> answered;  // sorted by text
  std::vector<extract::Refused> refused;    // in the order of its answers
  std::vector<std::string> unanswered;      // ids, in the order of the texts
  /// Why it stopped before every text was answered, and the last lines that it
  /// wrote to standard error; empty: it did not.
  std::string trouble;
  std::vector<std::string> last_words;

  bool is_complete() const { return unanswered.empty(); }
};

/// Runs `command` (docs/extractors.md), never through a shell, sends it every
/// text and takes its answers.  It is ended, with all that it started in its
/// process group, when it is too slow or tells too much, and with us.  Throws
/// CannotRun where it cannot be started, an id is there twice, or a text is not
/// UTF-8.
ExtractedByOther extract_with(const std::vector<std::string>& command,
                              const std::vector<extract::TextToRead>& texts,
                              const extract::KnownNames& names,
                              const ExtractorLimits& limits = {});

/// All that was refused or went wrong, for standard error: a line each, nothing
/// in them that a terminal obeys.  Empty where nothing was.
std::string complaints_about(const ExtractedByOther& extracted);

}  // namespace concord
