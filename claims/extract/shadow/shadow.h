// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/text.h"

namespace concord::extract {

enum class Markup : std::uint8_t { Plain, Markdown, Html };

/// A text as the rules see it (stage S0): what editors, web pages and wrong
/// encodings make of one sign is that sign, and every stretch of it can be
/// traced back to the bytes.
///
///   spaces of all kinds, `&nbsp;`      one space each; nothing of no width
///   curly, low and angle quotes        ' or "; ` is ', `` and '' are "
///   en dash, em dash, ellipsis         -, --, ...
///   full-width forms, ligatures        their letters
///   entities (`&amp;`, `&#8217;`)      what they stand for
///   UTF-8 read as Windows-1252 ("â€™") what it was
///   bare links, e-mail addresses       a space
///   "Read more:", "Advertisement"      nothing (furniture.h)
///   [words](link), **words** (Markdown) the words
///   tags, scripts, navigation (Html)   nothing
///   blocks, <br>, cells (Html)         an empty line, a line break, " | "
///
/// Case and digits stay.  A line break stays one, empty lines are one.
class Shadow {
 public:
  const std::string& text() const { return text_; }

  /// The raw bytes behind [begin, end) of text(), begin <= end <= its size,
  /// without what was taken out before its first and behind its last byte.
  /// A byte that stands for several raw bytes stands for all of them.
  Span raw(Span span) const;

  /// A stretch of it, a shadow of the same bytes.
  Shadow part(Span span) const;

 private:
  friend class ShadowWriter;

  static constexpr std::uint32_t kByteByByte = UINT32_MAX;

  /// From byte `shadow` of text_ up to the next run stand the raw bytes from
  /// `raw` on, byte by byte; or all of it stands for [raw, raw_end).
  struct Run {
    std::uint32_t shadow = 0;
    std::uint32_t raw = 0;
    std::uint32_t raw_end = kByteByByte;
  };

  const Run& run_at(std::size_t shadow) const;

  std::string text_;
  std::vector<Run> runs_;
};

/// `raw` is UTF-8 and shorter than 4 GiB; a byte that is no UTF-8 stays as it
/// is.  Linear in its length, but for the look-up of runs in Shadow::raw.
Shadow shadow_of(std::string_view raw, Markup markup);

/// The same of a stretch of a text that is no page: whole lines, as far as
/// lines are not endless.
Shadow shadow_of_lines(std::string_view raw, Span lines, Markup markup);

/// By the first tag, or link in Markdown's way, that stands in a text.
Markup guess_markup(std::string_view raw);

}  // namespace concord::extract
