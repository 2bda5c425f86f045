// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/spans/number_spans.h"

#include <fmt/format.h>

#include "claims/extract/quantities/digits.h"
#include "claims/extract/quantities/number_grammar.h"
#include "claims/extract/spans/digit_spans.h"

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

// Letters behind digits are a unit: "180ml", "9am", "3rd".
bool is_unit_glued(const Words& words, At end) {
  return words.glued(end) && words.is_word(end) && words.is_digits(end - 1);
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
  Found best = words.is_digits(at) || words.is(at, ".")
                   ? digit_span_at(words, at)
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
  if (!found) found = decimals_at(words, from);
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
