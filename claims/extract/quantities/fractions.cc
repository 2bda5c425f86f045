// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/number_reader.h"

namespace concord::extract {
namespace {

// Before "a third" they tell a share, not a third man.
constexpr std::array<std::string_view, 10> kShareHedges = {
    "nearly", "almost", "about", "than",          "roughly",
    "over",   "around", "close", "approximately", "least"};
constexpr std::array<std::string_view, 4> kBeforeShare = {"by", "and", "only",
                                                          "just"};

}  // namespace

using At = NumberReader::At;
using Found = NumberReader::Found;
using Form = Number::Form;

// "two thirds", "a quarter", "half"; "half a dozen" is no fraction any more.
Found NumberReader::fraction(At at) const {
  Found number = part_of_one(at);
  if (!number) return std::nullopt;
  At unit = past_hyphen(number->end);
  if (is(unit, "of") && has(unit + 1, Sense::Article)) ++unit;
  if (has(unit, Sense::Article)) ++unit;
  if (has(unit, Sense::Magnitude)) {
    multiply(*number, words_.value(unit), unit + 1);
    number->form = Form::Cardinal;
    return number;
  }
  const bool named = words_.hyphen(number->end) && is(number->end - 1, "half");
  const bool bare = number->end == at + 1 && !is(at, "half");
  if (named || bare || has(at - 1, Sense::Ordinal)) return std::nullopt;
  return number;
}

// "Two out of three", "one in five people", "one in every ten", "one over
// three" and no word behind it.
Found NumberReader::share(At at) const {
  const Found top = whole(at);
  if (!top || top->end == at) return std::nullopt;
  const bool out = is(top->end, "out") && is(top->end + 1, "of");
  const bool in = is(top->end, "in") && top->value == Ratio{1, 1};
  const bool over = is(top->end, "over") && top->value == Ratio{1, 1};
  if (!out && !is(top->end, "in") && !over) return std::nullopt;
  At at_bottom = top->end + (out ? 2 : 1);
  const bool every = is(at_bottom, "every");
  if (every) ++at_bottom;
  const Found bottom = whole(at_bottom);
  if (!bottom || !less(top->value, bottom->value)) return std::nullopt;
  if (has(bottom->end, Sense::TimeUnit)) return std::nullopt;
  // "Four out of 14 hostages" are four.
  const bool tenths = is(top->end, "in") && bottom->value == Ratio{10, 1};
  const bool round = (out && less(bottom->value, {6, 1})) || tenths;
  const bool people = in && less(bottom->value, {21, 1}) &&
                      (has(bottom->end, Sense::Counted) ||
                       !words_.text(bottom->end).ends_with("s"));
  const bool divided = over && !words_.is_word(bottom->end);
  if (!round && !people && !every && !divided) return std::nullopt;
  if (!bottom->value.is_integer()) return std::nullopt;
  return part(bottom->end, times(top->value, {1, bottom->value.num}));
}

Found NumberReader::part_of_one(At at) const {
  const Found digits = digits_at(words_, at);
  if (digits && digits->is(Form::Fraction)) {
    return part(digits->end, digits->value);
  }
  if (is(at, "half") || is(at, "quarter")) {
    return part(at + 1, {1, words_.value(at)});
  }
  const bool article =
      has(at, Sense::Article) && !has(past_hyphen(at + 1), Sense::Magnitude);
  const Found top = article ? Number{at + 1, {1, 1}} : whole(at);
  if (!top || !top->value.is_number() || top->end == at) return std::nullopt;
  At bottom = is(top->end, "-") ? top->end + 1 : top->end;
  std::int64_t tens = 0;
  if (has(bottom, Sense::Tens)) {
    tens = words_.value(bottom);
    bottom = past_hyphen(bottom + 1);
  }
  const bool one = top->value == Ratio{1, 1};
  const bool singular = one && has(bottom, Sense::Part);
  if (!singular && !has(bottom, Sense::Parts)) return std::nullopt;
  if (article && may_be_ordinal(bottom)) return std::nullopt;
  return part(bottom + 1, times(top->value, {1, tens + words_.value(bottom)}));
}

Found NumberReader::part(At end, Ratio value) {
  Number number{end, value};
  number.form = Form::Fraction;
  return number;
}

// "a third man" and "injured a third", not "a third of the men".
bool NumberReader::may_be_ordinal(At at) const {
  if (!has(at, Sense::Ordinal) || is(at + 1, "of")) return false;
  const std::string_view before = words_.text(at - 2);
  if (lists(kShareHedges, before)) return false;
  return words_.is_word(at + 1) || (at > 1 && !lists(kBeforeShare, before));
}

}  // namespace concord::extract
