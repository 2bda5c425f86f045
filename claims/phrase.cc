// SPDX-License-Identifier: Apache-2.0
#include "claims/phrase.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace concord {
namespace {

using Kind = Token::Kind;

struct Character {
  utf8proc_int32_t code = -1;  // -1: ill-formed
  std::size_t bytes = 1;
};

Character character_at(std::string_view text, std::size_t at) {
  Character c;
  const auto* begin = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto left = static_cast<utf8proc_ssize_t>(text.size() - at);
  const utf8proc_ssize_t read = utf8proc_iterate(begin + at, left, &c.code);
  if (read > 0) c.bytes = static_cast<std::size_t>(read);
  return c;
}

// The decimal digits of the scripts in which news is written: the code point of
// each zero, with its nine others behind it (Unicode 15, category Nd).
constexpr std::array<utf8proc_int32_t, 18> kZeros = {
    '0',    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66,
    0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x0ED0, 0x1040, 0x17E0, 0xFF10};

// Most text is ASCII: that is decided without a look at any table.
bool is_ascii(utf8proc_int32_t code) { return code >= 0 && code < 0x80; }

std::optional<int> digit_value(utf8proc_int32_t code) {
  if (is_ascii(code) && (code < '0' || code > '9')) return std::nullopt;
  for (const utf8proc_int32_t zero : kZeros) {
    if (code >= zero && code <= zero + 9) return code - zero;
  }
  return std::nullopt;
}

bool is_space(utf8proc_int32_t code) {
  if (code == '\t' || code == '\n' || code == '\r') return true;
  if (is_ascii(code)) return code == ' ';
  return code >= 0 && utf8proc_category(code) == UTF8PROC_CATEGORY_ZS;
}

bool is_letter(utf8proc_int32_t code) {
  if (code < 0) return false;
  if (is_ascii(code)) {
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
  }
  const auto category = utf8proc_category(code);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

Kind kind_of(utf8proc_int32_t code) {
  if (digit_value(code)) return Kind::Digits;
  if (is_space(code)) return Kind::Space;
  return is_letter(code) ? Kind::Word : Kind::Other;
}

std::string encoded(utf8proc_int32_t code) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(code, bytes.data());
  return {bytes.begin(), bytes.begin() + size};
}

std::string lower_case(const Character& c, std::string_view written) {
  if (c.code < 0) return std::string(written);
  if (const auto digit = digit_value(c.code)) return std::to_string(*digit);
  if (is_space(c.code)) return " ";
  return encoded(utf8proc_tolower(c.code));
}

// Words and numbers go on; every other token is one character.
bool goes_on(const std::vector<Token>& tokens, Kind kind) {
  return !tokens.empty() && tokens.back().kind == kind && kind != Kind::Other &&
         kind != Kind::Space;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    const std::size_t end = at + c.bytes;
    const Kind kind = kind_of(c.code);
    if (!goes_on(tokens, kind)) tokens.push_back({kind, "", {at, at}});
    tokens.back().text += lower_case(c, text.substr(at, c.bytes));
    tokens.back().span.end = end;
    at = end;
  }
  return tokens;
}

bool stands_at(const std::vector<Token>& phrase, const std::vector<Token>& text,
               std::size_t at) {
  if (at > text.size() || text.size() - at < phrase.size()) return false;
  return std::equal(
      phrase.begin(), phrase.end(),
      text.begin() + static_cast<std::ptrdiff_t>(at),
      [](const Token& a, const Token& b) { return a.text == b.text; });
}

std::string normal_phrase(std::string_view text) {
  std::string phrase;
  for (const Token& token : tokens_of(text)) {
    if (token.kind != Kind::Space) {
      phrase += token.text;
    } else if (!phrase.empty() && phrase.back() != ' ') {
      phrase += ' ';
    }
  }
  if (!phrase.empty() && phrase.back() == ' ') phrase.pop_back();
  return phrase;
}

}  // namespace concord
