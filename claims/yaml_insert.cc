// SPDX-License-Identifier: Apache-2.0
#include "claims/yaml_insert.h"

#include <algorithm>
#include <vector>

namespace concord {

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

std::size_t indent_of(std::string_view line) {
  return line.find_first_not_of(' ');
}

// Blank, or nothing but a comment.
bool says_nothing(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r\n");
  return first == line.npos || line[first] == '#';
}

bool is_key(std::string_view line, const std::string& key) {
  return line.starts_with(key + ":");
}

bool is_block(std::string_view line, const std::string& key) {
  return says_nothing(line.substr(key.size() + 1));
}

// Behind the last line that belongs to the key on line `at`.
std::size_t end_of_block(const std::vector<std::string_view>& lines,
                         std::size_t at) {
  std::size_t end = at + 1;
  for (std::size_t i = at + 1; i < lines.size(); ++i) {
    if (says_nothing(lines[i])) continue;
    if (indent_of(lines[i]) == 0 && lines[i][0] != '-') break;
    end = i + 1;
  }
  return end;
}

std::size_t indent_of_block(const std::vector<std::string_view>& lines,
                            std::size_t at, std::size_t end) {
  constexpr std::size_t kUsual = 2;
  for (std::size_t i = at + 1; i < end; ++i) {
    if (!says_nothing(lines[i])) return indent_of(lines[i]);
  }
  return kUsual;
}

void add_line_end(std::string& text) {
  if (!text.empty() && text.back() != '\n') text += '\n';
}

}  // namespace

std::optional<std::string> insert_section(std::string_view yaml,
                                          const YamlSection& section) {
  const auto lines = lines_of(yaml);
  const auto found = std::find_if(
      lines.begin(), lines.end(),
      [&](std::string_view line) { return is_key(line, section.key); });
  if (found == lines.end()) {
    std::string text(yaml);
    add_line_end(text);
    return text + "\n" + to_yaml({section});
  }
  if (!is_block(*found, section.key)) return std::nullopt;
  const auto at = static_cast<std::size_t>(found - lines.begin());
  const std::size_t end = end_of_block(lines, at);
  const std::string indent(indent_of_block(lines, at, end), ' ');
  std::string text;
  for (std::size_t i = 0; i < end; ++i) text += lines[i];
  add_line_end(text);
  for (const std::string& line : section.lines) {
    text += indent + line.substr(2) + "\n";
  }
  for (std::size_t i = end; i < lines.size(); ++i) text += lines[i];
  return text;
}

}  // namespace concord
