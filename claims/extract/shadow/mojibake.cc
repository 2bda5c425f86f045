// SPDX-License-Identifier: Apache-2.0
//
// "â€™" was ’: its three bytes in UTF-8 were read as three signs of
// Windows-1252 and written as UTF-8 again.  Undone where the signs are a whole
// sequence of UTF-8 that news texts have, and no language writes such signs in
// a row: letters of Europe (Ã©), punctuation and currencies (â€™), emoji (ðŸ)
// and the byte order mark (ï»¿).  "café’”" is none of them.

#include "claims/extract/shadow/fold.h"

namespace concord::extract {
namespace {

// The byte that Windows-1252 shows as this sign; 0 where there is none.
unsigned char windows_byte(char32_t code_point) {
  if (code_point >= 0x80 && code_point <= 0xFF) {
    return static_cast<unsigned char>(code_point);
  }
  if (code_point < 0x80) return 0;
  for (unsigned byte = 0x80; byte <= 0x9F; ++byte) {
    const auto candidate = static_cast<unsigned char>(byte);
    if (windows_1252(candidate) == code_point) return candidate;
  }
  return 0;
}

// Bytes of a sequence that begins so: 0 where none does.
std::size_t sequence_size(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xC5) return 2;
  if (lead == 0xE2 || lead == 0xEF) return 3;
  return lead == 0xF0 ? 4 : 0;
}

// Whether the first two bytes are of those that are undone.
bool is_likely(unsigned char lead, unsigned char second) {
  switch (lead) {
    case 0xC2:
    case 0xC3:
      return true;
    case 0xC4:
    case 0xC5:  // Ä and Å are letters that a quotation may end with
      return second != 0x85 && second != 0x92 && second != 0x94 &&
             second != 0xBB;
    case 0xE2:
      return second >= 0x80 && second <= 0x84;
    case 0xEF:
      return second == 0xBB;
    default:
      return second == 0x9F;
  }
}

// "â€" at the end of a word: the third sign of ” is none, and often lost.
std::optional<Repaired> lost_quote(std::string_view raw) {
  constexpr std::string_view kLost = "\xC3\xA2\xE2\x82\xAC";
  if (!raw.starts_with(kLost)) return std::nullopt;
  const std::string_view rest = raw.substr(kLost.size());
  const bool ends =
      rest.empty() || std::string_view(" \n\r\t.,;:!?)").find(rest[0]) !=
                          std::string_view::npos;
  if (!ends) return std::nullopt;
  return Repaired{0x201D, kLost.size()};
}

}  // namespace

std::optional<Repaired> repair_mojibake(std::string_view raw) {
  const CodePoint lead = first_code_point(raw);
  if (lead.size != 2 || lead.value < 0xC2 || lead.value > 0xF4) return {};
  const std::size_t size =
      sequence_size(static_cast<unsigned char>(lead.value));
  if (size == 0) return std::nullopt;
  std::string bytes(1, static_cast<char>(lead.value));
  std::size_t at = lead.size;
  while (bytes.size() < size && at < raw.size()) {
    const CodePoint next = first_code_point(raw.substr(at));
    const unsigned char byte = next.size == 0 ? 0 : windows_byte(next.value);
    if (byte < 0x80 || byte > 0xBF) break;
    bytes += static_cast<char>(byte);
    at += next.size;
  }
  if (bytes.size() < size) return lost_quote(raw);
  if (!is_likely(static_cast<unsigned char>(bytes[0]),
                 static_cast<unsigned char>(bytes[1]))) {
    return std::nullopt;
  }
  const CodePoint was = first_code_point(bytes);
  if (was.size != size) return std::nullopt;
  return Repaired{was.value, at};
}

}  // namespace concord::extract
