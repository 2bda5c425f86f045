// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "claims/text.h"

namespace concord::extract {

/// Which line breaks of a text end something, and which only wrap a line.
///
/// An empty line ends a paragraph.  A single break is a wrap if the next line
/// goes on in lower case, or if the lines around are as long as a screen or a
/// telex is wide and the next word had no place on this one.  All others end a
/// paragraph too: a heading, a list's line, news wires with a line each.
///
/// Asked from left to right; linear in the length of the text.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}

  /// Whether a paragraph ends in the white space `gap` between two tokens.
  bool ends_paragraph(Span gap);

 private:
  bool wraps(std::size_t line_end, std::size_t next_begin);
  void enter_block(std::size_t at);

  std::string_view text_;
  std::size_t line_begin_ = 0;
  // Lines without an empty one between them, as far as they are known.
  std::size_t block_end_ = 0;
  std::size_t block_lines_ = 0;
  std::size_t block_width_ = 0;  // of its longest line
};

}  // namespace concord::extract
