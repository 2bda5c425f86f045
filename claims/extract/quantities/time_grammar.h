// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// A time of day: 930 is half past nine.  "9:30", "9:30 p.m.", "5 p.m.",
/// "9.30pm", "0900 hours", "5 o'clock".
struct TimeRead {
  std::uint32_t end = 0;
  std::int64_t clock = 0;
};
std::optional<TimeRead> time_at(const Words& words, std::uint32_t at);

/// What a clock shows at `hour` before the token `half_day`: 1700 of "5 p.m.".
std::int64_t clock_of(const Words& words, std::int64_t hour,
                      std::uint32_t half_day);

/// "p.m.", "o'clock" at `at`: what makes the number before it a time.
bool is_clock_word(const Words& words, std::uint32_t at);

}  // namespace concord::extract
