// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "claims/hedge.h"
#include "claims/numerals.h"
#include "claims/says.h"

namespace concord {

/// A `says:` text taken apart, before anybody knows what it is said of.
///   "at least 5 more"   AtLeast, "# more", {5}
///   "USD 3 to 4"        "USD", "# to #", {3, 4}
struct SaysWords {
  std::optional<Hedge> hedge;
  const HedgePhrase* vague = nullptr;  // "dozens"; then there are no numbers
  std::string currency;                // "USD"
  std::string pattern;                 // what is left, each number a "#"
  std::vector<Numeral> numbers;
};

std::variant<SaysWords, SaysError> take_apart(std::string_view text,
                                              const HedgeTable& hedges);

/// What to complain of in the spelling of numbers: `1,000`, `010`, `1e3`, `~5`,
/// `5+`, `$5`.
std::optional<SaysError> misspelling(std::string_view text);

}  // namespace concord
