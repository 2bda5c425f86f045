// SPDX-License-Identifier: Apache-2.0
#include "claims/says_interval.h"

#include <algorithm>

namespace concord {
namespace {

// Rounding takes nobody below nothing.
Rational lowest(const Values& values) {
  Rational lower = values.low - values.slack;
  if (values.low >= 0 && lower < 0) lower = 0;
  return lower;
}

Rational highest(const Values& values) { return values.high + values.slack; }

Interval rounded(const Values& values) {
  return Interval::between(lowest(values), highest(values));
}

// "about 40 %" is never tighter than "40 %".
Interval about(const Values& values, int percent) {
  const Interval low = read(Hedge::About, values.low, percent, values.whole);
  const Interval high = read(Hedge::About, values.high, percent, values.whole);
  return Interval::between(std::min(low.lower()->value, lowest(values)),
                           std::max(high.upper()->value, highest(values)));
}

std::variant<Interval, SaysError> range(const Values& values,
                                        std::optional<Hedge> hedge,
                                        int about_percent) {
  if (!hedge || hedge == Hedge::Between) return rounded(values);
  if (hedge == Hedge::About) return about(values, about_percent);
  return SaysError{"hedges two numbers", "write 10 to 12"};
}

}  // namespace

std::variant<Interval, SaysError> promised(const Values& values,
                                           std::optional<Hedge> hedge,
                                           const PromiseContext& context) {
  if (values.range) return range(values, hedge, context.about_percent);
  if (!hedge) return rounded(values);
  switch (*hedge) {
    case Hedge::AtLeast:
      return Interval::at_least(lowest(values));
    case Hedge::AtMost:
      return Interval::at_most(highest(values));
    case Hedge::About:
      return about(values, context.about_percent);
    case Hedge::FewerThan:
      if (values.low <= 0 && !context.may_be_negative) {
        return SaysError{"leaves no figure", "write 0"};
      }
      break;
    case Hedge::Between:
      return SaysError{"names one end alone", "write between 10 and 12"};
    case Hedge::Exactly:
    case Hedge::MoreThan:
    case Hedge::Vague:
      break;
  }
  return read(*hedge, values.low, context.about_percent, values.whole);
}

Interval shifted(const Interval& interval, const Rational& by) {
  const auto shift = [&](std::optional<End> end) {
    if (end) end->value += by;
    return end;
  };
  return *Interval::from_ends(shift(interval.lower()), shift(interval.upper()));
}

Interval negated(const Interval& interval) {
  const auto negate = [](std::optional<End> end) {
    if (end) end->value = -end->value;
    return end;
  };
  return *Interval::from_ends(negate(interval.upper()),
                              negate(interval.lower()));
}

}  // namespace concord
