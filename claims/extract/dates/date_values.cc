// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "claims/extract/dates/date_calendar.h"
#include "claims/extract/dates/date_told.h"

namespace concord::extract {
namespace {

using Grain = DatesTold::Grain;

// Two readings that come to the same are one.
void add(std::vector<DateValue>& values, DateValue value) {
  const bool known = std::ranges::any_of(values, [&](const DateValue& other) {
    return other.timex == value.timex && other.value == value.value &&
           other.start == value.start && other.end == value.end;
  });
  if (!known) values.push_back(std::move(value));
}

DateValue value_of(const DatesTold& told, const DayRange& days, DateSide side) {
  DateValue value{told.timex, "daterange", "", "", ""};
  const std::string begin = day_text(days.begin);
  const std::string behind = told.single ? begin : day_text(days.end);
  switch (side) {
    case DateSide::Whole:
      if (told.single) {
        value.type = "date";
        value.value = begin;
      } else {
        value.start = begin;
        value.end = behind;
      }
      break;
    case DateSide::Since:
      value.start = begin;
      break;
    case DateSide::After:
      value.start = behind;
      break;
    case DateSide::Before:
      value.end = told.at_end ? behind : begin;
      break;
    case DateSide::Until:
      value.end = behind;
      break;
  }
  return value;
}

std::int64_t months_between(Day begin, Day end) {
  return (month_of(end) - month_of(begin)).count();
}

std::string duration_text(const DatesTold& from, const DatesTold& to, Day begin,
                          Day end) {
  if (from.grain == Grain::Days || to.grain == Grain::Days) {
    return fmt::format("P{}D", end - begin);
  }
  const std::int64_t months = months_between(begin, end);
  const bool years = from.grain == Grain::Years && to.grain == Grain::Years;
  return years ? fmt::format("P{}Y", months / 12) : fmt::format("P{}M", months);
}

// The month or day of `open` in the year of `day`, or in the one before or
// behind it so that it lies on the right side.
void take_year(DatesTold& open, Day day, bool before,
               const DateReference& reference) {
  const auto year = static_cast<std::int64_t>(int(calendar(day).year()));
  for (const std::int64_t step : {std::int64_t{0}, std::int64_t{1}}) {
    const std::int64_t own = before ? year - step : year + step;
    const auto told = told_by_value(own * 10'000 + open.value, reference);
    if (!told || told->unreal) continue;
    const Day begin = told->past.begin;
    if (before ? begin > day : begin < day) continue;
    open = *told;
    return;
  }
}

Day end_day(const DatesTold& told, const DayRange& days) {
  return told.at_end ? days.end : days.begin;
}

std::string end_text(const DatesTold& told) {
  if (!told.at_end) return told.first_day;
  const std::string day = day_text(told.past.end);
  return told.without_year() ? "XXXX" + day.substr(4) : day;
}

}  // namespace

std::vector<DateValue> values_of(const DatesTold& told, DateSide side) {
  if (told.unreal) {
    return {{told.timex, told.single ? "date" : "daterange", "not resolved", "",
             ""}};
  }
  std::vector<DateValue> values;
  add(values, value_of(told, told.past, side));
  add(values, value_of(told, told.future, side));
  return values;
}

std::vector<DateValue> values_between(DatesTold begin, DatesTold end,
                                      const DateReference& reference) {
  const bool monthly = begin.value >= 100 && end.value >= 100;
  if (begin.without_year() && !end.without_year() && end.value != 0 &&
      monthly) {
    take_year(begin, end.past.begin, true, reference);
  } else if (end.without_year() && begin.value >= 10'000 && monthly) {
    take_year(end, begin.past.begin, false, reference);
  }
  std::vector<DateValue> values;
  const auto pair = [&](Day from, Day to) {
    if (from >= to) return;
    add(values, {"(" + begin.first_day + "," + end_text(end) + "," +
                     duration_text(begin, end, from, to) + ")",
                 "daterange", "", day_text(from), day_text(to)});
  };
  const Day past = begin.past.begin;
  const Day past_end = end_day(end, end.past);
  const Day future_end = end_day(end, end.future);
  pair(past, past_end < past ? future_end : past_end);
  pair(begin.future.begin > future_end ? past : begin.future.begin, future_end);
  return values;
}

}  // namespace concord::extract
