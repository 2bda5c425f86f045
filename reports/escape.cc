// SPDX-License-Identifier: Apache-2.0
#include "reports/escape.h"

#include <algorithm>
#include <cctype>

#include "claims/text.h"

namespace concord {
namespace {

constexpr std::string_view kMarkdown = "\\`*_{}[]<>()#+-.!|~&\"':@$^=/";

// Some programs take the wide forms (U+FF1D and so on) for the narrow ones.
bool starts_formula(std::string_view cell) {
  constexpr const char* kSigns[] = {"=",
                                    "+",
                                    "-",
                                    "@",
                                    "\t",
                                    "\r",
                                    "\n",
                                    "\xef\xbc\x9d",
                                    "\xef\xbc\x8b",
                                    "\xef\xbc\x8d",
                                    "\xef\xbc\xa0"};
  return std::ranges::any_of(
      kSigns, [&](const char* sign) { return cell.starts_with(sign); });
}

// A letter or a digit of ASCII.
bool is_plain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z');
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
  const std::string shown = harmless(text);
  std::string out;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const char c = shown[i];
    if (kMarkdown.find(c) != std::string_view::npos) out += '\\';
    out += c;
    const bool calls = c == '@' || c == '#';
    if (calls && i + 1 < shown.size() && is_plain(shown[i + 1])) {
      out += "&#8203;";
    }
  }
  return out;
}

std::string csv_text(std::string_view text) {
  std::string cell;
  if (starts_formula(text)) cell = "'";
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

std::string path_as_uri(std::string_view path) {
  constexpr const char* kHex = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    if (is_plain(c) || std::string_view("/-._~").find(c) != path.npos) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += {'%', kHex[byte >> 4U], kHex[byte & 0xfU]};
  }
  return uri;
}

}  // namespace concord
