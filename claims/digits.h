// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "claims/phrase.h"
#include "claims/rational.h"

namespace concord {

/// A run of digits with the separators inside it, in one of its readings.
struct DigitReading {
  std::size_t begin = 0;  // its tokens, from begin up to, not including, end
  std::size_t end = 0;
  Rational value;
  Rational unit;  // 1, or 1/100 for "3.25"
};

/// A run of digits: "1,081", "10-12" (two numbers), "2016-07-18" (none).
struct DigitRun {
  std::size_t end = 0;  // the first token behind it
  std::vector<DigitReading> readings;
};

/// Reads the run that begins with the digits at `begin`.
DigitRun read_digits(const std::vector<Token>& tokens, std::size_t begin,
                     std::string_view language);

/// "007", "-00.5", but not "0" or "0.5": some programs read it as octal.
bool has_leading_zero(std::string_view decimal);

}  // namespace concord
