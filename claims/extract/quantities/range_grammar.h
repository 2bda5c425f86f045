// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "claims/extract/quantities/number_grammar.h"
#include "claims/extract/quantities/unit_grammar.h"
#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// A number with its sign of a currency, or a range of two such.
struct Figure {
  std::uint32_t begin = 0;  // of the sign or the number
  Number low;
  Number high;  // the same but for a range
  bool range = false;
  bool money = false;

  std::uint32_t end() const { return high.end; }
};

/// What joins two numbers to a range.
enum class Joint : std::uint8_t { None, Dash, To, Or, And };
Joint joint_at(const Words& words, std::uint32_t at);

/// Where the number of "$5" and "US$5" begins; `at` where no sign stands.
std::uint32_t past_currency(const Words& words, std::uint32_t at);

/// Behind the hyphen of "7- to 10-year-olds" at `at`; `at` where it is none.
std::uint32_t past_dangling(const Words& words, std::uint32_t at);

/// Widens `figure` where a second number goes on with it: "5-7", "10 to 12",
/// "two or three dozen"; "5 and 7" only behind "between", which begins at
/// `opener`.  A score, a sum and a rise "from 10 to 12" are no ranges.
void take_range(const Words& words, std::uint32_t opener, Figure& figure);

/// The same where the unit stands twice: "40% to 50%", "5 years to 10 years".
void take_range_of_units(const Words& words, std::uint32_t opener,
                         const Unit& unit, Figure& figure);

}  // namespace concord::extract
