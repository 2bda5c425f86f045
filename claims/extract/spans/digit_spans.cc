// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/spans/digit_spans.h"

#include <algorithm>
#include <cmath>

#include "claims/extract/quantities/digits.h"
#include "claims/extract/quantities/number_reader.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Found = std::optional<NumberSpan>;

Ratio power(Ratio base, std::int64_t exponent) {
  constexpr std::int64_t kMost = 18;
  if (exponent < -kMost || exponent > kMost) return kNoNumber;
  Ratio value{1, 1};
  for (std::int64_t i = 0; i < std::abs(exponent) && value.is_number(); ++i) {
    value = times(value, base);
  }
  if (exponent >= 0 || !value.is_number() || value.num == 0) return value;
  const Ratio turned{value.den, value.num};
  return value.num > 0 ? turned : Ratio{-value.den, -value.num};
}

// `factor` times `base` to the power of `exponent`, rounded where the digits
// are too many.
NumberSpan powered(At first, At last, Ratio factor, Ratio base,
                   std::int64_t exponent) {
  NumberSpan span{first, last, times(factor, power(base, exponent))};
  if (!span.is_exact()) {
    span.rounded = as_double(factor) *
                   std::pow(as_double(base), static_cast<double>(exponent));
  }
  return span;
}

// "-1", "13": an exponent from token `at`; moves `at` behind it.
std::optional<std::int64_t> exponent_at(const Words& words, At& at) {
  const bool minus = words.is(at, "-") && words.glued(at);
  const bool plus_sign = words.is(at, "+") && words.glued(at);
  const At digits = minus || plus_sign ? at + 1 : at;
  if (!words.is_digits(digits) || !words.glued(digits)) return std::nullopt;
  const Ratio value = value_of_digits(words.text(digits));
  if (!value.is_number() || !value.is_integer()) return std::nullopt;
  at = digits + 1;
  return minus ? -value.num : value.num;
}

// The 13 of the word "e13" and the 10 of "x10"; -1 for other words.
std::int64_t behind_letter(std::string_view word, char letter) {
  constexpr std::size_t kLongest = 3;
  if (word.size() < 2 || word.size() > kLongest || word[0] != letter) return -1;
  const std::string_view digits = word.substr(1);
  const bool all =
      std::ranges::all_of(digits, [](char c) { return '0' <= c && c <= '9'; });
  return all ? value_of_digits(digits).num : -1;
}

// "2500^-1", "127.32e13", "1.3x10^6", "1.3*10^6", behind the digits of `base`.
Found scientific(const Words& words, NumberSpan base) {
  At at = base.last;
  if (!words.glued(at)) return std::nullopt;
  if (words.is(at, "^")) {
    const auto exponent = exponent_at(words, ++at);
    if (!exponent) return std::nullopt;
    return powered(base.first, at, {1, 1}, base.value, *exponent);
  }
  if (const auto plain = behind_letter(words.text(at), 'e'); plain >= 0) {
    return powered(base.first, at + 1, base.value, {10, 1}, plain);
  }
  if (words.is(at, "e")) {
    const auto exponent = exponent_at(words, ++at);
    if (!exponent) return std::nullopt;
    return powered(base.first, at, base.value, {10, 1}, *exponent);
  }
  const bool times_ten = words.is(at, "*") && words.is(at + 1, "10");
  const bool ten = times_ten || behind_letter(words.text(at), 'x') == 10;
  if (!ten || !words.is(at + (times_ten ? 2 : 1), "^")) return std::nullopt;
  at += times_ten ? 3 : 2;
  const auto exponent = exponent_at(words, at);
  if (!exponent) return std::nullopt;
  return powered(base.first, at, base.value, {10, 1}, *exponent);
}

// "3/7": any fraction, where no date "3/7/2016" goes on.
Found slashed(const Words& words, At at) {
  const bool slash = words.is(at + 1, "/") && words.glued(at + 1) &&
                     words.glued(at + 2) && words.is_digits(at + 2);
  if (!slash || words.is(at + 3, "/") || words.is(at - 1, "/")) {
    return std::nullopt;
  }
  const Ratio top = value_of_digits(words.text(at));
  const Ratio bottom = value_of_digits(words.text(at + 2));
  if (!bottom.is_integer() || bottom.num == 0) return std::nullopt;
  return NumberSpan{at, at + 3, times(top, {1, bottom.num})};
}

