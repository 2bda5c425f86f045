// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/extract/quantities/ratio.h"
#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// Tokens [first, last) that say a number, whatever it counts.
struct NumberSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Ratio value;
  double rounded = 0;  // where its digits are too many for `value`

  /// Whether it says a number that can be reckoned with.
  bool is_exact() const { return value.is_number(); }
};

/// The longest number whose first token is `at`, a sign before it included.
/// Unlike number_at() it asks not what is counted: "9" of "9 in 7", "3/7",
/// "2.4x10^5", "negative six" are numbers; "180ml", "21st", "dozens" and "no
/// one" are none.
std::optional<NumberSpan> number_span_at(const Words& words, std::uint32_t at);

/// All of a sentence, in order, none in another.
std::vector<NumberSpan> number_spans_in(const Words& words);

/// All that `read` finds in a sentence from its first token on; each begins
/// behind the one before.
template <typename Read>
std::vector<NumberSpan> all_spans(const Words& words, Read read) {
  std::vector<NumberSpan> found;
  for (std::uint32_t at = 0; at < words.size();) {
    const std::optional<NumberSpan> span = read(words, at);
    if (span) found.push_back(*span);
    at = span ? span->last : at + 1;
  }
  return found;
}

/// "3200000", "-0.8", "0.333333333333333": 15 digits at most.
std::string number_text(Ratio value);
std::string number_text(const NumberSpan& number);

}  // namespace concord::extract
