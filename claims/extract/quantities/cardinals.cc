// SPDX-License-Identifier: Apache-2.0
#include <limits>

#include "claims/extract/quantities/number_reader.h"

namespace concord::extract {

using At = NumberReader::At;
using Found = NumberReader::Found;

void NumberReader::multiply(Number& number, std::int64_t magnitude, At end) {
  number.value = times(number.value, {magnitude, 1});
  number.magnitude = magnitude;
  number.end = end;
}

void NumberReader::add(Number& number, const Number& rest) {
  number.value = plus(number.value, rest.value);
  number.end = rest.end;
}

// "nineteen", "forty", "forty-one".
Found NumberReader::small(At at) const {
  if (has(at, Sense::Ones)) return Number{at + 1, {words_.value(at), 1}};
  if (!has(at, Sense::Tens)) return std::nullopt;
  const At ones = is(at + 1, "-") ? at + 2 : at + 1;
  const std::int64_t digit = words_.value(ones);
  if (has(ones, Sense::Ones) && 0 < digit && digit < 10) {
    return Number{ones + 1, {words_.value(at) + digit, 1}};
  }
  return Number{at + 1, {words_.value(at), 1}};
}

// "a hundred", "two hundred and five"; nothing yet of the "a" in "a million"
// and of "million" where nothing stands before it.
Found NumberReader::whole(At at) const {
  Found number = digits_at(words_, at);
  if (!number) number = small(at);
  if (!number && has(at, Sense::Article) &&
      has(past_hyphen(at + 1), Sense::Magnitude)) {
    number = Number{at + 1, {1, 1}};
  }
  if (!number && has(at, Sense::Magnitude)) number = Number{at, {1, 1}};
  if (!number) return std::nullopt;
  const At hundred = past_hyphen(number->end);
  if (!is(hundred, "hundred")) return number;
  multiply(*number, 100, hundred + 1);
  const Found rest = joined(*number, 100);
  if (rest && !is_part(*rest)) add(*number, *rest);
  return number;
}

// The three quarters of "a hundred and three quarters".
bool NumberReader::is_part(const Number& number) const {
  const At bottom = past_hyphen(number.end);
  return has(bottom, Sense::Parts) &&
         less(number.value, {words_.value(bottom), 1});
}

// "two and a half", "five point two".
Found NumberReader::group(At at) const {
  Found number = whole(at);
  if (!number) return std::nullopt;
  take_point(*number);
  take_fraction(*number, {1, 1});
  return number;
}

// "five point two": digit by digit, or "point seventy-one".
void NumberReader::take_point(Number& number) const {
  if (number.in_digits || !is(number.end, "point")) return;
  const At last = number.end + 7;
  Ratio unit{1, 1};
  At at = number.end + 1;
  while (at < last) {
    const Found digit = small(at);
    if (!digit) return;
    unit = times(unit, {1, digit->value.num < 10 ? 10 : 100});
    number.value = plus(number.value, times(digit->value, unit));
    number.end = at = digit->end;
  }
}

// "two AND A HALF", "a million AND A HALF": a half of `unit`.
void NumberReader::take_fraction(Number& number, Ratio unit) const {
  // "Between 1/2 and 3/4" tells two numbers.
  if (!is(number.end, "and") || number.is(Number::Form::Fraction)) return;
  const Found part = part_of_one(number.end + 1);
  if (!part || !less(part->value, {1, 1})) return;
  number.value = plus(number.value, times(part->value, unit));
  number.end = part->end;
}

// What "and" or nothing adds to a number whose last magnitude is `last`.
Found NumberReader::joined(const Number& number, std::int64_t last) const {
  const bool with_and = is(number.end, "and");
  const At at = with_and ? number.end + 1 : number.end;
  if (has(at, Sense::Article) || has(at, Sense::Magnitude)) {
    return std::nullopt;
  }
  if (words_.is_digits(at) != number.in_digits) return std::nullopt;
  const Found rest = last > 100 && !number.in_digits ? group(at)
                     : last > 100                    ? whole(at)
                     : number.in_digits              ? digits_at(words_, at)
                                                     : small(at);
  if (!rest || rest->value.num == 0) return std::nullopt;
  if (!less(rest->value, {last, 1})) return std::nullopt;
  const At next = past_hyphen(rest->end);
  const bool falls = has(next, Sense::Magnitude);
  // "3 million 5 thousand", but "3 million 5 ..." are two numbers.
  if (number.in_digits && !with_and && !falls && rest->magnitude == 1) {
    return std::nullopt;
  }
  // "two hundred and five thousand" is one number: 205 of them.
  const std::int64_t unit = words_.value(next);
  if (falls && (last == 100 ? unit <= 100 : unit >= last)) {
    return std::nullopt;
  }
  return rest;
}

// Only what came behind the last magnitude is multiplied by the next: in
// "one million two hundred thousand" the 200.
Found NumberReader::cardinal(At at) const {
  Found part = group(at);
  if (!part) return std::nullopt;
  Number number{at, {0, 1}};
  number.in_digits = part->in_digits;
  std::int64_t last = std::numeric_limits<std::int64_t>::max();
  while (part) {
    const At unit = past_hyphen(part->end);
    const bool multiplied =
        is_magnitude(unit, unit > at) && words_.value(unit) < last;
    if (multiplied) multiply(*part, last = words_.value(unit), unit + 1);
    add(number, *part);
    number.magnitude = part->magnitude;
    if (!multiplied) break;
    take_fraction(number, {last, 1});
    part = last < 100 ? std::nullopt : joined(number, last);
  }
  if (number.end == at) return std::nullopt;
  return number;
}

// "three dozens" is exact, "dozens" is not; scores and tens are never exact.
bool NumberReader::is_magnitude(At at, bool counted) const {
  if (has(at, Sense::Magnitude)) return true;
  return counted && has(at, Sense::Magnitudes) && !is(at, "scores") &&
         !is(at, "tens");
}

}  // namespace concord::extract
