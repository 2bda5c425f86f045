// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/spans/number_spans.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "claims/extract/quantities/digits.h"
#include "claims/extract/quantities/number_grammar.h"
#include "claims/extract/quantities/number_reader.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Found = std::optional<NumberSpan>;
using Form = Number::Form;

// "minus five", "-5", "+5"; not the hyphen of "5-6" and "AK-47".
At past_sign(const Words& words, At at) {
  if (words.has(at, Sense::Minus)) return at + 1;
  const bool mark = words.is(at, "-") || words.is(at, "+");
  const bool opens =
      !words.glued(at) || !(words.is_word(at - 1) || words.is_digits(at - 1) ||
                            words.is(at - 1, ")"));
  const bool number = words.is_digits(at + 1) || words.is(at + 1, ".");
  return mark && opens && words.glued(at + 1) && number ? at + 1 : at;
}

double as_double(Ratio value) {
  return static_cast<double>(value.num) / static_cast<double>(value.den);
}

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

// "10G", "5M": a capital letter is a magnitude where a small one is a unit.
std::int64_t capital_magnitude(const Words& words, At at) {
  if (!words.glued(at) || !words.capital(at)) return 1;
  if (words.text(at).size() != 1 || !words.has(at, Sense::Letters)) return 1;
  return words.value(at);
}

// Letters behind digits are a unit: "180ml", "9am", "3rd".
bool is_unit_glued(const Words& words, At end) {
  return words.glued(end) && words.is_word(end) && words.is_digits(end - 1);
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

// The ".5" of "-.5".
Found signed_decimals(const Words& words, At at) {
  const bool decimals = words.is(at, ".") && words.glued(at) &&
                        words.is_digits(at + 1) && words.glued(at + 1);
  if (!decimals) return std::nullopt;
  const std::string_view digits = words.text(at + 1);
  return NumberSpan{
      at, at + 2,
      times(value_of_digits(digits),
            power({10, 1}, -static_cast<std::int64_t>(digits.size())))};
}

Found in_digits(const Words& words, At at) {
  if (const Found fraction = slashed(words, at)) return fraction;
  if (const Found number = indian(words, at)) return number;
  if (const Found number = decimal_comma(words, at)) return number;
  const auto digits = digits_at(words, at);
  if (!digits) return std::nullopt;
  if (!digits->value.is_number()) return long_digits(words, at);
  const NumberSpan base{at, digits->end, digits->value};
  if (const Found found = scientific(words, base)) return found;
  const std::int64_t magnitude = capital_magnitude(words, digits->end);
  if (magnitude == 1) return std::nullopt;
  return NumberSpan{at, digits->end + 1, times(digits->value, {magnitude, 1})};
}

// "a hundred thousand trillionths": all of it in parts of one.
void take_parts(const Words& words, NumberSpan& number) {
  const At parts = words.past_hyphen(number.last);
  const bool small = less(number.value, {words.value(parts), 1});
  if (!words.has(parts, Sense::Parts) || !small) return;
  number.value = times(number.value, {1, words.value(parts)});
  number.last = parts + 1;
}

// "6 crore and two hundred": words go on where digits began.
void take_rest(const Words& words, NumberSpan& number, const Number& read) {
  if (!read.in_digits || read.magnitude < 1'000 ||
      !words.is(number.last, "and")) {
    return;
  }
  const auto rest = number_at(words, number.last + 1);
  const bool fits = rest && rest->is(Form::Cardinal) && !rest->in_digits &&
                    rest->magnitude > 1 &&
                    less(rest->value, {read.magnitude, 1});
  if (!fits) return;
  number.value = plus(number.value, rest->value);
  number.last = rest->end;
}

// "Which one", "no one": nothing is counted.
bool is_which_one(const Words& words, At at) {
  const bool before = words.is(at - 1, "which") || words.is(at - 1, "no");
  return words.is(at, "one") && before && !words.has(at + 1, Sense::Magnitude);
}

// What number_at() reads, without what is no number by itself.
Found spoken(const Words& words, At at) {
  auto number = number_at(words, at);
  if (!number || words.has(at, Sense::Nothing) || is_which_one(words, at) ||
      number->is(Form::Vague) || number->is(Form::Ordinal)) {
    return std::nullopt;
  }
  // "100 millionths" are a hundred of them.
  if (words.is_digits(at) && words.has(number->end - 1, Sense::Parts)) {
    number = digits_at(words, at);
  }
  NumberSpan span{at, number->end, number->value};
  if (number->is(Form::Cardinal) && !number->in_digits) take_parts(words, span);
  take_rest(words, span, *number);
  return span;
}

// "Two out of seven", "3 over 4", "one in six" and no word behind it.
Found share_at(const Words& words, At at) {
  const Found top = spoken(words, at);
  if (!top || !top->is_exact()) return std::nullopt;
  const bool out = words.is(top->last, "out") && words.is(top->last + 1, "of");
  if (!out && !words.is(top->last, "over") && !words.is(top->last, "in")) {
    return std::nullopt;
  }
  const Found bottom = spoken(words, top->last + (out ? 2 : 1));
  if (!bottom || !bottom->is_exact() || !bottom->value.is_integer() ||
      !less(top->value, bottom->value)) {
    return std::nullopt;
  }
  if (!out && words.is_word(bottom->last)) return std::nullopt;
  return NumberSpan{at, bottom->last,
                    times(top->value, {1, bottom->value.num})};
}

Found unsigned_at(const Words& words, At at) {
  Found best = words.is_digits(at) || words.is(at, ".") ? in_digits(words, at)
                                                        : std::nullopt;
  if (const Found share = share_at(words, at)) return share;
  const Found plain = spoken(words, at);
  if (plain && (!best || plain->last > best->last)) best = plain;
  if (!best || (!best->is_exact() && best->rounded == 0)) return std::nullopt;
  if (is_unit_glued(words, best->last)) return std::nullopt;
  return best;
}

// What may begin a number, without its sign.
bool may_begin(const Words& words, At at) {
  constexpr SenseSet kBegin = {Sense::Ones,    Sense::Tens, Sense::Magnitude,
                               Sense::Article, Sense::Part, Sense::Ordinal};
  return words.is_digits(at) || words.has_any(at, kBegin) || !words.is_word(at);
}

}  // namespace

std::optional<NumberSpan> number_span_at(const Words& words, std::uint32_t at) {
  const At from = past_sign(words, at);
  if (!may_begin(words, from)) return std::nullopt;
  Found found = unsigned_at(words, from);
  if (from == at) return found;
  if (!found) found = signed_decimals(words, from);
  if (!found) return std::nullopt;
  found->first = at;
  if (words.is(at, "+")) return found;
  found->value.num = -found->value.num;
  found->rounded = -found->rounded;
  return found;
}

std::vector<NumberSpan> number_spans_in(const Words& words) {
  return all_spans(words, number_span_at);
}

std::string number_text(Ratio value) {
  if (value.is_integer()) return std::to_string(value.num);
  return fmt::format("{:.15g}", as_double(value));
}

std::string number_text(const NumberSpan& number) {
  return number.is_exact() ? number_text(number.value)
                           : fmt::format("{:.15g}", number.rounded);
}

}  // namespace concord::extract
