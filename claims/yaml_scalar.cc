// SPDX-License-Identifier: Apache-2.0
#include "claims/yaml_scalar.h"

#include <algorithm>

#include "claims/text.h"

namespace concord {

std::string in_double_quotes(std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string written = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') written += '\\';
    if (c == '\n') {
      written += "\\n";
    } else if (c == '\t') {
      written += "\\t";
    } else if (byte < 0x20 || byte == 0x7F) {
      written += {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
    } else {
      written += c;
    }
  }
  return written + '"';
}

/// Folded lines come back as they were only where single spaces part words.
bool can_fold(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
  if (text.find("  ") != std::string_view::npos) return false;
  return std::ranges::none_of(text, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
}

std::string folded(std::string_view text, int indent) {
  std::string written = ">-";
  int column = kYamlWidth;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const int width = display_width(word);
    if (column + 1 + width > kYamlWidth) {
      written += '\n' + std::string(static_cast<std::size_t>(indent), ' ');
      column = indent + width;
    } else {
      written += ' ';
      column += 1 + width;
    }
    written += word;
  }
  return written;
}

std::string moved_block(std::string_view slice, int indent) {
  std::string written;
  std::size_t depth = std::string_view::npos;
  while (!slice.empty()) {
    const std::size_t end = std::min(slice.find_first_of("\r\n"), slice.size());
    std::string_view line = slice.substr(0, end);
    const bool crlf = slice.substr(end).starts_with("\r\n");
    slice.remove_prefix(std::min(end + (crlf ? 2 : 1), slice.size()));
    if (written.empty()) {
      written = line;
      continue;
    }
    const std::size_t deep = line.find_first_not_of(' ');
    if (depth == std::string_view::npos) depth = deep;
    line.remove_prefix(std::min(depth, line.size()));
    written += '\n';
    if (!line.empty()) {
      written += std::string(static_cast<std::size_t>(indent), ' ');
      written += line;
    }
  }
  return written;
}

}  // namespace concord
