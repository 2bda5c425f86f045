// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/digits.h"

#include <algorithm>
#include <array>

namespace concord::extract {
namespace {

using At = std::uint32_t;

bool is_digit(char c) { return '0' <= c && c <= '9'; }

// Where the decimals begin: behind the last sign that does not group.
std::size_t decimals_begin(std::string_view digits) {
  const std::size_t sign = digits.find_last_of(".,");
  if (sign == std::string_view::npos) return digits.size();
  const bool once = digits.find(digits[sign]) == sign;
  const bool grouping =
      digits.size() - sign == 4 && sign != 0 && (digits[sign] == ',' || !once);
  return grouping || !once ? digits.size() : sign + 1;
}

// Tokens of three digits that go on a number: "081" and "000" of "1 081 000".
bool is_group(const Words& words, At at) {
  return words.is_digits(at) && words.text(at).size() == 3 &&
         !words.glued(at) && std::ranges::all_of(words.text(at), is_digit) &&
         !(words.glued(at + 1) && words.is(at + 1, "-"));
}

void take_groups(const Words& words, At at, Number& number) {
  constexpr int kMaxGroups = 5;  // and three digits before them: 18 in all
  if (words.text(at).size() > 3 || number.value.num == 0) return;
  if (!std::ranges::all_of(words.text(at), is_digit)) return;
  for (int group = 0; group < kMaxGroups; ++group) {
    if (!is_group(words, number.end)) return;
    number.value = plus(times(number.value, {1000, 1}),
                        value_of_digits(words.text(number.end)));
    ++number.end;
  }
}

Ratio slashed(const Words& words, At at) {
  return ratio(value_of_digits(words.text(at)).num,
               value_of_digits(words.text(at + 2)).num);
}

struct Sign {
  std::string_view sign;
  Ratio value;
};

constexpr Sign kFractionSigns[] = {
    {"½", {1, 2}}, {"⅓", {1, 3}}, {"⅔", {2, 3}}, {"¼", {1, 4}}, {"¾", {3, 4}},
    {"⅕", {1, 5}}, {"⅛", {1, 8}}, {"⅜", {3, 8}}, {"⅝", {5, 8}}, {"⅞", {7, 8}}};

// The half of "2½"; no number where no such sign stands.
Ratio fraction_sign(const Words& words, At at) {
  const std::string_view sign = words.text(at);
  const bool is_beyond_ascii =
      !sign.empty() && static_cast<unsigned char>(sign[0]) >= 0x80;
  if (!is_beyond_ascii) return kNoNumber;
  for (const Sign& half : kFractionSigns) {
    if (sign == half.sign) return half.value;
  }
  return kNoNumber;
}

// "1.5m" is a million where money or people are counted, else metres.
bool is_magnitude(const Words& words, At at) {
  if (!words.glued(at) || !words.has(at, Sense::Letters)) return false;
  if (!words.has(at, Sense::MeasureUnit) && !words.is(at, "mm")) return true;
  return words.has(at - 2, Sense::CurrencySign) ||
         words.has(at - 2, Sense::Currency) ||
         words.has(at + 1, Sense::Currency) ||
         words.has(at + 1, Sense::Counted);
}

}  // namespace

Ratio value_of_digits(std::string_view digits) {
  const std::size_t decimals = decimals_begin(digits);
  std::int64_t units = 0;
  std::int64_t scale = 1;
  int places = 0;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (!is_digit(digits[at])) continue;
    if (units != 0 && ++places > 17) return kNoNumber;
    units = units * 10 + (digits[at] - '0');
    if (at < decimals) continue;
    if (scale > kMaxUnits / 10) return kNoNumber;
    scale *= 10;
  }
  return ratio(units, scale);
}

std::optional<Number> digits_at(const Words& words, std::uint32_t at) {
  if (is_leading_point(words, at)) {
    const std::string_view decimals = words.text(at + 1);
    Number number{at + 2, value_of_digits(decimals)};
    for (std::size_t place = 0; place < decimals.size(); ++place) {
      number.value = times(number.value, {1, 10});
    }
    number.in_digits = true;
    return number;
  }
  if (const Ratio lone = fraction_sign(words, at); lone.is_number()) {
    Number number{at + 1, lone};
    number.form = Number::Form::Fraction;
    return number;
  }
  if (!words.is_digits(at)) return std::nullopt;
  Number number{at + 1, value_of_digits(words.text(at))};
  number.in_digits = true;
  if (is_slashed_fraction(words, at)) {
    number.value = slashed(words, at);
    number.end = at + 3;
    number.form = Number::Form::Fraction;
    return number;
  }
  take_groups(words, at, number);
  if (!words.glued(number.end) && is_slashed_fraction(words, number.end)) {
    number.value = plus(number.value, slashed(words, number.end));
    number.end += 3;
  }
  const Ratio sign = fraction_sign(words, number.end);
  if (sign.is_number()) {
    number.value = plus(number.value, sign);
    ++number.end;
  }
  if (is_magnitude(words, number.end)) {
    number.magnitude = words.value(number.end);
    number.value = times(number.value, {number.magnitude, 1});
    ++number.end;
  }
  return number;
}

bool is_leading_point(const Words& words, std::uint32_t at) {
  return words.is(at, ".") && !words.glued(at) && words.glued(at + 1) &&
         words.is_digits(at + 1);
}

bool is_slashed_fraction(const Words& words, std::uint32_t at) {
  constexpr std::array<std::int64_t, 6> kBottoms = {2, 3, 4, 5, 8, 16};
  if (!words.is_digits(at) || !words.is(at + 1, "/")) return false;
  if (!words.glued(at + 1) || !words.glued(at + 2)) return false;
  if (!words.is_digits(at + 2) || words.is(at + 3, "/")) return false;
  const Ratio top = value_of_digits(words.text(at));
  const Ratio bottom = value_of_digits(words.text(at + 2));
  return top.is_integer() && bottom.is_integer() && 0 < top.num &&
         top.num < bottom.num &&
         std::ranges::find(kBottoms, bottom.num) != kBottoms.end();
}

}  // namespace concord::extract
