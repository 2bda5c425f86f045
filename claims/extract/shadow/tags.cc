// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/shadow/tags.h"

namespace concord::extract {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Up to "-->", but not beyond the begin of another.
std::size_t comment_end(std::string_view text, std::size_t at) {
  const std::size_t end = text.find("--", at + 4);
  if (end == text.npos || text.substr(end - 2, 2) == "<!") return at;
  return text.substr(end + 2).starts_with('>') ? end + 3 : at;
}

}  // namespace

std::size_t tag_end(std::string_view text, std::size_t at) {
  std::size_t i = at + 1;
  if (text.substr(at).starts_with("<!--")) return comment_end(text, at);
  if (i < text.size() && text[i] == '/') ++i;
  if (i >= text.size() || !(is_letter(text[i]) || text[i] == '!')) return at;
  char quote = 0;
  for (; i < text.size(); ++i) {
    if (quote != 0) {
      if (text[i] == quote) quote = 0;
    } else if (text[i] == '"' || text[i] == '\'') {
      quote = text[i];
    } else if (text[i] == '>') {
      return i + 1;
    } else if (text[i] == '<') {
      return at;
    }
  }
  return at;
}

}  // namespace concord::extract
