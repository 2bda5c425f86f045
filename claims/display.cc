// SPDX-License-Identifier: Apache-2.0
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "claims/text.h"

namespace concord {
namespace {

constexpr utf8proc_int32_t kNonJoiner = 0x200C;
constexpr utf8proc_int32_t kJoiner = 0x200D;
constexpr utf8proc_int32_t kEmojiStyle = 0xFE0F;

bool is_regional(utf8proc_int32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

// The code point at `at`, which moves behind it; -1 for a byte that is no
// UTF-8.
utf8proc_int32_t next_code_point(std::string_view utf8, std::size_t& at) {
  utf8proc_int32_t code_point = -1;
  const auto length = utf8proc_iterate(
      reinterpret_cast<const utf8proc_uint8_t*>(utf8.data() + at),
      static_cast<utf8proc_ssize_t>(utf8.size() - at), &code_point);
  at += length > 0 ? static_cast<std::size_t>(length) : 1;
  return length > 0 ? code_point : -1;
}

// What a joiner glues on is drawn into the same picture; a flag is two letters
// in two columns, and an emoji is two wide.
int character_width(std::string_view character) {
  int width = 0;
  utf8proc_int32_t last = 0;
  for (std::size_t at = 0; at < character.size();) {
    const auto c = next_code_point(character, at);
    if (c < 0) return 1;
    if (last != kJoiner) width += utf8proc_charwidth(c);
    if (c == kEmojiStyle || is_regional(c)) width = 2;
    last = c;
  }
  return width;
}

// Joiners shape letters in many languages and move nothing; a few format
// characters (category Cf) are signs that are written over digits and print.
bool prints(utf8proc_int32_t c) {
  if (c < 0) return false;
  if (c == kNonJoiner || c == kJoiner) return true;
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_CF:
      return utf8proc_get_property(c)->boundclass ==
             UTF8PROC_BOUNDCLASS_PREPEND;
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return false;
    default:
      return true;
  }
}

std::string escape(unsigned value, const char* format) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format, value);
  return buffer.data();
}

}  // namespace

int display_width(std::string_view utf8) {
  int width = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t end = character_end(utf8, at);
    width += character_width(utf8.substr(at, end - at));
    at = end;
  }
  return width;
}

std::string harmless(std::string_view utf8) {
  std::string result;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    const auto c = next_code_point(utf8, at);
    if (prints(c)) {
      result += utf8.substr(begin, at - begin);
    } else if (c < 0) {
      result += escape(static_cast<unsigned char>(utf8[begin]), "\\x{%02x}");
    } else {
      result += escape(static_cast<unsigned>(c), "\\u{%x}");
    }
  }
  return result;
}

}  // namespace concord
