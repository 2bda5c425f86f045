// SPDX-License-Identifier: Apache-2.0
#include "reports/escape.h"

#include <algorithm>
#include <cctype>

#include "claims/text.h"

namespace concord {
namespace {

constexpr std::string_view kMarkdown = "\\`*_{}[]<>()#+-.!|~&\"':@$^=/";

bool starts_formula(char c) {
  return std::string_view("=+-@\t\r\n").find(c) != std::string_view::npos;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace

std::string in_markup(std::string_view text) {
  std::string out;
  for (const char c : harmless(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string in_markdown(std::string_view text) {
  std::string out;
  for (const char c : harmless(text)) {
    if (kMarkdown.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string csv_text(std::string_view text) {
  std::string cell;
  if (!text.empty() && starts_formula(text.front())) cell = "'";
  cell += harmless(text);
  if (cell.find_first_of("\",\n\r") == cell.npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string safe_url(std::string_view url) {
  const std::string begin = lower(url.substr(0, 8));
  if (!begin.starts_with("http://") && begin != "https://") return {};
  const bool is_plain = std::ranges::all_of(url, [](unsigned char c) {
    return c > ' ' && c != 0x7f && c != '"' && c != '<' && c != '>' &&
           c != '\\' && c != '`';
  });
  if (!is_plain || harmless(url) != url) return {};
  return std::string(url);
}

}  // namespace concord
