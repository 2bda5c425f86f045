// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/shadow/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "claims/extract/shadow/shadow_writer.h"

namespace concord::extract {
namespace {

// All from `first` to `last` look like `text`.
struct Fold {
  char32_t first;
  char32_t last;
  std::string_view text;
};

// In order, for the search.
constexpr Fold kFolds[] = {
    {0x0085, 0x0085, "\n"},    // next line
    {0x00A0, 0x00A0, " "},     // no-break space
    {0x00AB, 0x00AB, "\""},    // «
    {0x00AD, 0x00AD, ""},      // soft hyphen
    {0x00B4, 0x00B4, "'"},     // acute accent
    {0x00BB, 0x00BB, "\""},    // »
    {0x02B9, 0x02B9, "'"},     // modifier prime
    {0x02BB, 0x02BD, "'"},     // modifier commas
    {0x034F, 0x034F, ""},      // grapheme joiner
    {0x1680, 0x1680, " "},     // Ogham space
    {0x180E, 0x180E, ""},      // Mongolian vowel separator
    {0x2000, 0x200A, " "},     // spaces by width
    {0x200B, 0x200F, ""},      // of no width; marks of direction
    {0x2010, 0x2013, "-"},     // hyphens, figure dash, en dash
    {0x2014, 0x2015, "--"},    // em dash, bar
    {0x2018, 0x201B, "'"},     // single quotes
    {0x201C, 0x201F, "\""},    // double quotes
    {0x2024, 0x2024, "."},     // one dot leader
    {0x2026, 0x2026, "..."},   // ellipsis
    {0x2028, 0x2028, "\n"},    // line separator
    {0x2029, 0x2029, "\n\n"},  // paragraph separator
    {0x202A, 0x202E, ""},      // marks of direction
    {0x202F, 0x202F, " "},     // narrow no-break space
    {0x2032, 0x2032, "'"},     // prime
    {0x2033, 0x2033, "\""},    // double prime
    {0x2039, 0x203A, "'"},     // ‹ ›
    {0x2044, 0x2044, "/"},     // fraction slash
    {0x205F, 0x205F, " "},     // mathematical space
    {0x2060, 0x2064, ""},      // word joiner, things unseen
    {0x2066, 0x2069, ""},      // marks of direction
    {0x2212, 0x2212, "-"},     // minus
    {0x3000, 0x3000, " "},     // ideographic space
    {0x301D, 0x301F, "\""},    // double primes
    {0xFB00, 0xFB00, "ff"},   {0xFB01, 0xFB01, "fi"},  {0xFB02, 0xFB02, "fl"},
    {0xFB03, 0xFB03, "ffi"},  {0xFB04, 0xFB04, "ffl"}, {0xFB05, 0xFB06, "st"},
    {0xFE00, 0xFE0F, ""},    // variation selectors
    {0xFE58, 0xFE58, "--"},  // small em dash
    {0xFE63, 0xFE63, "-"},   // small hyphen
    {0xFEFF, 0xFEFF, ""},    // byte order mark
};

constexpr bool in_order() {
  for (std::size_t i = 1; i < std::size(kFolds); ++i) {
    if (kFolds[i - 1].last >= kFolds[i].first) return false;
  }
  return true;
}
static_assert(in_order());

// U+FF01 to U+FF5E are the wide forms of these.
constexpr char32_t kFirstWide = 0xFF01;
constexpr std::string_view kWide =
    "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_"
    "'abcdefghijklmnopqrstuvwxyz{|}~";

std::string folded_text(char32_t code_point) {
  if (const auto text = fold_code_point(code_point)) return std::string(*text);
  std::string text;
  append_utf8(code_point, text);
  return text;
}

std::optional<Folded> fold_ascii(std::string_view raw) {
  switch (raw[0]) {
    case '\r':
      return Folded{"\n", raw.starts_with("\r\n") ? 2U : 1U};
    case '`':
      if (raw.starts_with("``")) return Folded{"\"", 2};
      return Folded{"'", 1};
    case '\'':
      if (raw.starts_with("''")) return Folded{"\"", 2};
      return std::nullopt;
    case '&':
      if (const auto entity = first_entity(raw)) {
        return Folded{folded_text(entity->code_point), entity->raw_size};
      }
      return std::nullopt;
    case '\n':
      return std::nullopt;
    default:  // tabs and other control characters
      return Folded{" ", 1};
  }
}

constexpr std::array<bool, 256> make_may_fold() {
  std::array<bool, 256> may{};
  for (std::size_t c = 0; c < 256; ++c) {
    may[c] = (c < ' ' && c != '\n') || c >= 0x7F || c == '&' || c == '`' ||
             c == '\'';
  }
  return may;
}

constexpr std::array<bool, 256> kMayFold = make_may_fold();

}  // namespace

bool may_fold(char first) {
  return kMayFold[static_cast<unsigned char>(first)];
}

std::optional<std::string_view> fold_code_point(char32_t code_point) {
  if (code_point >= kFirstWide && code_point - kFirstWide < kWide.size()) {
    return kWide.substr(code_point - kFirstWide, 1);
  }
  const auto* const fold = std::lower_bound(
      std::begin(kFolds), std::end(kFolds), code_point,
      [](const Fold& a, char32_t value) { return a.last < value; });
  if (fold == std::end(kFolds) || code_point < fold->first) return {};
  return fold->text;
}

CodePoint first_code_point(std::string_view utf8) {
  utf8proc_int32_t value = 0;
  const auto size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                       static_cast<utf8proc_ssize_t>(utf8.size()), &value);
  if (size <= 0) return {};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(size)};
}

void append_utf8(char32_t code_point, std::string& out) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(
      static_cast<utf8proc_int32_t>(code_point), bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::size_t>(size));
}

std::optional<Folded> fold_sign(std::string_view raw) {
  if (static_cast<unsigned char>(raw[0]) < 0x80) return fold_ascii(raw);
  if (const auto was = repair_mojibake(raw)) {
    return Folded{folded_text(was->code_point), was->raw_size};
  }
  const CodePoint here = first_code_point(raw);
  if (here.size == 0) return std::nullopt;
  const auto text = fold_code_point(here.value);
  if (!text) return std::nullopt;
  return Folded{std::string(*text), here.size};
}

namespace {

// Behind the sign that begins at `at`, however it is encoded.
std::size_t behind_sign(std::string_view raw, std::size_t at) {
  ++at;
  while (at < raw.size() && (static_cast<unsigned char>(raw[at]) >> 6) == 2) {
    ++at;
  }
  return at;
}

}  // namespace

void ShadowWriter::fold(Span span) {
  std::size_t kept = span.begin;
  for (std::size_t at = span.begin; at < span.end;) {
    if (!may_fold(raw_[at])) {
      ++at;
      continue;
    }
    const auto folded = fold_sign(raw_.substr(at, span.end - at));
    if (!folded) {
      at = std::min(behind_sign(raw_, at), span.end);
      continue;
    }
    copy({kept, at});
    put(folded->text, {at, at + folded->raw_size});
    at = kept = at + folded->raw_size;
  }
  copy({kept, span.end});
}

}  // namespace concord::extract
