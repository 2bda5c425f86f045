// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/date_calendar.h"

#include <array>

namespace concord::extract {
namespace {

Day day_number(const date::year_month_day& day) {
  return static_cast<Day>(date::sys_days(day).time_since_epoch().count());
}

}  // namespace

date::year_month_day calendar(Day day) {
  return date::year_month_day(date::sys_days(date::days(day)));
}

Day month_begin(const date::year_month& month) {
  return day_number(month / date::day(1));
}

date::year_month month_of(Day day) {
  const date::year_month_day read = calendar(day);
  return read.year() / read.month();
}

// 1970-01-01 was a Thursday.
Day week_begin(Day day) {
  const Day past = ((day + 3) % kWeek + kWeek) % kWeek;
  return day - past;
}

Day months_on(Day day, std::int64_t months) {
  const date::year_month_day from = calendar(day);
  const date::year_month month =
      from.year() / from.month() + date::months(static_cast<int>(months));
  const date::year_month_day same = month / from.day();
  return day_number(same.ok() ? same : month / date::last);
}

DayRange month_range(const date::year_month& month) {
  return {month_begin(month), month_begin(month + date::months(1))};
}

DayRange year_range(date::year year) {
  return {day_number(year / 1 / 1),
          day_number((year + date::years(1)) / 1 / 1)};
}

std::optional<DayRange> days_of_value(std::int64_t value) {
  const std::int64_t year = value / 10'000;
  const std::int64_t month = value / 100 % 100;
  const std::int64_t day = value % 100;
  if (year < 1 || year > 9998 || month > 12) return std::nullopt;
  const date::year read(static_cast<int>(year));
  if (month == 0) return year_range(read);
  const date::month in(static_cast<unsigned>(month));
  if (day == 0) return month_range(read / in);
  const auto found = day_of(year, month, day);
  return found ? std::optional(DayRange{*found, *found + 1}) : std::nullopt;
}

std::optional<Day> day_of(std::int64_t year, std::int64_t month,
                          std::int64_t day) {
  const date::year_month_day read = date::year(static_cast<int>(year)) /
                                    date::month(static_cast<unsigned>(month)) /
                                    date::day(static_cast<unsigned>(day));
  return read.ok() ? std::optional(day_number(read)) : std::nullopt;
}

int weekday_number(std::string_view word) {
  constexpr std::array<std::string_view, 7> kBegins = {
      "mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  for (std::size_t day = 0; day < kBegins.size(); ++day) {
    if (word.starts_with(kBegins[day])) return static_cast<int>(day);
  }
  return -1;
}

}  // namespace concord::extract
