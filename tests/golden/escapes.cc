// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/escapes.h"

#include <utf8proc.h>

#include <stdexcept>

#include "tests/golden/case_file.h"

namespace concord::golden {
namespace {

constexpr char kHex[] = "0123456789abcdef";

/// The character that `text` begins with; its length is 0 where it is no UTF-8.
struct Character {
  utf8proc_int32_t code_point = 0;
  std::size_t length = 0;
};

Character first_character(std::string_view text) {
  Character first;
  const auto length = utf8proc_iterate(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &first.code_point);
  if (length > 0) first.length = static_cast<std::size_t>(length);
  return first;
}

bool is_visible(utf8proc_int32_t code_point) {
  switch (utf8proc_category(code_point)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return code_point == '\n';
    case UTF8PROC_CATEGORY_ZS:
      return code_point == ' ';
    default:
      return true;
  }
}

std::string hex(unsigned char byte) {
  return {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
}

std::string code_point_escape(utf8proc_int32_t code_point) {
  if (code_point < 0x80) return hex(static_cast<unsigned char>(code_point));
  std::string digits;
  for (; code_point > 0; code_point /= 16)
    digits.insert(digits.begin(), kHex[code_point % 16]);
  return "\\u{" + digits + "}";
}

std::string encoded(std::string_view character, const Character& first) {
  if (first.length == 0) return hex(static_cast<unsigned char>(character[0]));
  if (first.code_point == '\\') return "\\\\";
  if (first.code_point == '\r') return "\\r";
  if (first.code_point == '\t') return "\\t";
  if (is_visible(first.code_point)) return std::string(character);
  return code_point_escape(first.code_point);
}

void append_utf8(std::string& text, utf8proc_int32_t code_point) {
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(code_point, bytes);
  text.append(reinterpret_cast<const char*>(bytes),
              static_cast<std::size_t>(length));
}

/// Takes what stands up to `closing` off the front of the text.
std::string take_up_to(std::string_view& text, char closing) {
  const std::size_t end = text.find(closing);
  if (end == std::string_view::npos)
    throw std::runtime_error("an escape without its closing brace");
  const std::string taken(text.substr(0, end));
  text.remove_prefix(end + 1);
  return taken;
}

/// The text once for each number, which stands for # in it, as wide as the
/// last.
std::string repeated(const std::string& written) {
  const std::size_t star = written.find('*');
  const std::string once = unescape(written.substr(star + 1));
  const long last = std::stol(written.substr(0, star));
  std::string text;
  for (long i = 1; i <= last; ++i) {
    std::string number = std::to_string(i);
    number.insert(0, star - number.size(), '0');
    for (const char c : once) text += c == '#' ? number : std::string(1, c);
  }
  return text;
}

/// Decodes the escape whose backslash was just taken.
void take_escape(std::string_view& body, std::string& text) {
  const char kind = body.empty() ? '\\' : body.front();
  if (!body.empty()) body.remove_prefix(1);
  if (kind == '\n') return;
  if (kind == 'r') {
    text += '\r';
  } else if (kind == 't') {
    text += '\t';
  } else if (kind == 'x') {
    text += static_cast<char>(
        std::stoi(std::string(body.substr(0, 2)), nullptr, 16));
    body.remove_prefix(2);
  } else if (kind == 'u') {
    take_up_to(body, '{');
    append_utf8(text, std::stoi(take_up_to(body, '}'), nullptr, 16));
  } else if (kind == '{') {
    text += repeated(take_up_to(body, '}'));
  } else {
    text += kind;
  }
}

}  // namespace

bool is_printable(std::string_view text) {
  while (!text.empty()) {
    const Character first = first_character(text);
    if (first.length == 0 || !is_visible(first.code_point)) return false;
    text.remove_prefix(first.length);
  }
  return true;
}

std::string unescape(std::string_view body) {
  std::string text;
  while (!body.empty()) {
    const char c = body.front();
    body.remove_prefix(1);
    if (c == '\\') {
      take_escape(body, text);
    } else {
      text += c;
    }
  }
  return text;
}

std::string escape(std::string_view text) {
  std::string body;
  while (!text.empty()) {
    const bool line_begins = body.empty() || body.back() == '\n';
    if (line_begins && text.rfind("--- ", 0) == 0) body += '\\';
    const Character first = first_character(text);
    const std::size_t length = first.length == 0 ? 1 : first.length;
    body += encoded(text.substr(0, length), first);
    text.remove_prefix(length);
  }
  if (!body.empty() && body.back() != '\n') body += "\\\n";
  return body;
}

}  // namespace concord::golden
