// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/tokens/lines.h"

#include <algorithm>

namespace concord::extract {
namespace {

// Texts are wrapped at 60 to 80 columns; beyond 120 a line is a paragraph, and
// two lines alone tell nothing about their width.
constexpr std::size_t kNarrowest = 45;
constexpr std::size_t kWidest = 120;
constexpr std::size_t kFewestLines = 3;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// "- three dead", "* three dead": a line of a list.
bool begins_item(std::string_view line) {
  return line.starts_with("- ") || line.starts_with("* ") ||
         line.starts_with("\u2022");
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == line.npos;
}

}  // namespace

bool Lines::ends_paragraph(Span gap) {
  const std::string_view space = text_.substr(gap.begin, gap.end - gap.begin);
  const auto breaks = std::count(space.begin(), space.end(), '\n');
  if (breaks == 0) return false;
  const bool wrap =
      breaks == 1 && wraps(gap.begin, gap.begin + space.find('\n') + 1);
  line_begin_ = gap.begin + space.rfind('\n') + 1;
  return !wrap;
}

bool Lines::wraps(std::size_t line_end, std::size_t next_begin) {
  if (line_begin_ >= block_end_) enter_block(line_begin_);
  const std::size_t word = text_.find_first_not_of(" \t", next_begin);
  const bool ended = std::string_view(".!?:;\"").find(text_[line_end - 1]) !=
                     std::string_view::npos;
  if (begins_item(text_.substr(word))) return false;
  if (is_lower(text_[word]) && !ended) return true;
  if (block_lines_ < kFewestLines || block_width_ < kNarrowest ||
      block_width_ > kWidest) {
    return false;
  }
  const std::size_t word_end =
      std::min(text_.find_first_of(" \n", word), text_.size());
  return line_end - line_begin_ + 1 + (word_end - word) > block_width_;
}

void Lines::enter_block(std::size_t at) {
  block_lines_ = 0;
  block_width_ = 0;
  while (at < text_.size()) {
    const std::size_t end = std::min(text_.find('\n', at), text_.size());
    if (is_blank(text_.substr(at, end - at))) break;
    block_width_ = std::max(block_width_, end - at);
    ++block_lines_;
    at = end + 1;
  }
  block_end_ = at;
}

}  // namespace concord::extract
