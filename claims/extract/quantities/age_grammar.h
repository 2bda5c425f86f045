// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// A plain number, tokens [begin, end), with what stands before it from `first`
/// on ("between", "about"); `years` where it may be those of a person.
struct PlainNumber {
  std::uint32_t first = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool years = false;
};

/// Whether the words round a number make it an age, though no unit says so:
///   "aged 45", "ages 3 to 7", "at the age of 12"
///   "Ana Ruiz, 45, said", "Ruiz (45)", "both 19"
///   "she was 45 when", "children under five"
bool is_age(const Words& words, const PlainNumber& number);

/// Whether the number [begin, end) goes on a list of ages whose last one ended
/// at `age_end`: the 11 of "ages 6 and 11,", not the 3 of "45, and 3 others".
bool goes_on_with_age(const Words& words, std::uint32_t age_end,
                      std::uint32_t begin, std::uint32_t end);

/// Behind "40s" in "in his 40s", which begins at `at`; `at` where it is none.
std::uint32_t age_decade_end(const Words& words, std::uint32_t at);

}  // namespace concord::extract
