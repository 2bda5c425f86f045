// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/range_grammar.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Form = Number::Form;

// A rise "from 10 to 12" tells two numbers, no range.
bool is_change(const Words& words, At at) {
  constexpr At kNear = 4;
  for (At before = at - 1; before + kNear >= at && before < at; --before) {
    if (words.has(before, Sense::Change)) return true;
  }
  return false;
}

// "Two or three hundred" and "5-7 million": the magnitude is that of both.
Ratio shared_magnitude(const Number& low, const Number& high) {
  const Ratio larger = times(low.value, {high.magnitude, 1});
  const bool shares =
      low.magnitude == 1 && high.magnitude > 1 && less(larger, high.value);
  return shares ? larger : low.value;
}

bool may_join(const Words& words, const Figure& figure, Joint joint,
              At opener) {
  const bool opened = opener != figure.begin;
  switch (joint) {
    case Joint::None:
      return false;
    case Joint::Dash:
      return figure.low.in_digits || words.hyphen(figure.low.end);
    case Joint::To:
      return !is_change(words, opener);
    case Joint::Or:
      return true;
    case Joint::And:
      return opened && words.is(figure.begin - 1, "between");
  }
  return false;
}

}  // namespace

At past_currency(const Words& words, At at) {
  const At sign =
      words.has(at, Sense::Nationality) && words.glued(at + 1) ? at + 1 : at;
  if (!words.has(sign, Sense::CurrencySign)) return at;
  const bool word = words.is_word(sign);
  const At number = word && words.is(sign + 1, ".") ? sign + 2 : sign + 1;
  return word && !words.is_digits(number) ? at : number;
}

At past_dangling(const Words& words, At at) {
  const bool dangles = words.is(at, "-") && words.glued(at) &&
                       !words.glued(at + 1) && words.is_word(at + 1);
  return dangles ? at + 1 : at;
}

Joint joint_at(const Words& words, At at) {
  if (words.hyphen(at)) return Joint::Dash;
  if (words.is(at, "-") && !words.glued(at) && !words.glued(at + 1)) {
    return Joint::Dash;
  }
  if (words.is(at, "to") || words.is(at, "through")) return Joint::To;
  if (words.is(at, "or")) return Joint::Or;
  return words.is(at, "and") ? Joint::And : Joint::None;
}

void take_range(const Words& words, At opener, Figure& figure) {
  const At at = past_dangling(words, figure.low.end);
  const Joint joint = joint_at(words, at);
  if (figure.low.is(Form::Ordinal)) return;
  if (!may_join(words, figure, joint, opener)) return;
  const At second = past_currency(words, at + 1);
  const bool signs = second != at + 1;
  if (signs && (!figure.money || joint == Joint::Or)) return;
  if (words.is(second + 1, ":")) return;  // "from 9 to 10:30"
  const auto high = number_at(words, second);
  if (!high || high->form != figure.low.form) return;
  if (joint == Joint::Dash && high->in_digits != figure.low.in_digits) return;
  const Ratio low = shared_magnitude(figure.low, *high);
  if (!less(low, high->value)) return;
  figure.low.value = low;
  figure.high = *high;
  figure.range = true;
}

void take_range_of_units(const Words& words, At opener, const Unit& unit,
                         Figure& figure) {
  Figure wide = figure;
  wide.low.end = unit.end;
  take_range(words, opener, wide);
  if (!wide.range) return;
  const auto second = unit_behind(words, wide.high);
  if (!second || second->kind != unit.kind) return;
  wide.low.end = figure.low.end;
  figure = wide;
}

}  // namespace concord::extract
