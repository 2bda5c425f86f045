// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "cli/child_process.h"

namespace concord {

/// A talk with a program in lines: we tell and listen at once, so that neither
/// side waits for the other for good.
struct Talk {
  /// The next line to tell it, with its end; nothing: that was all.
  std::function<std::optional<std::string>()> next_line;
  /// A line that it told us, without its end.
  enum class Heard { Answer, Nothing, Enough };
  std::function<Heard(std::string_view)> take_line;

  /// How long we wait for an answer, from the beginning and from each answer
  /// on.
  std::chrono::milliseconds patience{60'000};
  std::size_t longest_line = 8 * 1024 * 1024;
};

/// How a talk ended.
struct TalkEnd {
  enum class How { Enough, Closed, TooSlow, TooLong } how = How::Closed;
  bool has_ended = false;  // by itself
  int exit_code = 0;       // as of RunningChild::wait()
  bool is_cut = false;     // its last line had no end
  std::string last_words;  // the end of what it wrote to standard error
};

/// Runs `child`, which talks, until it has told enough or ended.  A child that
/// is too slow or told too much is ended, with its group; one that has told
/// enough has two seconds to end by itself.  Throws CannotRun where it cannot
/// be started.
TalkEnd talk_with(const ChildProcess& child, const Talk& talk);

}  // namespace concord
