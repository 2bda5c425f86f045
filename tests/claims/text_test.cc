// SPDX-License-Identifier: Apache-2.0
#include "claims/text.h"

#include <utf8proc.h>

#include <catch2/catch.hpp>
#include <random>

using namespace concord;

namespace {

std::string utf8(std::initializer_list<int> code_points) {
  std::string result;
  for (const int c : code_points) {
    utf8proc_uint8_t bytes[4];
    const auto size = utf8proc_encode_char(c, bytes);
    result.append(reinterpret_cast<char*>(bytes),
                  static_cast<std::size_t>(size));
  }
  return result;
}

// "2:3" for the place of an offset.
std::string at(std::string_view text, std::size_t offset) {
  const Position found = LineTable(text).position(text, offset);
  return std::to_string(found.line) + ":" + std::to_string(found.column);
}

std::string mapped(const std::string& text,
                   utf8proc_uint8_t* (*map)(const utf8proc_uint8_t*)) {
  auto* bytes = map(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str()));
  const std::string result(reinterpret_cast<char*>(bytes));
  std::free(bytes);
  return result;
}

// White space folded behind NFC of the whole: the slow definition.
std::string slow_normal(const std::string& raw) {
  const std::string whole = mapped(raw, utf8proc_NFC);
  std::string result;
  bool in_run = false;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const bool marked = whole[i] == ' ' && character_end(whole, i) > i + 1;
    const bool white =
        (whole[i] == ' ' && !marked) || whole[i] == '\r' || whole[i] == '\n';
    if (!white || !in_run) result += white ? ' ' : whole[i];
    in_run = white;
  }
  return result;
}

}  // namespace

