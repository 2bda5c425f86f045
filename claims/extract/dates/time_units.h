// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "claims/extract/dates/date_days.h"
#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// What time is counted in.
enum class TimeUnit : std::uint8_t {
  Seconds,
  Minutes,
  Hours,
  Days,
  Weeks,
  Months,
  Quarters,
  Years,
  Decades,
};

/// "2 weeks and 3 days": so many months, days and seconds, up to token `end`.
struct TimeCount {
  std::uint32_t end = 0;
  std::int64_t count = 0;  // of the one unit, or of the last of several
  TimeUnit unit = TimeUnit::Days;
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t seconds = 0;
};

/// The unit of "weeks", "hr", "fortnight"; a fortnight counts twice.
struct NamedUnit {
  TimeUnit unit = TimeUnit::Days;
  std::int64_t times = 1;
};
std::optional<NamedUnit> time_unit_of(std::string_view word);

TimeCount time_count(std::int64_t count, NamedUnit unit, std::uint32_t end);

/// "3 days", "a month", "2 weeks and 2 days" at `at`: whole numbers alone, and
/// none that no calendar could hold.
std::optional<TimeCount> time_count_at(const Words& words, std::uint32_t at);

/// The same day so much later, or earlier where `way` is -1.
Day shifted_day(Day day, const TimeCount& count, int way);

/// "P3D", "P10M", "P2W".
std::string_view unit_letter(TimeUnit unit);

}  // namespace concord::extract
