// SPDX-License-Identifier: Apache-2.0
//
// A text is normalised character by character (grapheme cluster, UAX 29) and
// not as one: clusters are closed under canonical equivalence, so the pieces
// put together are the NFC of the whole, and each border of a character in the
// raw text is one in the normal text.  Linear, but for the sorting of marks in
// one character, which is n log n in their number (utf8proc's own is quadratic,
// and a hostile text may hang a million marks on one letter).
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <limits>

#include "claims/check.h"
#include "claims/text.h"

namespace concord {
namespace {

struct Decoded {
  utf8proc_int32_t code_point = -1;  // -1: no UTF-8
  std::size_t length = 1;
};

Decoded decode(std::string_view utf8, std::size_t at) {
  Decoded result;
  const auto length = utf8proc_iterate(
      reinterpret_cast<const utf8proc_uint8_t*>(utf8.data() + at),
      static_cast<utf8proc_ssize_t>(utf8.size() - at), &result.code_point);
  if (length <= 0) return {};
  result.length = static_cast<std::size_t>(length);
  return result;
}

// The property White_Space (Unicode PropList.txt), which no version of Unicode
// has changed since U+180E left it.
bool is_white_space(utf8proc_int32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 ||
         c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// White space that carries a mark ("◌́" on a space) is a letter of its own.
bool is_white_space(std::string_view character) {
  if (character == "\r\n") return true;
  const Decoded first = decode(character, 0);
  return first.length == character.size() && is_white_space(first.code_point);
}

// No code point decomposes canonically into more than four (Unicode, D68).
constexpr std::size_t kLongest = 4;

constexpr auto kNfc =
    static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// One code point with no canonical decomposition is its own NFC.
bool is_normal(std::string_view character) {
  const Decoded first = decode(character, 0);
  if (first.code_point < 0) return true;
  if (first.length != character.size()) return false;
  std::array<utf8proc_int32_t, kLongest> parts{};
  int boundary = 0;
  return utf8proc_decompose_char(first.code_point, parts.data(), parts.size(),
                                 kNfc, &boundary) == 1 &&
         parts[0] == first.code_point;
}

int combining_class(utf8proc_int32_t code_point) {
  return utf8proc_get_property(code_point)->combining_class;
}

// Canonical decomposition, with each run of marks in canonical order (D108).
void decompose(std::string_view character,
               std::vector<utf8proc_int32_t>& code_points) {
  code_points.clear();
  for (std::size_t at = 0; at < character.size();) {
    const Decoded next = decode(character, at);
    std::array<utf8proc_int32_t, kLongest> parts{};
    int boundary = 0;
    const auto count = utf8proc_decompose_char(next.code_point, parts.data(),
                                               parts.size(), kNfc, &boundary);
    CONCORD_CHECK(count > 0 && count <= static_cast<int>(parts.size()));
    code_points.insert(code_points.end(), parts.begin(), parts.begin() + count);
    at += next.length;
  }
  auto run = code_points.begin();
  while (run != code_points.end()) {
    const auto end = std::find_if(
        run, code_points.end(), [](auto c) { return combining_class(c) == 0; });
    std::stable_sort(run, end, [](auto a, auto b) {
      return combining_class(a) < combining_class(b);
    });
    run = end == code_points.end() ? end : std::next(end);
  }
}

void append_nfc(std::string_view character, std::string& out,
                std::vector<utf8proc_int32_t>& scratch) {
  decompose(character, scratch);
  const auto length = utf8proc_normalize_utf32(
      scratch.data(), static_cast<utf8proc_ssize_t>(scratch.size()), kNfc);
  for (utf8proc_ssize_t i = 0; i < length; ++i) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(scratch[static_cast<std::size_t>(i)],
                                           bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::size_t>(size));
  }
}

}  // namespace

std::size_t character_end(std::string_view utf8, std::size_t begin) {
  const std::string_view next = utf8.substr(begin, 2);
  if (next == "\r\n") return begin + 2;
  const bool alone = next.size() < 2 || is_ascii(next[1]);
  if (is_ascii(next[0]) && alone) return begin + 1;
  Decoded last = decode(utf8, begin);
  std::size_t end = begin + last.length;
  utf8proc_int32_t state = 0;
  while (end < utf8.size() && last.code_point >= 0) {
    const Decoded following = decode(utf8, end);
    if (following.code_point < 0 ||
        utf8proc_grapheme_break_stateful(last.code_point, following.code_point,
                                         &state)) {
      break;
    }
    end += following.length;
    last = following;
  }
  return end;
}

NormalText::NormalText(std::string_view raw) : borders_{true}, shifts_{{}} {
  CONCORD_CHECK(raw.size() < std::numeric_limits<std::uint32_t>::max() / 4);
  text_.reserve(raw.size());
  borders_.reserve(raw.size() + 1);
  std::vector<std::int32_t> scratch;
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t end = character_end(raw, at);
    add(raw.substr(at, end - at), end, scratch);
    at = end;
  }
}

void NormalText::add(std::string_view character, std::size_t raw_end,
                     std::vector<std::int32_t>& scratch) {
  const std::size_t before = text_.size();
  if (is_white_space(character)) {
    // text_ ends with a space only behind white space: one carrying a mark
    // ends with the mark.
    if (!text_.ends_with(' ')) text_ += ' ';
  } else if (is_normal(character)) {
    text_ += character;
  } else {
    append_nfc(character, text_, scratch);
  }
  borders_.resize(text_.size() + 1, false);
  borders_.back() = true;
  if (text_.size() - before == character.size()) return;
  if (shifts_.back().normal == text_.size()) shifts_.pop_back();
  shifts_.push_back({static_cast<std::uint32_t>(text_.size()),
                     static_cast<std::uint32_t>(raw_end)});
}

std::size_t NormalText::raw_offset(std::size_t border) const {
  const auto next =
      std::ranges::upper_bound(shifts_, border, {}, &Shift::normal);
  const Shift& shift = *std::prev(next);
  return shift.raw + (border - shift.normal);
}

std::string NormalText::trimmed() const {
  const std::size_t begin = text_.starts_with(' ') && is_border(1) ? 1 : 0;
  const bool ends_blank = text_.size() > begin && text_.ends_with(' ');
  return text_.substr(begin, text_.size() - begin - (ends_blank ? 1 : 0));
}

std::optional<Span> NormalText::raw_span(std::size_t begin,
                                         std::size_t end) const {
  CONCORD_CHECK(begin <= end && end <= text_.size());
  if (!is_border(begin) || !is_border(end)) return std::nullopt;
  return Span{raw_offset(begin), raw_offset(end)};
}

}  // namespace concord
