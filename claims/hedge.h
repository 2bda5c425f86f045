// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/interval.h"

namespace concord {

/// What a source promises by the words round a figure.  Many wordings share one
/// promise: "over", "upwards of" and "more than" are all MoreThan.
enum class Hedge {
  Exactly,
  AtLeast,
  MoreThan,
  AtMost,
  FewerThan,
  About,
  Between,  // two numbers
  Vague,    // a word without a number: "dozens" is at least 24
};

/// One phrase of a pack's hedge table.
struct HedgePhrase {
  std::string phrase;  // "at least", in lower case; words are matched whole
  Hedge hedge = Hedge::Exactly;
  std::optional<Interval> vague;  // for Vague: what the word admits
};

/// The phrases of one language with the slack of "about" in percent.
struct HedgeTable {
  std::string language = "en";
  std::vector<HedgePhrase> phrases;  // longest phrase first, then by name
  int about_percent = 10;
};

/// The counts to which a source commits itself with `hedge` and `figure`.  The
/// slack of About rounds up for whole numbers, so that "about 5" stays a hedge;
/// "more than 4" is at least 5 of them, and above 4 of money.  Never called for
/// Between and Vague, which are no promise about one number.
Interval read(Hedge hedge, const Rational& figure, int about_percent,
              bool whole_numbers);

}  // namespace concord