TEST_CASE("bytes that are not UTF-8 are found at the first of them") {
  struct {
    std::string bytes;
    int bad;
  } const cases[] = {
      {"", -1},
      {"plain", -1},
      {"caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80", -1},
      {"a\xC3", 1},             // cut in the middle
      {"ab\xE2\x82", 2},        //
      {"a\x80", 1},             // a tail without a head
      {"\xC0\xAF", 0},          // overlong
      {"x\xED\xA0\x80", 1},     // a surrogate
      {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
      {"\xFF\xFE", 0},          // UTF-16
      {"caf\xE9 noir", 3},      // Latin-1
      {std::string("nul\0 byte", 9), 3},
  };
  for (const auto& c : cases) {
    CAPTURE(c.bytes);
    const auto bad = find_bad_utf8(c.bytes);
    CHECK((bad ? static_cast<int>(*bad) : -1) == c.bad);
  }
}

TEST_CASE("positions count lines of every kind and columns in code points") {
  CHECK(at("one\ntwo", 0) == "1:1");
  CHECK(at("one\ntwo", 3) == "1:4");
  CHECK(at("one\ntwo", 4) == "2:1");
  CHECK(at("one\r\ntwo\rthree", 5) == "2:1");
  CHECK(at("one\r\ntwo\rthree", 9) == "3:1");
  CHECK(at("d\xC3\xA9j\xC3\xA0 vu", 7) == "1:6");
  CHECK(at("\xEF\xBB\xBF"
           "audit",
           3) == "1:1");
  CHECK(at("\xEF\xBB\xBF"
           "audit",
           0) == "1:1");
  CHECK(at("", 0) == "1:1");
  CHECK(at("end", 99) == "1:4");
  CHECK(at("a\n\n\nb", 4) == "4:1");
  CHECK(at(std::string(1000, 'x') + "\xC3\xA9y", 1002) == "1:1002");
  CHECK(at("\n" + std::string(600, 'x'), 514) == "2:514");
}

TEST_CASE("a line comes without its end") {
  const std::string text = "one\r\ntwo\rthree\n\nlast";
  const LineTable lines(text);
  CHECK(lines.lines() == 5);
  CHECK(lines.line(text, 1) == "one");
  CHECK(lines.line(text, 2) == "two");
  CHECK(lines.line(text, 3) == "three");
  CHECK(lines.line(text, 4) == "");
  CHECK(lines.line(text, 5) == "last");
  CHECK(lines.line(text, 6) == "");
  CHECK(lines.line(text, 0) == "");
}

TEST_CASE("a normal text folds white space and the encoding of accents alone") {
  struct {
    std::string raw;
    std::string normal;
  } const cases[] = {
      {"", ""},
      {"four dead", "four dead"},
      {"four \t\r\n\r\n dead", "four dead"},
      {"four\xC2\xA0"
       "dead",
       "four dead"},
      {" \n four\xE2\x80\xA8", " four "},
      {"e\xCC\x81t\xC3\xA9", "\xC3\xA9t\xC3\xA9"},
      {"Four \xE2\x80\x9C"
       "dead\xE2\x80\x9D",
       "Four \xE2\x80\x9C"
       "dead\xE2\x80\x9D"},
      {"na\xC2\xAD"
       "ive",
       "na\xC2\xAD"
       "ive"},  // a soft hyphen is no space
      {"a\xE2\x80\x8B"
       "b",
       "a\xE2\x80\x8B"
       "b"},                         // nor is a zero-width one
      {"\xE2\x84\xAB", "\xC3\x85"},  // the sign for angstrom
      {"bad\xFF"
       "byte",
       "bad\xFF"
       "byte"},
      {utf8({0x1112, 0x1161, 0x11AB}), utf8({0xD55C})},  // Hangul
      {utf8({'q', 0x307, 0x323}), utf8({'q', 0x323, 0x307})},
  };
  for (const auto& c : cases) {
    CAPTURE(c.raw);
    CHECK(NormalText(c.raw).text() == c.normal);
  }
}

TEST_CASE("a stretch of the normal text leads back to the raw bytes") {
  const std::string raw = " caf\x65\xCC\x81 \r\n\r\nno\xC3\xAFr  x";
  const NormalText normal(raw);
  CHECK(normal.text() == " caf\xC3\xA9 no\xC3\xAFr x");
  const auto back = [&](const std::string& part) -> std::string {
    const auto begin = normal.text().find(part);
    const auto span = normal.raw_span(begin, begin + part.size());
    return span ? raw.substr(span->begin, span->end - span->begin) : "inside";
  };
  CHECK(back("caf\xC3\xA9") == "caf\x65\xCC\x81");
  CHECK(back("\xC3\xA9 no") == "\x65\xCC\x81 \r\n\r\nno");
  CHECK(back("no\xC3\xAFr") == "no\xC3\xAFr");
  CHECK(back("x") == "x");
  CHECK(back("o\xC3") == "inside");
  CHECK(back(normal.text()) == raw);
}

TEST_CASE("each character normalised alone makes the NFC of the whole") {
  const int alphabet[] = {
      'a',   'e',     ' ',     '\r',   '\n',    0x301,  0x323,  0x307, 0x345,
      0xE9,  0x1EA4,  0xAC00,  0x1100, 0x1161,  0x11A8, 0x9C7,  0x9BE, 0x9D7,
      0xDDC, 0xDCA,   0x1B05,  0x1B35, 0x3099,  0x304B, 0x200D, 0x600, 0x1F1E6,
      0xF73, 0x11099, 0x110BA, 0x212B, 0x1D15E, 0x94D,  0x915,  0x0D4E};
  std::mt19937 random(2016);
  for (int round = 0; round < 5000; ++round) {
    std::string raw;
    for (auto i = random() % 12; i > 0; --i) {
      raw += utf8({alphabet[random() % std::size(alphabet)]});
    }
    CAPTURE(raw);
    CHECK(NormalText(raw).text() == slow_normal(raw));
  }
}

TEST_CASE("every character and its decomposition have one normal text") {
  int different = 0;
  for (int c = 0x80; c <= 0x10FFFF; ++c) {
    if (utf8proc_get_property(c)->decomp_seqindex == UINT16_MAX) continue;
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string raw = utf8({c});
    const std::string normal = NormalText(raw).text();
    if (normal == " ") continue;  // white space, folded
    const std::string apart = mapped(raw, utf8proc_NFD);
    const bool same = normal == mapped(raw, utf8proc_NFC) &&
                      NormalText(apart).text() == normal;
    if (!same) ++different;
  }
  CHECK(different == 0);
}

TEST_CASE("two hundred thousand marks on one letter take no time") {
  std::string raw = "e";
  for (int i = 0; i < 100'000; ++i) raw += "\xCC\x81\xCC\xA3";
  const NormalText normal(raw + "nd");
  CHECK(normal.raw_span(0, normal.text().size())->end == raw.size() + 2);
  CHECK_FALSE(normal.raw_span(0, 3));
}

TEST_CASE("a character ends where people see its end") {
  struct {
    std::string text;
    std::size_t end;
  } const cases[] = {
      {"ab", 1},
      {"\r\nx", 2},
      {"e\xCC\x81x", 3},
      {"\xFFx", 1},
      {utf8({0x4E00, 0x4E01}), 3},
      {utf8({0x1F1E9, 0x1F1EA, 0x1F1EB, 0x1F1F7}), 8},  // two flags
      {utf8({0x1F469, 0x200D, 0x1F692, 'x'}), 11},      // a firefighter
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(character_end(c.text, 0) == c.end);
  }
}

TEST_CASE("columns on a terminal") {
  CHECK(display_width("four") == 4);
  CHECK(display_width("caf\x65\xCC\x81") == 4);
  CHECK(display_width(utf8({0x6B7B, 0x8005})) == 4);
  CHECK(display_width(utf8({0x5E9, 0x5DC, 0x5D5, 0x5DD})) == 4);
  CHECK(display_width(utf8({0x1F1E9, 0x1F1EA})) == 2);
  CHECK(display_width(utf8({0x1F469, 0x200D, 0x1F692})) == 2);
  CHECK(display_width("") == 0);
}

TEST_CASE("what does not print becomes a visible escape") {
  CHECK(harmless("four dead") == "four dead");
  CHECK(harmless("a\x1B[31mb") == "a\\u{1b}[31mb");
  CHECK(harmless("a\nb\tc") == "a\\u{a}b\\u{9}c");
  CHECK(harmless(utf8({0x202E, 'x', 0x2066, 0x200F})) ==
        "\\u{202e}x\\u{2066}\\u{200f}");
  CHECK(harmless("\xFFz") == "\\x{ff}z");
  CHECK(harmless(utf8({0x85, 0x9B, 0x7F, 0xE000, 0xFEFF, 0xAD})) ==
        "\\u{85}\\u{9b}\\u{7f}\\u{e000}\\u{feff}\\u{ad}");
  CHECK(harmless(utf8({0x5E9, 0x4E00, 0x200C, 0x301})) ==
        utf8({0x5E9, 0x4E00, 0x200C, 0x301}));
}
