// SPDX-License-Identifier: Apache-2.0
//
//   figure = { hedge | "another" } [ "between" ] [ "$" ] number
//            [ ( "to" | "-" | "or" | "and" ) [ "$" ] number ]
//            [ hedge ] [ unit ] [ hedge ]
// A number with neither unit nor sign is a count, unless a guard knows better.
#include "claims/extract/quantities/figure_grammar.h"

#include <algorithm>
#include <numeric>

#include "claims/extract/quantities/age_grammar.h"
#include "claims/extract/quantities/hedge_grammar.h"
#include "claims/extract/quantities/range_grammar.h"
#include "claims/extract/quantities/time_grammar.h"
#include "claims/extract/quantities/unit_grammar.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Form = Number::Form;

// "Minus five", "-5": before digits where nothing precedes it.
At past_minus(const Words& words, At at) {
  if (words.is(at, "minus") || words.is(at, "negative")) return at + 1;
  const bool compared = words.is(at - 1, "<") || words.is(at - 1, ">");
  const bool sign = words.is(at, "-") && (!words.glued(at) || compared) &&
                    words.glued(at + 1) && words.is_digits(at + 1) &&
                    !words.hyphen(at + 2);
  return sign ? at + 1 : at;
}

// `number` in units of one in `parts`; false where it needs too many digits.
bool in_parts(Ratio number, std::int64_t parts, std::int64_t& units) {
  return !__builtin_mul_overflow(number.num, parts / number.den, &units) &&
         units <= kMaxUnits && units >= -kMaxUnits;
}

// A decimal where there is one, parts of one for a fraction and for the rest.
bool set_value(Quantity& quantity, const Figure& figure) {
  const Ratio low = figure.low.value;
  const Ratio high = figure.high.value;
  if (__builtin_mul_overflow(low.den / std::gcd(low.den, high.den), high.den,
                             &quantity.parts)) {
    return false;
  }
  if (quantity.kind != QuantityKind::Fraction) {
    std::int64_t ten = 1;
    while (ten % quantity.parts != 0 && quantity.scale < 18) {
      ten *= 10;
      ++quantity.scale;
    }
    const bool decimal = ten % quantity.parts == 0;
    if (!decimal) quantity.scale = 0;
    if (decimal) quantity.parts = 1;
    return in_parts(low, decimal ? ten : quantity.parts, quantity.low) &&
           in_parts(high, decimal ? ten : quantity.parts, quantity.high);
  }
  return in_parts(low, quantity.parts, quantity.low) &&
         in_parts(high, quantity.parts, quantity.high);
}

QuantityKind kind_of(const Figure& figure, const std::optional<Unit>& unit) {
  if (figure.money) return QuantityKind::Money;
  if (figure.low.is(Form::Ordinal)) return QuantityKind::Ordinal;
  if (unit) return unit->kind;
  if (figure.low.is(Form::Fraction)) return QuantityKind::Fraction;
  return QuantityKind::Count;
}

class FigureReader {
 public:
  FigureReader(const Words& words, At at, At floor)
      : words_(words), at_(at), floor_(floor) {}

  std::optional<Quantity> read() {
    if (!read_figure() || is_exception()) return std::nullopt;
    before_ = hedge_before(words_, at_, floor_);
    opener_ = range_opener(words_, before_.edge, floor_);
    take_range(words_, opener_, figure_);
    behind_ = hedge_behind(words_, figure_.end());
    read_unit();
    return assembled();
  }

 private:
  bool read_figure() {
    const At sign_end = past_currency(words_, at_);
    const At number = past_minus(words_, sign_end);
    const auto found = number_at(words_, number);
    if (!found) return false;
    figure_ = {at_, *found, *found, false, sign_end != at_};
    if (number != sign_end) {
      figure_.low.value.num = -figure_.low.value.num;
      figure_.high = figure_.low;
    }
    number_ = number;
    return true;
  }

  // "All but two": how many there are nobody says.
  bool is_exception() const {
    return words_.is(at_ - 1, "but") &&
           (words_.is(at_ - 2, "all") || words_.is(at_ - 2, "none"));
  }

