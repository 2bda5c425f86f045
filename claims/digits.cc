// SPDX-License-Identifier: Apache-2.0
//
// The world writes one number in many groupings: 1,081.5 and 1.081,5 and
// 1 081,5 and 1'081.5, and 1,00,000 in India.  A separator that comes once and
// has three digits behind it may be either kind; then the language decides.
#include "claims/digits.h"

#include <algorithm>
#include <array>
#include <string>

namespace concord {
namespace {

using Kind = Token::Kind;

// No count has more; a longer run is a key or a serial number.
constexpr std::size_t kMaxDigits = 40;

enum class Mark { Point, Comma, Either };

// The languages that write 1.5 and those that write 1,5 (CLDR 42); Spanish
// writes both, from country to country.
Mark decimal_mark(std::string_view language) {
  constexpr std::array<std::string_view, 10> kPoint = {
      "en", "he", "hi", "ja", "ko", "ne", "sw", "th", "ur", "zh"};
  constexpr std::array<std::string_view, 30> kComma = {
      "be", "bg", "cs", "da", "de", "el", "et", "fi", "fr", "hr",
      "hu", "hy", "id", "it", "ka", "kk", "ky", "lt", "lv", "nl",
      "no", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "uz", "vi"};
  const std::string_view family = language.substr(0, language.find('-'));
  if (std::ranges::find(kPoint, family) != kPoint.end()) return Mark::Point;
  if (std::ranges::find(kComma, family) != kComma.end()) return Mark::Comma;
  return Mark::Either;
}

/// Digit groups with the separator before each ("" before the first).
struct Groups {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::string> digits;
  std::vector<std::string> separators;
};

bool is_separator(const std::string& text) {
  constexpr std::array<std::string_view, 6> kSeparators = {
      ".", ",", "'", "\u2019", "\u066B", "\u066C"};
  return std::ranges::find(kSeparators, text) != kSeparators.end();
}

bool is_date_separator(const std::string& text) {
  return text == "-" || text == "/" || text == ":";
}

bool are_digits(const std::vector<Token>& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].kind == Kind::Digits;
}

// "1 081": a space groups three digits behind at most three, and no others, or
// every enumeration would be one number.
bool space_groups(const Groups& groups, const Token& next) {
  const bool spaces_alone =
      groups.digits.size() == 1 || groups.separators.back() == " ";
  const std::string& first = groups.digits.front();
  return spaces_alone && first.size() <= 3 && first[0] != '0' &&
         next.text.size() == 3;
}

// From the digits at `begin` to the next space, letter or dash.
Groups read_groups(const std::vector<Token>& tokens, std::size_t begin) {
  Groups groups{begin, begin + 1, {tokens[begin].text}, {""}};
  while (are_digits(tokens, groups.end + 1)) {
    const std::string& separator = tokens[groups.end].text;
    const Token& next = tokens[groups.end + 1];
    const bool joins = is_separator(separator) ||
                       (separator == " " && space_groups(groups, next));
    if (!joins) break;
    groups.digits.push_back(next.text);
    groups.separators.push_back(separator);
    groups.end += 2;
  }
  return groups;
}

// Thousands (1,081,000) or, with commas, lakhs (10,81,000).
bool are_thousands(const Groups& groups, std::size_t count) {
  const bool indian = groups.separators[1] == ",";
  const std::string& first = groups.digits.front();
  if (first.size() > 3 || first[0] == '0') return false;
  if (groups.digits[count - 1].size() != 3) return false;
  bool in_threes = true;
  bool in_twos = indian && first.size() <= 2;
  for (std::size_t i = 1; i < count; ++i) {
    if (groups.separators[i] != groups.separators[1]) return false;
    if (i + 1 == count) break;
    in_threes = in_threes && groups.digits[i].size() == 3;
    in_twos = in_twos && groups.digits[i].size() == 2;
  }
  return in_threes || in_twos;
}

std::string joined(const Groups& groups, std::size_t count) {
  std::string digits;
  for (std::size_t i = 0; i < count; ++i) digits += groups.digits[i];
  return digits;
}

DigitReading reading(const Groups& groups, const std::string& decimal) {
  DigitReading reading{groups.begin, groups.end, *parse_decimal(decimal), 1};
  const std::size_t point = decimal.find('.');
  if (point != std::string::npos) {
    for (std::size_t i = point + 1; i < decimal.size(); ++i) reading.unit /= 10;
  }
  return reading;
}

bool can_be_decimal(const Groups& groups, Mark mark) {
  const std::string& last = groups.separators.back();
  if (last == "\u066B") return true;
  if (last != "." && last != ",") return false;
  // "3.5" stands in German texts too; "3,5" in no English one.
  const bool surely = last == "." && groups.digits.back().size() != 3;
  const bool mixed = groups.separators.size() > 2;
  return surely || mixed || mark == Mark::Either ||
         (mark == Mark::Point) == (last == ".");
}

// With one separator the language has a say in what it is.
bool can_be_thousands(const Groups& groups, Mark mark) {
  const std::string& separator = groups.separators[1];
  if (!are_thousands(groups, groups.digits.size())) return false;
  if (groups.digits.size() > 2) return true;
  if (separator != "." && separator != ",") return separator != "\u066B";
  return mark == Mark::Either || (mark == Mark::Point) == (separator == ",");
}

std::vector<DigitReading> readings_of(const Groups& groups, Mark mark) {
  const std::size_t count = groups.digits.size();
  if (joined(groups, count).size() > kMaxDigits) return {};
  if (count == 1) return {reading(groups, groups.digits[0])};
  std::vector<DigitReading> readings;
  if (can_be_thousands(groups, mark)) {
    readings.push_back(reading(groups, joined(groups, count)));
  }
  const bool one_mark =
      count == 2 || groups.separators.back() != groups.separators[count - 2];
  const bool grouped = count == 2 || are_thousands(groups, count - 1);
  if (one_mark && grouped && can_be_decimal(groups, mark)) {
    readings.push_back(reading(
        groups, joined(groups, count - 1) + "." + groups.digits.back()));
  }
  return readings;
}

}  // namespace

// Dates, times and scores are no numbers; "10-12" is two.
DigitRun read_digits(const std::vector<Token>& tokens, std::size_t begin,
                     std::string_view language) {
  const Mark mark = decimal_mark(language);
  DigitRun run{begin, {}};
  std::size_t dashes = 0;
  bool is_number = true;
  while (true) {
    const Groups groups = read_groups(tokens, run.end);
    for (DigitReading& one : readings_of(groups, mark)) {
      run.readings.push_back(std::move(one));
    }
    run.end = groups.end;
    if (!are_digits(tokens, run.end + 1)) break;
    const std::string& separator = tokens[run.end].text;
    if (!is_date_separator(separator)) break;
    if (separator == "-") ++dashes;
    is_number = is_number && separator == "-" && dashes < 2;
    ++run.end;
  }
  if (!is_number) run.readings.clear();
  return run;
}

bool has_leading_zero(std::string_view decimal) {
  if (decimal.starts_with('-')) decimal.remove_prefix(1);
  return decimal.size() > 1 && decimal[0] == '0' && decimal[1] != '.';
}

}  // namespace concord