// "5,00", "1,3": a comma that divides, where no list of numbers goes on.
Found decimal_comma(const Words& words, At at) {
  const auto joined = [&](At comma) {
    return words.is(comma, ",") && words.glued(comma) &&
           words.glued(comma + 1) && words.is_digits(comma + 1) &&
           words.is_digits(comma - 1);
  };
  if (!joined(at + 1) || joined(at + 3) || joined(at - 1)) return std::nullopt;
  const std::string_view decimals = words.text(at + 2);
  const Ratio whole = value_of_digits(words.text(at));
  if (!whole.is_integer() || decimals.find('.') != std::string_view::npos) {
    return std::nullopt;
  }
  const Ratio parts =
      times(value_of_digits(decimals),
            power({10, 1}, -static_cast<std::int64_t>(decimals.size())));
  return NumberSpan{at, at + 3, plus(whole, parts)};
}

// "12,34,567": the groups of India, two digits each but for the last.
Found indian(const Words& words, At at) {
  At last = at;
  Ratio value = value_of_digits(words.text(at));
  if (!value.is_integer() || words.text(at).size() > 2) return std::nullopt;
  const auto group = [&](At comma) {
    return words.is(comma, ",") && words.glued(comma) &&
           words.glued(comma + 1) && words.is_digits(comma + 1);
  };
  constexpr At kMost = 12;  // beyond that no number has its digits
  for (; group(last + 1) && last < at + kMost; last += 2) {
    const std::string_view digits = words.text(last + 2);
    // The last group is one token with the two digits before it: "34,567".
    const bool ends = digits.size() > 2;
    const Ratio rest = value_of_digits(digits);
    if (ends && (digits.size() < 6 || digits[2] != ',')) return std::nullopt;
    value = plus(times(value, {ends ? 100'000 : 100, 1}), rest);
    if (ends) return NumberSpan{at, last + 3, value};
  }
  return std::nullopt;
}

// "10G", "5M": a capital letter is a magnitude where a small one is a unit; but
// "2.33 k", for itself.
std::int64_t letter_magnitude(const Words& words, At at) {
  const bool alone =
      !words.glued(at) && !words.is_word(at + 1) && !words.is_digits(at + 1);
  if (words.is(at, "k") && alone) return words.value(at);
  if (!words.glued(at) || !words.capital(at)) return 1;
  if (words.text(at).size() != 1 || !words.has(at, Sense::Letters)) return 1;
  return words.value(at);
}

// Digits that are too many: "1000000000000000000000".
Found long_digits(const Words& words, At at) {
  const std::string_view text = words.text(at);
  constexpr std::size_t kFits = 17;
  if (!words.is_digits(at) || text.size() <= kFits) return std::nullopt;
  NumberSpan span{at, at + 1, kNoNumber};
  bool behind = false;
  double unit = 1;
  for (const char c : text) {
    if (c == '.') behind = true;
    if (c < '0' || c > '9') continue;
    span.rounded = span.rounded * 10 + (c - '0');
    if (behind) unit *= 10;
  }
  span.rounded /= unit;
  return span;
}

}  // namespace

std::optional<NumberSpan> decimals_at(const Words& words, std::uint32_t at) {
  const bool decimals = words.is(at, ".") && words.glued(at) &&
                        words.is_digits(at + 1) && words.glued(at + 1);
  if (!decimals) return std::nullopt;
  const std::string_view digits = words.text(at + 1);
  return NumberSpan{
      at, at + 2,
      times(value_of_digits(digits),
            power({10, 1}, -static_cast<std::int64_t>(digits.size())))};
}

std::optional<NumberSpan> digit_span_at(const Words& words, std::uint32_t at) {
  if (const Found fraction = slashed(words, at)) return fraction;
  if (const Found number = indian(words, at)) return number;
  if (const Found number = decimal_comma(words, at)) return number;
  const auto digits = digits_at(words, at);
  if (!digits) return std::nullopt;
  if (!digits->value.is_number()) return long_digits(words, at);
  const NumberSpan base{at, digits->end, digits->value};
  if (const Found found = scientific(words, base)) return found;
  const std::int64_t magnitude = letter_magnitude(words, digits->end);
  if (magnitude == 1) return std::nullopt;
  return NumberSpan{at, digits->end + 1, times(digits->value, {magnitude, 1})};
}

}  // namespace concord::extract
