// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
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

/// Whether a file is text; complains (Y103) of the first byte that is not.
bool check_utf8(const std::string& file, std::string_view bytes,
                Complaints& complaints);

/// Where the lines of a text begin; CRLF, LF and CR end a line.  A byte order
/// mark belongs to no line.
class LineTable {
 public:
  explicit LineTable(std::string_view text);
  Position position(std::string_view text, std::size_t offset) const;
  /// The line without its end; `line` counts from 1, and what is beyond the
  /// last line is empty.
  std::string_view line(std::string_view text, int line) const;
  int lines() const { return static_cast<int>(begins_.size()); }

 private:
  std::size_t code_points(std::string_view text, std::size_t offset) const;

  std::vector<std::size_t> begins_;
  std::vector<std::size_t> counts_;  // code points before each kStep bytes
};

/// Just behind the character (grapheme cluster, UAX 29) that begins at `begin`.
/// A byte that is no UTF-8 is a character of its own.
std::size_t character_end(std::string_view utf8, std::size_t begin);

/// A text as quotes see it: NFC, each run of white space (line ends and
/// no-break spaces too) one space, nothing else folded; and the way back to the
/// bytes.  A quote may begin and end only where a character does, so that "e"
/// is never found in "é", however that is written.
class NormalText {
 public:
  explicit NormalText(std::string_view raw);

  const std::string& text() const { return text_; }
  /// The text without the white space round it; a space that bears an accent
  /// is none.
  std::string trimmed() const;
  /// Whether a character begins or ends at this byte of text().
  bool is_border(std::size_t offset) const { return borders_[offset]; }
  /// The bytes of the raw text behind [begin, end) of text(); nothing where
  /// either end lies inside a character.
  std::optional<Span> raw_span(std::size_t begin, std::size_t end) const;

 private:
  // From byte `normal` of text_ on, byte by byte, stands raw byte `raw`: one
  // entry behind each character whose length changed, since a text of 16 MiB
  // must not need an entry a byte.
  struct Shift {
    std::uint32_t normal = 0;
    std::uint32_t raw = 0;
  };

  void add(std::string_view character, std::size_t raw_end,
           std::vector<std::int32_t>& scratch);
  std::size_t raw_offset(std::size_t border) const;

  std::string text_;
  std::vector<bool> borders_;
  std::vector<Shift> shifts_;
};

/// Columns on a terminal: wide characters take two, combining marks none.
int display_width(std::string_view utf8);

/// Control and bidi characters, and anything that does not print, as visible
/// escapes: "\u{202e}".  For every text of strangers that goes to a terminal.
std::string harmless(std::string_view utf8);

}  // namespace concord
