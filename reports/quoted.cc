// SPDX-License-Identifier: Apache-2.0
#include "reports/quoted.h"

#include <algorithm>
#include <string_view>

namespace concord {
namespace {

std::size_t code_points(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
  }));
}

// A blank line ends a paragraph.
std::size_t paragraph_begin(std::string_view text, std::size_t at) {
  const std::size_t found = text.substr(0, at).rfind("\n\n");
  return found == text.npos ? 0 : found + 2;
}

std::size_t paragraph_end(std::string_view text, std::size_t at) {
  return std::min(text.find("\n\n", at), text.size());
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// The end of `text`, from the beginning of a word on.
std::string_view last_words(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t at = text.size() - most;
  while (at < text.size() && !is_space(text[at - 1])) ++at;
  return text.substr(at);
}

std::string_view first_words(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && !is_space(text[end])) --end;
  return text.substr(0, end);
}

}  // namespace

Quoted quoted(const Source& source, const Quote& quote, std::size_t round) {
  Quoted out;
  out.exact = quote.text;
  if (quote.is_cell || source.text == nullptr) {
    out.begins = out.ends = true;
    return out;
  }
  const std::string_view body = source.text->body();
  const auto [begin, end] = quote.span;
  const std::size_t from = paragraph_begin(body, begin);
  const std::size_t to = paragraph_end(body, end);
  out.before = last_words(body.substr(from, begin - from), round);
  out.after = first_words(body.substr(end, to - end), round);
  out.begins = begin - out.before.size() == from;
  out.ends = end + out.after.size() == to;
  out.begin = code_points(body.substr(0, begin));
  out.end = out.begin + code_points(body.substr(begin, end - begin));
  return out;
}

}  // namespace concord
