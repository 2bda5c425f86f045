// SPDX-License-Identifier: Apache-2.0
//
// Recursive descent over English number words:
//   number  = group { magnitude [ "and" ] group }       in falling magnitudes
//   group   = small [ "hundred" [ "and" ] [ small ] ] [ "and a half" ]
//   small   = "forty" [ "one" ] | "nineteen" | ... | "a"
// "and" joins only where a smaller number follows that no magnitude multiplies:
// "two hundred and three hundred" are two numbers, like "five and six".
#include "claims/number_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace concord {
namespace {

using Kind = Token::Kind;
using Tokens = std::vector<Token>;
using Table = std::map<std::string_view, long>;

const Table kOnes = {
    {"one", 1},        {"two", 2},       {"three", 3},    {"four", 4},
    {"five", 5},       {"six", 6},       {"seven", 7},    {"eight", 8},
    {"nine", 9},       {"ten", 10},      {"eleven", 11},  {"twelve", 12},
    {"thirteen", 13},  {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16},
    {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}};

const Table kTens = {{"twenty", 20}, {"thirty", 30}, {"forty", 40},
                     {"fifty", 50},  {"sixty", 60},  {"seventy", 70},
                     {"eighty", 80}, {"ninety", 90}};

const Table kMagnitudes = {{"dozen", 12},
                           {"hundred", 100},
                           {"thousand", 1'000},
                           {"lakh", 100'000},
                           {"million", 1'000'000},
                           {"crore", 10'000'000},
                           {"billion", 1'000'000'000},
                           {"trillion", 1'000'000'000'000}};

const Table kNothing = {{"zero", 0}, {"nil", 0},    {"nought", 0},
                        {"no", 0},   {"nobody", 0}, {"none", 0}};

const Table kTimes = {{"twice", 2},  {"double", 2}, {"doubled", 2},
                      {"thrice", 3}, {"triple", 3}, {"tripled", 3},
                      {"single", 1}, {"lone", 1}};

const Table kFractions = {{"half", 2},   {"halves", 2},  {"third", 3},
                          {"thirds", 3}, {"quarter", 4}, {"quarters", 4},
                          {"fifth", 5},  {"fifths", 5},  {"sixth", 6},
                          {"sixths", 6}, {"seventh", 7}, {"sevenths", 7},
                          {"eighth", 8}, {"eighths", 8}, {"ninth", 9},
                          {"ninths", 9}, {"tenth", 10},  {"tenths", 10}};

// Behind "a" they make a vague word or a phrase, behind "no" a hedge.
constexpr std::array<std::string_view, 10> kNoCountAfterA = {
    "couple", "few",     "further", "great",  "handful",
    "lot",    "maximum", "minimum", "number", "total"};
constexpr std::array<std::string_view, 8> kNoCountAfterNo = {
    "doubt", "fewer", "idea", "less", "longer", "matter", "more", "other"};
constexpr std::array<std::string_view, 3> kOrdinals = {"first", "second",
                                                       "third"};

template <class List>
bool lists(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

std::optional<long> look_up(const Table& table, std::string_view word) {
  const auto found = table.find(word);
  if (found == table.end()) return std::nullopt;
  return found->second;
}

bool is_article(std::string_view word) { return word == "a" || word == "an"; }

bool is_ordinal(std::string_view word) {
  return lists(kOrdinals, word) ||
         (word.size() > 4 && word.substr(word.size() - 2) == "th");
}

class WordReader {
 public:
  explicit WordReader(const Tokens& tokens) : tokens_(tokens) {}

  std::optional<SpokenNumber> read(std::size_t begin) const {
    for (const auto reader :
         {&WordReader::fraction, &WordReader::nothing, &WordReader::times,
          &WordReader::number, &WordReader::article}) {
      const auto spoken = (this->*reader)(begin);
      if (spoken) return spoken;
    }
    return std::nullopt;
  }

 private:
  std::string_view word(std::size_t at) const {
    if (at >= tokens_.size() || tokens_[at].kind != Kind::Word) return {};
    return tokens_[at].text;
  }
  std::size_t next(std::size_t at) const { return next_word(tokens_, at); }
  std::size_t behind(std::size_t at) const { return next(at - 1); }

  // "half", "half a dozen", "half a million", "a third", "two thirds".
  std::optional<SpokenNumber> fraction(std::size_t at) const {
    if (word(at) == "half") return half(at);
    const auto parts = numerator(at);
    if (!parts) return std::nullopt;
    const std::size_t of = next(at);
    const auto whole = look_up(kFractions, word(of));
    const bool plural = !word(of).empty() && word(of).back() == 's';
    if (!whole || plural != (*parts > 1)) return std::nullopt;
    SpokenNumber spoken{of + 1, Rational(*parts, *whole), Rational(1, 100),
                        true, is_article(word(at)) && *whole > 2};
    spoken.value.canonicalize();
    return spoken;
  }

  std::optional<long> numerator(std::size_t at) const {
    if (is_article(word(at))) return 1;
    return look_up(kOnes, word(at));
  }

  std::optional<SpokenNumber> half(std::size_t at) const {
    std::size_t of = next(at);
    if (is_article(word(of))) of = next(of);
    const auto unit = look_up(kMagnitudes, word(of));
    if (!unit)
      return SpokenNumber{at + 1, Rational(1, 2), Rational(1, 100), true};
    return SpokenNumber{of + 1, Rational(*unit) / 2, Rational(*unit) / 2};
  }

  // "nobody", "no one", "no"; never that of "no more than" and of "No. 15".
  std::optional<SpokenNumber> nothing(std::size_t at) const {
    if (!look_up(kNothing, word(at))) return std::nullopt;
    const std::size_t after = next(at);
    if (word(at) != "no") return SpokenNumber{at + 1, 0};
    const bool numbers = at + 1 < tokens_.size() && tokens_[at + 1].text == ".";
    if (numbers || lists(kNoCountAfterNo, word(after))) return std::nullopt;
    return SpokenNumber{word(after) == "one" ? after + 1 : at + 1, 0};
  }

  // "both attackers"; not "both" alone, nor "both attackers and guards".
  bool is_both(std::size_t at) const {
    constexpr int kReach = 4;
    if (word(at) != "both" || word(next(at)).empty()) return false;
    std::size_t later = next(at);
    for (int i = 0; i < kReach && !word(later).empty(); ++i) {
      if (word(later) == "and") return false;
      later = next(later);
    }
    return true;
  }

  // "twice", "both"
  std::optional<SpokenNumber> times(std::size_t at) const {
    if (is_both(at)) return SpokenNumber{at + 1, 2};
    const auto factor = look_up(kTimes, word(at));
    if (!factor) return std::nullopt;
    return SpokenNumber{at + 1, *factor, 0};
  }

  // "another 30", "another two": that number alone is said.
  bool is_another(std::size_t at) const {
    const std::string_view after = word(next(at));
    return word(at) == "another" && !after.empty() && !number(next(at));
  }

  // "a woman", "another woman"
  std::optional<SpokenNumber> article(std::size_t at) const {
    if (!is_article(word(at)) && !is_another(at)) return std::nullopt;
    if (is_glued(at)) return std::nullopt;
    if (lists(kNoCountAfterA, word(next(at)))) return std::nullopt;
    return SpokenNumber{at + 1, 1};
  }

  // "a.m.", "a-la"
  bool is_glued(std::size_t at) const {
    return at + 1 < tokens_.size() && tokens_[at + 1].kind == Kind::Other &&
           word(at + 2) != "";
  }

  std::optional<SpokenNumber> small(std::size_t at) const {
    if (const auto ones = look_up(kOnes, word(at))) {
      return SpokenNumber{at + 1, *ones};
    }
    const auto tens = look_up(kTens, word(at));
    if (!tens) return std::nullopt;
    const std::size_t after = next(at);
    const auto ones = look_up(kOnes, word(after));
    if (ones && *ones < 10) return SpokenNumber{after + 1, *tens + *ones};
    if (tokens_.size() > after && tokens_[after - 1].text == "-" &&
        is_ordinal(word(after))) {
      return std::nullopt;  // "twenty-first"
    }
    return SpokenNumber{at + 1, *tens};
  }

  // "a hundred", "two hundred and five", "two and a half".
  std::optional<SpokenNumber> group(std::size_t at) const {
    std::optional<SpokenNumber> spoken = small(at);
    const bool counts =
        is_article(word(at)) && look_up(kMagnitudes, word(next(at)));
    if (counts) spoken = SpokenNumber{at + 1, 1};
    if (!spoken) return std::nullopt;
    if (word(behind(spoken->end)) == "hundred") {
      spoken->end = behind(spoken->end) + 1;
      spoken->value *= 100;
      spoken->unit = 100;
      if (const auto rest = joined_rest(*spoken, 100)) add(*spoken, *rest);
    } else {
      take_half(*spoken);
    }
    return spoken;
  }

  void take_half(SpokenNumber& spoken) const {
    const std::size_t joint = behind(spoken.end);
    if (word(joint) != "and" || !is_article(word(next(joint)))) return;
    const std::size_t last = next(next(joint));
    if (word(last) != "half") return;
    spoken.end = last + 1;
    spoken.value += Rational(1, 2);
    spoken.unit = Rational(1, 2);
  }

  std::optional<SpokenNumber> number(std::size_t at) const {
    std::optional<SpokenNumber> spoken = group(at);
    Rational last = kMaxMagnitude;
    while (spoken) {
      const std::size_t unit_at = behind(spoken->end);
      const auto unit = look_up(kMagnitudes, word(unit_at));
      if (!unit || *unit >= last) break;
      spoken = multiplied(*spoken, *unit, unit_at, last);
      last = *unit;
      const auto rest = joined_rest(*spoken, last);
      if (!rest) break;
      add(*spoken, *rest);
    }
    return spoken;
  }

  // Only what came behind the last magnitude is multiplied by this one: in
  // "one million two hundred thousand" the 200.
  static SpokenNumber multiplied(const SpokenNumber& spoken, long unit,
                                 std::size_t unit_at, const Rational& last) {
    Rational done = 0;
    if (last < kMaxMagnitude) done = floor(spoken.value / last) * last;
    const Rational rest = spoken.value - done;
    return {unit_at + 1, done + rest * unit, spoken.unit * unit};
  }

  // What "and" or nothing adds to a number whose last magnitude is `last`.
  std::optional<SpokenNumber> joined_rest(const SpokenNumber& spoken,
                                          const Rational& last) const {
    if (last < 100) return std::nullopt;
    std::size_t at = behind(spoken.end);
    if (word(at) == "and") at = next(at);
    if (is_article(word(at))) return std::nullopt;
    const auto rest = last > 100 ? group(at) : small(at);
    if (!rest || rest->value >= last) return std::nullopt;
    const auto unit = look_up(kMagnitudes, word(behind(rest->end)));
    // "two hundred and five thousand" is one number: 205 of them.
    const bool multiplied =
        unit && (last == 100 ? *unit <= 100 : *unit >= last);
    if (multiplied) return std::nullopt;
    return rest;
  }

  static void add(SpokenNumber& spoken, const SpokenNumber& rest) {
    spoken.end = rest.end;
    spoken.value += rest.value;
    spoken.unit = rest.unit;
  }

  static constexpr long kMaxMagnitude = 1'000'000'000'000'000;

  const Tokens& tokens_;
};

}  // namespace

std::size_t next_word(const Tokens& tokens, std::size_t at) {
  if (at + 2 >= tokens.size()) return tokens.size();
  const Token& joint = tokens[at + 1];
  const bool joins = joint.kind == Kind::Space || joint.text == "-";
  return joins && tokens[at + 2].kind == Kind::Word ? at + 2 : tokens.size();
}

std::optional<Rational> magnitude(std::string_view word) {
  const auto found = look_up(kMagnitudes, word);
  if (!found) return std::nullopt;
  return Rational(*found);
}

std::optional<SpokenNumber> read_words(const Tokens& tokens,
                                       std::size_t begin) {
  return WordReader(tokens).read(begin);
}

}  // namespace concord
