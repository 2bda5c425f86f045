// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "claims/extract/quantities/ratio.h"
#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// A number without the words round it: tokens up to `end`.
///
///   "1,081"   "3.2 million"   "forty-one"   "one hundred and seven"
///   "a hundred"   "two and a half million"   "half a dozen"   "5 1/2"
///   "no one", "nobody"               0
///   "several", "hundreds"            vague: what they stand for at least
///   "two thirds", "a quarter of"     fraction
///   "third", "21st", "two hundredth" ordinal
struct Number {
  enum class Form : std::uint8_t { Cardinal, Vague, Fraction, Ordinal };

  std::uint32_t end = 0;
  Ratio value;
  std::int64_t magnitude = 1;  // of "5 million", "three dozen": the last one
  Form form = Form::Cardinal;
  bool in_digits = false;  // its first token

  bool is(Form that) const { return form == that; }
};

/// The longest number whose first token is `at`.  "A" alone is none, and "no"
/// is none where it denies no number: "no more than", "No. 5", "no longer".
std::optional<Number> number_at(const Words& words, std::uint32_t at);

}  // namespace concord::extract
