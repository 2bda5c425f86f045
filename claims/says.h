// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "claims/claim.h"
#include "claims/hedge.h"

namespace concord {

/// What is known about the figure when its `says:` is read.
struct SaysContext {
  const HedgeTable& hedges;
  bool money = false;
  bool may_be_negative = false;
  /// Set where the claim has of:, than:, per: or adds-to:.
  std::optional<Relative::Kind> relative;
};

/// A `says:` text, read.  A Relative has no base yet.
struct Said {
  std::variant<Amount, Relative> saying;
  Hedge hedge = Hedge::Exactly;
  std::vector<Rational> numbers;  // that the quote must contain
  std::string vague_word;         // or this word: "dozens"
};

struct SaysError {
  std::string message;  // "`1,000` has a separator"
  std::string help;     // "write 1000"
};

/// Reads "4", "at least five", "10 to 12", "dozens", "40 %", "half", "+12 %",
/// "twice", "5 more", "3 fewer", "USD 3.2 million".
///
/// Shares and rates are rounded where they are written, so they have the slack
/// of half their last unit: "40 %" is [39.5, 40.5] %, "3.25" a house is [3.245,
/// 3.255]; "half", "two thirds" and "one in five" half a percentage point.
/// "exactly 40 %" has none; nor have counts, "twice" and "three times".  The
/// ends of "at least" and "at most" have it too, "more than" and "fewer than"
/// compare with the number itself.
///
/// Refused, with what to write: separators, leading zeros, exponents, signs for
/// words ("~5", "5+"), currency symbols, figures above kMaxFigure, money above
/// 10^14 or with more than four decimals, rates with more than six.
std::variant<Said, SaysError> parse_says(std::string_view text,
                                         const SaysContext& context);

/// Whether `quote` contains what was said: each of its numbers in digits of any
/// grouping or in words of `language` ("a" and "one" are 1, "no" is 0), or its
/// vague word.
bool states(std::string_view quote, const Said& said, const HedgeTable& hedges,
            std::string_view language);

}  // namespace concord
