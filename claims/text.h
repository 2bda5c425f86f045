// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/diagnostic.h"

namespace concord {

/// A stretch of bytes of a text: from begin up to, not including, end.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend auto operator<=>(const Span&, const Span&) = default;
};

/// The offset of the first byte that is not well-formed UTF-8 (RFC 3629: no
/// surrogates, no overlong forms, nothing above U+10FFFF), or of a NUL.
std::optional<std::size_t> find_bad_utf8(std::string_view bytes);

/// Where the lines of a text begin; CRLF, LF and CR end a line.
class LineTable {
 public:
  explicit LineTable(std::string_view text);
  Position position(std::string_view text, std::size_t offset) const;
  /// The line without its end; `line` counts from 1.
  std::string_view line(std::string_view text, int line) const;
  int lines() const { return static_cast<int>(begins_.size()); }

 private:
  std::vector<std::size_t> begins_;
};

/// A text as quotes see it: NFC, each run of white space (line ends and
/// no-break spaces too) one space, nothing else folded; and the way back to the
/// bytes.  A quote may begin and end only where a character does, so that "e"
/// is never found in "é", however that is written.
class NormalText {
 public:
  explicit NormalText(std::string_view raw);

  const std::string& text() const { return text_; }
  /// The bytes of the raw text behind [begin, end) of text(); nothing where
  /// either end lies inside a character (grapheme cluster).
  std::optional<Span> raw_span(std::size_t begin, std::size_t end) const;

 private:
  std::string text_;
  std::vector<std::size_t> raw_begin_;  // for each byte of text_, and its end
  std::vector<std::size_t> raw_end_;
  std::vector<bool> boundary_;
};

/// Columns on a terminal: wide characters take two, combining marks none.
int display_width(std::string_view utf8);

/// Control and bidi characters, and anything that does not print, as visible
/// escapes: "\u{202e}".  For every text of strangers that goes to a terminal.
std::string harmless(std::string_view utf8);

}  // namespace concord
