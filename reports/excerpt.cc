// SPDX-License-Identifier: Apache-2.0
// A paragraph of a news text is one long line, so what is shown is a window of
// whole words round the quote: it gets all the room it needs, the words before
// it up to two fifths of the rest, the words behind it what remains.
#include "reports/excerpt.h"

#include <utf8proc.h>

#include <algorithm>

#include "claims/text.h"

namespace concord {
namespace {

// The bytes of the first character (grapheme cluster) of a text that is not
// empty: what one sees as a letter is never cut.
std::size_t first_character(std::string_view text) {
  utf8proc_int32_t before = -1;
  utf8proc_int32_t state = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    utf8proc_int32_t point = 0;
    const auto size = utf8proc_iterate(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
        static_cast<utf8proc_ssize_t>(text.size() - at), &point);
    if (size < 1) return std::max<std::size_t>(at, 1);
    if (before >= 0 &&
        utf8proc_grapheme_break_stateful(before, point, &state)) {
      return at;
    }
    before = point;
    at += static_cast<std::size_t>(size);
  }
  return at;
}

std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> all;
  while (!text.empty()) {
    const std::size_t size = first_character(text);
    all.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return all;
}

std::string joined(const std::vector<std::string_view>& all, std::size_t begin,
                   std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += all[i];
  return text;
}

// How many characters from the front fit, ending behind a space if any does.
std::size_t fitting(const std::vector<std::string_view>& all, int width) {
  std::size_t count = 0;
  std::size_t at_space = 0;
  for (int used = 0; count < all.size(); ++count) {
    used += display_width(all[count]);
    if (used > width) break;
    if (all[count] == " ") at_space = count + 1;
  }
  const bool ends_word = count == all.size() || all[count] == " ";
  return ends_word || at_space == 0 ? count : at_space;
}

// The end of `text` that fits, with the sign of the cut before it.
std::string tail(const std::string& text, int width, std::string_view cut) {
  if (display_width(text) <= width) return text;
  const int room = width - display_width(cut) - 1;
  if (room <= 0) return std::string(cut) + " ";
  std::vector<std::string_view> all = characters(text);
  std::ranges::reverse(all);
  std::size_t count = fitting(all, room);
  // A space that was cut behind belongs to what was left out.
  if (count > 0 && count < all.size() && all[count - 1] == " ") --count;
  std::ranges::reverse(all);
  return std::string(cut) + " " + joined(all, all.size() - count, all.size());
}

std::string head(const std::string& text, int width, std::string_view cut) {
  if (display_width(text) <= width) return text;
  const int room = width - display_width(cut) - 1;
  if (room <= 0) return " " + std::string(cut);
  const auto all = characters(text);
  std::size_t count = fitting(all, room);
  while (count > 0 && all[count - 1] == " ") --count;
  return joined(all, 0, count) + " " + std::string(cut);
}

// A quote wider than the window: row after row, nothing round it; the space at
// which a row was broken is not shown.
std::vector<Shown> in_rows(std::string_view quote, int width) {
  std::vector<Shown> rows;
  const auto all = characters(quote);
  for (std::size_t at = 0; at < all.size();) {
    const std::vector<std::string_view> rest(
        all.begin() + static_cast<std::ptrdiff_t>(at), all.end());
    const std::size_t count = std::max<std::size_t>(fitting(rest, width), 1);
    Shown row;
    row.text = joined(rest, 0, count);
    while (row.text.ends_with(' ')) row.text.pop_back();
    row.mark_width = display_width(row.text);
    rows.push_back(std::move(row));
    at += count;
    while (at < all.size() && all[at] == " ") ++at;
  }
  return rows;
}

std::string shown(std::string_view bytes) {
  std::string text(bytes);
  std::ranges::replace(text, '\t', ' ');
  return harmless(text);
}

// The offset of a column, which counts code points from 1.
std::size_t offset_of(std::string_view line, int column) {
  std::size_t at = 0;
  for (int i = 1; i < column && at < line.size(); ++i) {
    ++at;
    while (at < line.size() && (line[at] & 0xC0) == 0x80) ++at;
  }
  return at;
}

}  // namespace

std::vector<Shown> window(std::string_view line, std::size_t begin,
                          std::size_t end, int width, std::string_view cut) {
  std::string before = shown(line.substr(0, begin));
  const std::string quote = shown(line.substr(begin, end - begin));
  std::string after = shown(line.substr(end));
  const int size = display_width(quote);
  const int room = width - size;
  if (room < 2 * (display_width(cut) + 1)) return in_rows(quote, width);

  const int right = display_width(after);
  const int left_room = std::max(room * 2 / 5, room - right);
  before = tail(before, left_room, cut);
  const int left = display_width(before);
  after = head(after, room - left, cut);
  return {{0, before + quote + after, left, size}};
}

std::string in_one_line(std::string_view quote) {
  std::string line;
  for (const char c : quote) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) {
      line += c;
    } else if (!line.ends_with(' ')) {
      line += ' ';
    }
  }
  return line;
}

std::vector<Shown> cells_excerpt(const Quote& cells, int width,
                                 std::string_view cut) {
  const std::string line = in_one_line(cells.text);
  auto rows = window(line, 0, line.size(), width, cut);
  for (Shown& row : rows) row.line = cells.place.from.line;
  return rows;
}

std::vector<Shown> excerpt(const SourceText& source, const Quote& quote,
                           int width, std::string_view cut) {
  std::vector<Shown> rows;
  const Place& place = quote.place;
  for (int line = place.from.line; line <= place.to.line; ++line) {
    const std::string_view text = source.lines().line(source.bytes(), line);
    const std::size_t begin =
        line == place.from.line ? offset_of(text, place.from.column) : 0;
    const std::size_t end =
        line == place.to.line ? offset_of(text, place.to.column) : text.size();
    if (end <= begin && place.from.line != place.to.line) continue;
    for (Shown& row : window(text, begin, end, width, cut)) {
      row.line = line;
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace concord
