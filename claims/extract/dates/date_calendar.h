// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <date/date.h>

#include <cstdint>
#include <optional>
#include <string_view>

#include "claims/extract/dates/date_days.h"

namespace concord::extract {

/// Between the days of date_days.h and the calendar; for date_*.cc alone.
inline constexpr Day kWeek = 7;

/// Years 1 to 9998: what an EDTF text can say, with the day behind it.
inline constexpr DayRange kCalendar{-719'162, 2'932'532};

date::year_month_day calendar(Day day);
Day month_begin(const date::year_month& month);
date::year_month month_of(Day day);
/// The Monday on or before a day.
Day week_begin(Day day);
/// The same day some months on; the last of its month where it has none.
Day months_on(Day day, std::int64_t months);
DayRange month_range(const date::year_month& month);
DayRange year_range(date::year year);

/// Monday is 0; -1 for what is no weekday.
int weekday_number(std::string_view word);

/// The days of 20160718, 20160700 or 20160000.
std::optional<DayRange> days_of_value(std::int64_t value);

}  // namespace concord::extract
