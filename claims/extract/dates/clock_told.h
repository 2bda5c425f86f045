// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/extract/dates/date_value.h"
#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// A time of day as it is told, tokens [first, last); what is not told is -1.
///
///   "7:30 pm"  19, 30      "at 6.45"  6, 45, either half of the day
///   "noon"     12          "15:50:06" 15, 50, 6
struct ClockTold {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::int64_t hour = 0;
  std::int64_t minute = -1;
  std::int64_t second = -1;
  bool either_half = false;  // morning or evening

  /// The hours that it may be: 6 and 18.
  std::vector<std::int64_t> hours() const;
};

/// The longest time whose first token is `at`.  A bare number is one only
/// behind "at" or "around": "at 7".
std::optional<ClockTold> clock_at(const Words& words, std::uint32_t at);

/// "T06:45" and "06:45:00" at that hour.
std::string clock_timex(const ClockTold& clock, std::int64_t hour);
std::string clock_text(const ClockTold& clock, std::int64_t hour);

std::vector<DateValue> values_of(const ClockTold& clock);

}  // namespace concord::extract
