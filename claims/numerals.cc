// SPDX-License-Identifier: Apache-2.0
#include "claims/numerals.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "claims/digits.h"
#include "claims/number_words.h"
#include "claims/phrase.h"

namespace concord {
namespace {

using Kind = Token::Kind;

// Short forms that stand behind digits: "3.2m", "2k", "3,2 млн".  "m" and "k"
// only without a space, or every metre would be a million.
struct ShortForm {
  std::string_view word;
  long magnitude;
  bool glued;
};
constexpr std::array<ShortForm, 14> kShortForms = {{
    {"k", 1'000, true},
    {"m", 1'000'000, true},
    {"b", 1'000'000'000, true},
    {"mn", 1'000'000, false},
    {"mln", 1'000'000, false},
    {"mio", 1'000'000, false},
    {"bn", 1'000'000'000, false},
    {"mrd", 1'000'000'000, false},
    {"mld", 1'000'000'000, false},
    {"tn", 1'000'000'000'000, false},
    {"trn", 1'000'000'000'000, false},
    {"тыс", 1'000, false},
    {"млн", 1'000'000, false},
    {"млрд", 1'000'000'000, false},
}};

const std::map<std::string_view, Rational> kVulgarFractions = {
    {"½", Rational(1, 2)},
    {"⅓", Rational(1, 3)},
    {"⅔", Rational(2, 3)},
    {"¼", Rational(1, 4)},
    {"¾", Rational(3, 4)}};

// Behind one of these, digits name something: "#15", "@15", "x_15".
constexpr std::string_view kNaming = "#@_\\&=";

// Scripts without spaces between words (from Thai on; Hangul, whose counters
// join digits): "死者は4人" holds a 4, which no letter beside it makes a name.
bool joins_digits(utf8proc_int32_t letter) {
  return (letter >= 0x0E00 && letter <= 0x0EFF) ||
         (letter >= 0x1000 && letter <= 0x109F) ||
         (letter >= 0x1780 && letter <= 0x17FF) ||
         (letter >= 0x3040 && letter <= 0x9FFF) ||
         (letter >= 0xAC00 && letter <= 0xD7AF) || letter >= 0x20000;
}

// Of those, what changes the number beside it: "3万" is 30,000, "第4" the
// fourth.
constexpr std::string_view kChangesDigits = "第十百千万萬億亿兆십백천만억조";

utf8proc_int32_t letter_at(std::string_view text, std::size_t at) {
  utf8proc_int32_t letter = -1;
  utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                   static_cast<utf8proc_ssize_t>(text.size() - at), &letter);
  return letter;
}

std::size_t last_letter(std::string_view word) {
  std::size_t at = word.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U)
    --at;
  return at;
}

// Whether the letter of `word` at `at` makes the digits beside it a name.
bool binds_digits(std::string_view word, std::size_t at) {
  const utf8proc_int32_t letter = letter_at(word, at);
  if (!joins_digits(letter)) return true;
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(letter, bytes);
  const std::string written(reinterpret_cast<const char*>(bytes),
                            static_cast<std::size_t>(length));
  return kChangesDigits.find(written) != kChangesDigits.npos;
}

class NumeralScanner {
 public:
  NumeralScanner(std::string_view text, std::string_view language)
      : text_(text),
        language_(language),
        english_(language.substr(0, language.find('-')) == "en"),
        tokens_(tokens_of(text)) {}

  std::vector<Numeral> scan() {
    for (std::size_t at = 0; at < tokens_.size();) at = read_at(at);
    return std::move(found_);
  }

 private:
  // Gives the next token to look at.
  std::size_t read_at(std::size_t at) {
    if (tokens_[at].kind == Kind::Digits) return read_number(at);
    if (tokens_[at].kind == Kind::Word) {
      return english_ ? read_spoken(at) : at + 1;
    }
    return read_vulgar(at);
  }

  bool is(std::size_t at, Kind kind) const {
    return at < tokens_.size() && tokens_[at].kind == kind;
  }

  std::string_view text_at(std::size_t at) const {
    return at < tokens_.size() ? tokens_[at].text : std::string_view();
  }

  // "AK-15", "B15", "No.15", "#15", a telephone number's "+15"
  bool names_something(std::size_t at) const {
    if (at == 0) return false;
    const Token& before = tokens_[at - 1];
    if (before.kind == Kind::Word) {
      return binds_digits(before.text, last_letter(before.text)) &&
             !is_currency(before);
    }
    const bool joins = before.text == "-" || before.text == "." ||
                       before.text == "/" || before.text == ":";
    if (joins) return at >= 2 && is_part_of_word(at - 2);
    return kNaming.find(before.text) != kNaming.npos;
  }

  bool is_part_of_word(std::size_t at) const {
    return is(at, Kind::Word) || is(at, Kind::Digits);
  }

  // "USD500"
  bool is_currency(const Token& token) const {
    const std::string_view written =
        text_.substr(token.span.begin, token.span.end - token.span.begin);
    return written.size() == 3 && std::ranges::all_of(written, [](char c) {
             return c >= 'A' && c <= 'Z';
           });
  }

  std::size_t read_number(std::size_t at) {
    DigitRun run = read_digits(tokens_, at, language_);
    if (names_something(at)) return run.end;
    const std::size_t first = found_.size();
    std::size_t end = run.end;
    for (const DigitReading& reading : run.readings) {
      // Only the last number of a run has its tail: "2-3 million".
      end = std::max(end, add_digits(reading, reading.end == run.end));
    }
    const bool glued = is(end, Kind::Word) && end == run.end;
    if (glued && binds_digits(tokens_[end].text, 0)) {
      found_.resize(first);  // "15th"
    }
    return end;
  }

  std::size_t add_digits(const DigitReading& reading, bool has_tail) {
    Numeral numeral{span(reading.begin, reading.end), reading.value,
                    reading.unit};
    std::size_t end = reading.end;
    if (has_tail) {
      end = take_vulgar(numeral, end);
      end = take_magnitude(numeral, end);
      end = take_percent(numeral, end);
      numeral.span = span(reading.begin, end);
    }
    found_.push_back(numeral);
    return end;
  }

  Span span(std::size_t begin, std::size_t end) const {
    return {tokens_[begin].span.begin, tokens_[end - 1].span.end};
  }

  std::size_t take_vulgar(Numeral& numeral, std::size_t at) const {
    const auto fraction = kVulgarFractions.find(text_at(at));
    if (fraction == kVulgarFractions.end()) return at;
    numeral.value += fraction->second;
    numeral.unit = fraction->second;
    return at + 1;
  }

  std::size_t take_magnitude(Numeral& numeral, std::size_t at) const {
    const bool glued = is(at, Kind::Word);
    const std::size_t word = glued ? at : next_word(tokens_, at - 1);
    std::optional<Rational> factor;
    if (english_ && !glued) factor = magnitude(text_at(word));
    if (!factor) factor = short_form(text_at(word), glued);
    if (!factor) return at;
    numeral.value *= *factor;
    numeral.unit *= *factor;
    return word + 1;
  }

  static std::optional<Rational> short_form(std::string_view word, bool glued) {
    for (const ShortForm& form : kShortForms) {
      if (form.word == word && (glued || !form.glued)) {
        return Rational(form.magnitude);
      }
    }
    return std::nullopt;
  }

  // "40%", "40 %", "forty per cent"
  std::size_t take_percent(Numeral& numeral, std::size_t at) const {
    const std::size_t end = behind_percent(at);
    numeral.percent = end != at;
    return end;
  }

  std::size_t behind_percent(std::size_t at) const {
    const std::size_t sign = is(at, Kind::Space) ? at + 1 : at;
    const std::string_view text = text_at(sign);
    if (text == "%" || text == "٪" || text == "％") return sign + 1;
    if (text == "percent" || text == "pct") return sign + 1;
    const std::size_t cent = next_word(tokens_, sign);
    return text == "per" && text_at(cent) == "cent" ? cent + 1 : at;
  }

  std::size_t read_spoken(std::size_t at) {
    const auto spoken = read_words(tokens_, at);
    if (!spoken || is_inside_word(at, spoken->end)) return at + 1;
    Numeral numeral{span(at, spoken->end), spoken->value, spoken->unit, false,
                    spoken->fraction};
    const std::size_t end = take_percent(numeral, spoken->end);
    numeral.span = span(at, end);
    found_.push_back(numeral);
    if (spoken->unsure) found_.push_back({tokens_[at].span, 1, 1});
    return end;
  }

  // The "one" of "0one" and of "one2".
  bool is_inside_word(std::size_t begin, std::size_t end) const {
    return (begin > 0 && is(begin - 1, Kind::Digits)) || is(end, Kind::Digits);
  }

  std::size_t read_vulgar(std::size_t at) {
    Numeral numeral{tokens_[at].span, 0, 1, false, true};
    const std::size_t end = take_vulgar(numeral, at);
    if (end == at) return at + 1;
    numeral.unit = Rational(1, 100);
    found_.push_back(numeral);
    return end;
  }

  std::string_view text_;
  std::string_view language_;
  bool english_;
  std::vector<Token> tokens_;
  std::vector<Numeral> found_;
};

}  // namespace

std::vector<Numeral> numerals_in(std::string_view text,
                                 std::string_view language) {
  return NumeralScanner(text, language).scan();
}

}  // namespace concord
