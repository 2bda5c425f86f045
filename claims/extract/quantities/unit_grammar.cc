// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/unit_grammar.h"

#include "claims/extract/quantities/time_grammar.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Found = std::optional<Unit>;

// Where the unit may begin: "dozens OF hours", "half AN hour", "30-YEAR".
At unit_begin(const Words& words, const Number& number) {
  const bool spaced =
      words.is(number.end, "-") && words.has(number.end + 1, Sense::TimeUnit);
  const At at = spaced ? number.end + 1 : words.past_hyphen(number.end);
  if (number.is(Number::Form::Vague) && words.is(at, "of")) return at + 1;
  if (number.is(Number::Form::Fraction)) {
    const At article = words.is(at, "of") ? at + 1 : at;
    if (words.has(article, Sense::Article)) return article + 1;
  }
  const bool million_of = number.magnitude > 1 && words.is(at, "of");
  return million_of ? at + 1 : at;
}

Found percent(const Words& words, At at, const Number&) {
  if (words.is(at, "per") && words.is(at + 1, "cent")) {
    return Unit{at + 2, QuantityKind::Percent};
  }
  if (!words.has(at, Sense::Percent)) return std::nullopt;
  const bool points = words.is(at + 1, "point") || words.is(at + 1, "points");
  return Unit{points ? at + 2 : at + 1, QuantityKind::Percent};
}

// "pesos", "Hong Kong dollars", "-dollar".
Found money(const Words& words, At at, const Number&) {
  if (words.has(at, Sense::CurrencySign) && !words.is_word(at) &&
      !words.is_digits(at + 1)) {
    return Unit{at + 1, QuantityKind::Money};  // "10 €"
  }
  constexpr At kLongestNation = 2;
  for (At next = at; next <= at + kLongestNation; ++next) {
    if (words.has(next, Sense::Currency)) {
      return Unit{next + 1, QuantityKind::Money};
    }
    const bool nation = words.has(next, Sense::Nationality) ||
                        (next > at && words.capital(next));
    if (!nation) return std::nullopt;
  }
  return std::nullopt;
}

// "square", "consecutive", "more": what may stand between number and unit.
At past_qualifiers(const Words& words, At at, bool& increment) {
  constexpr int kMost = 2;
  for (int count = 0; count < kMost; ++count) {
    if (!words.has(at, Sense::UnitQualifier)) break;
    increment |= words.is(at, "more") || words.is(at, "additional") ||
                 words.is(at, "further");
    at = words.past_hyphen(at + 1);
  }
  return at;
}

// "Two night watchmen" and "three second chances" last no time.
bool is_adjective(const Words& words, At at, const Number& number) {
  if (words.text(at).ends_with("s") || words.hyphen(at - 1)) return false;
  if (number.value == Ratio{1, 1} || !words.is_word(at + 1)) return false;
  return !number.in_digits && number.is(Number::Form::Cardinal) &&
         !words.is(at + 1, "old");
}

// "55 last week" are no weeks; "the 2 last weeks" are.
bool is_moment(const Words& words, At at) {
  for (const std::string_view which : {"last", "past", "previous", "next"}) {
    if (words.is(at - 1, which)) return !words.text(at).ends_with("s");
  }
  return false;
}

// Behind "old", "of age", "-old" at `at`.
std::optional<At> age_end(const Words& words, At at) {
  const At old = words.is(at, "-") ? at + 1 : at;
  if (words.is(old, "old") || words.is(old, "olds")) return old + 1;
  if (words.is(at, "of") && words.is(at + 1, "age")) return at + 2;
  return std::nullopt;
}

// "weeks", "consecutive days", "years old", "-month-old", "minutes".
Found time(const Words& words, At at, const Number& number) {
  Unit unit{0, QuantityKind::Duration};
  at = past_qualifiers(words, at, unit.increment);
  if (!words.has(at, Sense::TimeUnit)) return std::nullopt;
  if (words.is(at, "second") && !words.hyphen(at - 1)) return std::nullopt;
  if (is_adjective(words, at, number) || is_moment(words, at)) {
    return std::nullopt;
  }
  unit.end = at + 1;
  if (const auto old = age_end(words, unit.end)) {
    return Unit{*old, QuantityKind::Age};
  }
  return unit;
}

// "km", "metric tons", "square-mile", "degrees Celsius", "feet".
Found measure(const Words& words, At at, const Number& number) {
  Unit unit{0, QuantityKind::Measure};
  at = past_qualifiers(words, at, unit.increment);
  if (words.is(at, "°")) ++at;
  const bool sign = at > number.end && words.is(at - 1, "°");
  if (!sign && !words.has(at, Sense::MeasureUnit)) return std::nullopt;
  // "5 m" but not "five m".
  if (words.text(at).size() == 1 && !number.in_digits) return std::nullopt;
  const bool has_word = words.has(at, Sense::MeasureUnit) ||
                        (words.glued(at) && words.is_word(at));
  unit.end = has_word ? at + 1 : at;
  if (words.hyphen(unit.end) && words.is_digits(unit.end + 1)) {
    // "2 M-60 rifles" are no metres, "6-foot-7" is a height.
    if (!words.is(at, "foot") && !words.is(at, "feet")) return std::nullopt;
    unit.end += 2;
  }
  if (words.has(unit.end, Sense::MeasureUnit)) ++unit.end;
  if (words.is(at, "pounds") && number.magnitude >= 1'000'000) {
    unit.kind = QuantityKind::Money;
  }
  return unit;
}

// 5'9", a height.
Found feet(const Words& words, At at, const Number& number) {
  if (!number.in_digits || !words.is(at, "'") || !words.glued(at)) {
    return std::nullopt;
  }
  if (!words.glued(at + 1) || !words.is_digits(at + 1)) return std::nullopt;
  const bool inches = words.is(at + 2, "\"") || words.is(at + 2, "'");
  return Unit{inches ? at + 3 : at + 2, QuantityKind::Measure};
}

Found clock(const Words& words, At at, const Number& number) {
  if (!is_clock_word(words, at) || words.is(at, "gmt")) return std::nullopt;
  if (!less(number.value, {25, 1})) return std::nullopt;
  return Unit{at + 1, QuantityKind::Time};
}

// "A five-member panel", "the four-storey block": of one thing each.
Found attribute(const Words& words, At at, const Number& number) {
  const bool hyphen = at == number.end + 1 && words.hyphen(number.end);
  if (!hyphen || !words.is_word(at)) return std::nullopt;
  if (words.is(at, "plus") || words.is(at, "odd")) return std::nullopt;
  return Unit{at + 1, QuantityKind::Measure};
}

}  // namespace

std::optional<Unit> unit_behind(const Words& words, const Number& number) {
  const At at = unit_begin(words, number);
  Found best;
  for (const auto reader :
       {percent, money, time, measure, feet, clock, attribute}) {
    const Found found = reader(words, at, number);
    if (found && (!best || found->end > best->end)) best = found;
  }
  return best;
}

}  // namespace concord::extract
