// SPDX-License-Identifier: Apache-2.0
#include "reports/proposals/sentence_rows.h"

#include <algorithm>

namespace concord {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t'; }
bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// Fills rows word by word.
class Rows {
 public:
  Rows(std::string_view text, int width) : text_(text), width_(width) {}

  void add(Span word) {
    const int between =
        has_words() ? shown_width(slice({row_.end, word.begin})) : 0;
    const int size = shown_width(slice(word));
    if (has_words() && used_ + between + size > width_) end_row();
    if (!has_words()) {
      begin_row(word, size);
    } else {
      row_.end = word.end;
      used_ += between + size;
    }
  }

  void end_row() {
    if (has_words()) rows_.push_back(row_);
    row_ = {};
    used_ = 0;
  }

  std::vector<Span> take() { return std::move(rows_); }

 private:
  bool has_words() const { return row_.begin < row_.end; }
  std::string_view slice(Span span) const {
    return text_.substr(span.begin, span.end - span.begin);
  }

  // A word that is wider than a row goes on in the next.
  void begin_row(Span word, int size) {
    row_ = word;
    used_ = size;
    if (size <= width_) return;
    used_ = 0;
    for (std::size_t at = word.begin; at < word.end;) {
      const std::size_t end = std::min(character_end(text_, at), word.end);
      const int more = shown_width(slice({at, end}));
      if (used_ + more > width_ && at > row_.begin) {
        rows_.push_back({row_.begin, at});
        row_.begin = at;
        used_ = 0;
      }
      used_ += more;
      at = end;
    }
  }

  std::string_view text_;
  int width_;
  std::vector<Span> rows_;
  Span row_;
  int used_ = 0;
};

}  // namespace

std::string shown_row(std::string_view bytes) {
  std::string text(bytes);
  std::ranges::replace(text, '\t', ' ');
  return harmless(text);
}

int shown_width(std::string_view bytes) {
  return display_width(shown_row(bytes));
}

std::vector<Span> sentence_rows(std::string_view text, Span span, int width) {
  Rows rows(text, width);
  for (std::size_t at = span.begin; at < span.end;) {
    if (is_line_end(text[at])) {
      rows.end_row();
      ++at;
    } else if (is_space(text[at])) {
      ++at;
    } else {
      std::size_t end = at;
      while (end < span.end && !is_space(text[end]) && !is_line_end(text[end]))
        ++end;
      rows.add({at, end});
      at = end;
    }
  }
  rows.end_row();
  return rows.take();
}

}  // namespace concord
