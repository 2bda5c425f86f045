// SPDX-License-Identifier: Apache-2.0
#include "claims/yaml_checks.h"

#include <fmt/format.h>

#include <algorithm>

#include "claims/yaml.h"

namespace concord {
namespace {

constexpr std::string_view kBlank = " \t";
constexpr std::string_view kWhite = " \t\r\n";

// "---" alone, or with something behind a space; "---a" is a text.
bool is_marker(std::string_view line, std::string_view marker) {
  return line.starts_with(marker) &&
         (line.size() == 3 || kBlank.find(line[3]) != std::string_view::npos);
}

bool check_size(const YamlText& text, Complaints& complaints) {
  if (text.bytes.size() <= kMaxYamlBytes) return true;
  complaints.add(
      Code::Y101, {text.file, {}, {}},
      fmt::format("the file has {} bytes, more than the {} of a YAML file",
                  text.bytes.size(), kMaxYamlBytes),
      "split it into several files");
  return false;
}

// What YAML 1.2 does not count as printable (5.1), in UTF-8.
bool is_control(std::string_view bytes, std::size_t at) {
  const auto byte = static_cast<unsigned char>(bytes[at]);
  if (byte < 0x20) return byte != '\t' && byte != '\n' && byte != '\r';
  if (byte == 0x7F) return true;
  if (byte != 0xC2) return false;
  const auto next = static_cast<unsigned char>(bytes[at + 1]);
  return next < 0xA0 && next != 0x85;  // the C1 controls but NEL
}

bool check_control(const YamlText& text, Complaints& complaints) {
  for (std::size_t at = 0; at < text.bytes.size(); ++at) {
    if (!is_control(text.bytes, at)) continue;
    complaints.add(Code::Y103, text.place(at, at + 1),
                   "a control character in a YAML file",
                   "delete it, or write it as \\x.. in double quotes");
    return false;
  }
  return true;
}

bool check_documents(const YamlText& text, Complaints& complaints) {
  bool content = false;
  for (int number = 1; number <= text.lines.lines(); ++number) {
    const std::string_view line = text.lines.line(text.bytes, number);
    const bool begins = is_marker(line, "---");
    const bool marks = (begins && content) || is_marker(line, "...");
    if (marks || (line.starts_with('%') && !content)) {
      complaints.add(
          Code::Y105, {text.file, {number, 1}, {number, marks ? 4 : 2}},
          marks
              ? fmt::format("`{}` begins a second document", line.substr(0, 3))
              : "a directive of YAML",
          "put one document in a file, and nothing round it");
      return false;
    }
    const auto first = line.find_first_not_of(kBlank);
    content |= first != line.npos && line[first] != '#';
  }
  return true;
}

bool check_tabs(const YamlText& text, Complaints& complaints) {
  for (int number = 1; number <= text.lines.lines(); ++number) {
    const std::string_view line = text.lines.line(text.bytes, number);
    const auto first = line.find_first_not_of(kBlank);
    if (first == line.npos) continue;
    const auto tab = line.substr(0, first).find('\t');
    if (tab == line.npos) continue;
    const int column = static_cast<int>(tab) + 1;
    complaints.add(Code::Y107,
                   {text.file, {number, column}, {number, column + 1}},
                   "a tab in the indentation", "indent with spaces");
    return false;
  }
  return true;
}

std::optional<Span> double_quoted(std::string_view bytes, std::size_t from) {
  for (std::size_t at = from + 1; at < bytes.size(); ++at) {
    if (bytes[at] == '\\') {
      ++at;
    } else if (bytes[at] == '"') {
      return Span{from, at + 1};
    }
  }
  return std::nullopt;
}

std::optional<Span> single_quoted(std::string_view bytes, std::size_t from) {
  for (std::size_t at = from + 1; at < bytes.size(); ++at) {
    if (bytes[at] != '\'') continue;
    if (bytes.substr(at + 1, 1) != "'") return Span{from, at + 1};
    ++at;
  }
  return std::nullopt;
}

// A plain scalar is written as it reads, but for the white space where lines
// were folded.
std::size_t plain_end(std::string_view bytes, std::size_t from,
                      std::string_view value) {
  std::size_t at = from;
  for (const char c : value) {
    if (kWhite.find(c) == kWhite.npos) {
      at = std::min(bytes.find_first_not_of(kWhite, at), bytes.size());
      if (at == bytes.size() || bytes[at] != c) break;
      ++at;
    }
  }
  return at;
}

std::size_t line_end(std::string_view bytes, std::size_t from) {
  return std::min(bytes.find_first_of("\r\n", from), bytes.size());
}

// The lines below the indicator, as far as they are indented like the first.
Span block_lines(std::string_view bytes, std::size_t from) {
  const std::size_t indicator_end = line_end(bytes, from);
  const std::size_t first = bytes.find_first_not_of(kWhite, indicator_end);
  if (first == bytes.npos) return {from, from + 1};
  const auto indent_of = [&](std::size_t at) {
    const std::size_t before = bytes.find_last_of("\r\n", at);
    return before == bytes.npos ? at : at - before - 1;
  };
  const std::size_t indent = indent_of(first);
  Span span{first, line_end(bytes, first)};
  while (indent > 0) {
    const std::size_t next = bytes.find_first_not_of(kWhite, span.end);
    if (next == bytes.npos || indent_of(next) < indent) break;
    span.end = line_end(bytes, next);
  }
  return indent > 0 ? span : Span{from, from + 1};
}

}  // namespace

Place YamlText::place(std::size_t from, std::size_t to) const {
  const Position begin = lines.position(bytes, from);
  return {file, begin, to == from ? begin : lines.position(bytes, to)};
}

bool check_before_parsing(const YamlText& text, Complaints& complaints) {
  return check_size(text, complaints) &&
         check_utf8(text.file, text.bytes, complaints) &&
         check_control(text, complaints) && check_documents(text, complaints) &&
         check_tabs(text, complaints);
}

std::optional<Span> written_scalar(std::string_view bytes, std::size_t from,
                                   std::string_view value) {
  switch (from < bytes.size() ? bytes[from] : '\0') {
    case '"':
      return double_quoted(bytes, from);
    case '\'':
      return single_quoted(bytes, from);
    case '|':
    case '>':
      if (value.find_first_not_of(kWhite) == value.npos) break;
      return block_lines(bytes, from);
    default:
      return Span{from, plain_end(bytes, from, value)};
  }
  return Span{from, from + 1};
}

std::string with_line_feeds(std::string_view bytes) {
  std::string result(bytes);
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (result[i] == '\r' &&
        (i + 1 == result.size() || result[i + 1] != '\n')) {
      result[i] = '\n';
    }
  }
  return result;
}

}  // namespace concord
