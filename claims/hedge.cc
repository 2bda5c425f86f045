// SPDX-License-Identifier: Apache-2.0
#include "claims/hedge.h"

#include "claims/check.h"

namespace concord {
namespace {

// Rounds up for whole numbers, so that "about 5" stays a hedge and never
// hardens into exactly 5.
Rational slack(const Rational& figure, int percent, bool whole_numbers) {
  Rational stray = abs(figure) * percent / 100;
  if (whole_numbers) stray = ceiling(stray);
  return stray;
}

// "about 0" reaches below nothing only where figures do.
Interval around(const Rational& figure, const Rational& stray) {
  Rational lower = figure - stray;
  if (figure >= 0 && lower < 0) lower = 0;
  return Interval::between(lower, figure + stray);
}

}  // namespace

Interval read(Hedge hedge, const Rational& figure, int about_percent,
              bool whole_numbers) {
  switch (hedge) {
    case Hedge::Exactly:
      return Interval::exactly(figure);
    case Hedge::AtLeast:
      return Interval::at_least(figure);
    case Hedge::MoreThan:
      return whole_numbers ? Interval::at_least(floor(figure) + 1)
                           : Interval::above(figure);
    case Hedge::AtMost:
      return Interval::at_most(figure);
    case Hedge::FewerThan:
      return whole_numbers ? Interval::at_most(ceiling(figure) - 1)
                           : Interval::below(figure);
    case Hedge::About:
      return around(figure, slack(figure, about_percent, whole_numbers));
    case Hedge::Between:
    case Hedge::Vague:
      break;
  }
  CONCORD_UNREACHABLE();
}

}  // namespace concord