  // "11- AND 12-YEAR-OLD": the unit of the other number.
  bool read_dangling_unit() {
    const At joint = past_dangling(words_, figure_.end());
    if (joint_at(words_, joint) == Joint::None) return false;
    if (time_at(words_, joint + 1) && joint_at(words_, joint) != Joint::And) {
      unit_ = Unit{joint, QuantityKind::Time};  // "from 9 to 10:30"
      return true;
    }
    const auto other = number_at(words_, joint + 1);
    const auto unit = other ? unit_behind(words_, *other) : std::nullopt;
    if (!unit) return false;
    // Without the hyphen only ages are told so: "a 16 and 17-year-old".
    const bool same = joint > figure_.end() || unit->kind == QuantityKind::Age;
    if (same) unit_ = Unit{joint, unit->kind};
    return same;
  }

  void read_unit() {
    if (figure_.low.is(Form::Ordinal)) return;
    if (!figure_.range && read_dangling_unit()) return;
    Number number = figure_.high;
    if (behind_.edge != number.end && !behind_.increment) {
      number.end = behind_.edge;  // "30 or more years"
    }
    unit_ = unit_behind(words_, number);
    if (unit_ && !figure_.range) {
      take_range_of_units(words_, opener_, *unit_, figure_);
      if (figure_.range) unit_ = unit_behind(words_, figure_.high);
    }
    if (unit_ && behind_.edge == figure_.end()) {
      behind_ = hedge_behind(words_, unit_->end);
    }
  }

  std::optional<Quantity> assembled() const {
    Quantity quantity;
    quantity.first = figure_.range ? opener_ : before_.edge;
    quantity.number = number_;
    quantity.number_end = figure_.end();
    quantity.last = std::max(behind_.edge, unit_ ? unit_->end : figure_.end());
    quantity.kind = guarded(kind_of(figure_, unit_));
    quantity.vague = figure_.low.is(Form::Vague);
    const Hedged inner = figure_.range    ? Hedged::Between
                         : quantity.vague ? Hedged::Vague
                                          : Hedged::Exactly;
    quantity.hedge = both(before_.hedge, both(behind_.hedge, inner));
    quantity.increment =
        before_.increment || behind_.increment || (unit_ && unit_->increment);
    if (!set_value(quantity, figure_)) return std::nullopt;
    if (quantity.kind == QuantityKind::Time && unit_) {
      quantity.low = clock_of(words_, quantity.low, quantity.last - 1);
      quantity.high = clock_of(words_, quantity.high, quantity.last - 1);
    }
    return quantity;
  }

  // What looks like a count, but is none.
  QuantityKind guarded(QuantityKind kind) const {
    if (kind != QuantityKind::Count) return kind;
    const Ratio value = figure_.high.value;
    const bool years =
        value.is_integer() && less({0, 1}, value) && less(value, {120, 1});
    const PlainNumber plain{figure_.range ? opener_ : before_.edge, number_,
                            figure_.end(), years};
    if (is_age(words_, plain)) return QuantityKind::Age;
    if (is_one_by_one()) return QuantityKind::Measure;
    const std::string_view digits = words_.text(number_);
    if (digits.size() == 4 && digits[0] == '0') return QuantityKind::Time;
    if (!value.is_integer() || value.num < 0 || has_decimals()) {
      return QuantityKind::Measure;
    }
    // "A 747": people are never counted behind an article.
    const bool one_thing = figure_.low.in_digits && !figure_.range &&
                           words_.has(at_ - 1, Sense::Article);
    return one_thing ? QuantityKind::Id : kind;
  }

  // "one by one", "two at a time": how, not how many.
  bool is_one_by_one() const {
    const At end = figure_.end();
    const bool twice = words_.is(end, "by") || words_.is(end, "after");
    const bool same = end == number_ + 1 && twice &&
                      words_.text(end + 1) == words_.text(number_);
    return same || (words_.is(end, "at") && words_.is(end + 1, "a") &&
                    words_.is(end + 2, "time"));
  }

  // "2.0", but not "2.0 million" and "2.000.000".
  bool has_decimals() const {
    const std::string_view digits = words_.text(number_);
    const std::size_t point = digits.find('.');
    return figure_.low.in_digits && figure_.low.magnitude == 1 &&
           point != std::string_view::npos && point == digits.rfind('.');
  }

  const Words& words_;
  At at_;
  At floor_;
  At number_ = 0;
  At opener_ = 0;
  Figure figure_;
  HedgeWords before_;
  HedgeWords behind_;
  std::optional<Unit> unit_;
};

}  // namespace

std::optional<Quantity> figure_at(const Words& words, std::uint32_t at,
                                  std::uint32_t floor) {
  return FigureReader(words, at, floor).read();
}

}  // namespace concord::extract
