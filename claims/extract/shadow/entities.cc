// SPDX-License-Identifier: Apache-2.0
//
// The entities that news texts have: Latin-1 and punctuation.  Numbers from 128
// to 159 mean Windows-1252, as HTML says (13.2.5.80).
#include <algorithm>
#include <array>
#include <iterator>

#include "claims/extract/shadow/fold.h"

namespace concord::extract {
namespace {

// U+00A0 to U+00FF, in order.
constexpr std::string_view kLatin1[] = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar",
    "sect",   "uml",    "copy",   "ordf",   "laquo",  "not",    "shy",
    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",
    "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",
    "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",
    "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute",
    "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",
    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",
    "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",
    "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",
    "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave",
    "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute",
    "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave", "uacute",
    "ucirc",  "uuml",   "yacute", "thorn",  "yuml",
};
static_assert(std::size(kLatin1) == 0x100 - 0xA0);

struct Named {
  std::string_view name;
  char32_t code_point;
};

constexpr Named kNamed[] = {
    {"amp", '&'},       {"apos", '\''},     {"bdquo", 0x201E},
    {"bull", 0x2022},   {"emsp", 0x2003},   {"ensp", 0x2002},
    {"euro", 0x20AC},   {"gt", '>'},        {"hellip", 0x2026},
    {"ldquo", 0x201C},  {"lsaquo", 0x2039}, {"lsquo", 0x2018},
    {"lt", '<'},        {"mdash", 0x2014},  {"minus", 0x2212},
    {"ndash", 0x2013},  {"numsp", 0x2007},  {"oelig", 0x0153},
    {"prime", 0x2032},  {"quot", '"'},      {"rdquo", 0x201D},
    {"rsaquo", 0x203A}, {"rsquo", 0x2019},  {"sbquo", 0x201A},
    {"scaron", 0x0161}, {"Scaron", 0x0160}, {"thinsp", 0x2009},
    {"trade", 0x2122},  {"zwj", 0x200D},    {"zwnj", 0x200C},
    {"zwsp", 0x200B},
};

// 0x80 to 0x9F; the holes are themselves, as browsers read them.
constexpr char32_t kWindows1252[] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr std::size_t kLongestName = 10;

std::optional<char32_t> named(std::string_view name) {
  const auto* const common =
      std::find_if(std::begin(kNamed), std::end(kNamed),
                   [&](const Named& entry) { return entry.name == name; });
  if (common != std::end(kNamed)) return common->code_point;
  const auto* const latin =
      std::find(std::begin(kLatin1), std::end(kLatin1), name);
  if (latin != std::end(kLatin1)) {
    return static_cast<char32_t>(0xA0 + (latin - std::begin(kLatin1)));
  }
  return std::nullopt;
}

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 16;
}

// "#8217", "#x2019": nothing where it is no code point of a text.
std::optional<char32_t> numbered(std::string_view name) {
  name.remove_prefix(1);
  const bool hex = name.starts_with('x') || name.starts_with('X');
  if (hex) name.remove_prefix(1);
  const int base = hex ? 16 : 10;
  char32_t value = 0;
  for (const char c : name) {
    if (digit(c) >= base) return std::nullopt;
    value =
        value * static_cast<char32_t>(base) + static_cast<char32_t>(digit(c));
    if (value > 0x10FFFF) return std::nullopt;
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (name.empty() || surrogate || value < ' ') return std::nullopt;
  return value < 0x100 ? windows_1252(static_cast<unsigned char>(value))
                       : value;
}

std::optional<Entity> entity_once(std::string_view raw) {
  const std::string_view head = raw.substr(1, kLongestName + 1);
  const std::size_t end = head.find(';');
  if (end == head.npos || end == 0) return std::nullopt;
  const std::string_view name = head.substr(0, end);
  const auto value = name[0] == '#' ? numbered(name) : named(name);
  if (!value) return std::nullopt;
  return Entity{*value, end + 2};
}

}  // namespace

char32_t windows_1252(unsigned char byte) {
  if (byte < 0x80 || byte > 0x9F) return byte;
  return kWindows1252[byte - 0x80];
}

std::optional<Entity> first_entity(std::string_view raw) {
  const auto first = entity_once(raw);
  if (!first || first->code_point != '&') return first;
  // "&amp;#8217;": put through a web form twice.
  std::string again = "&";
  again += raw.substr(first->raw_size, kLongestName + 1);
  const auto second = entity_once(again);
  if (!second) return first;
  return Entity{second->code_point, first->raw_size + second->raw_size - 1};
}

}  // namespace concord::extract
