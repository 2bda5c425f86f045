// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/date_days.h"

#include <algorithm>

#include "claims/extract/dates/date_calendar.h"

namespace concord::extract {
namespace {

using Kind = DatePhrase::Kind;
using Edge = DatePhrase::Edge;
using Turn = DatePhrase::Turn;
using Found = std::optional<DayRange>;

// "718" and "18": the last one that begins by `reference`, or the first behind
// it.  Day 29 of February may be up to eight years away.  A reader abroad may
// already have tomorrow, so one day more is taken for past.
Found unwritten(std::int64_t value, Day reference, Toward toward) {
  constexpr int kMostSteps = 9;
  const bool monthly = value < 100;
  const date::year_month now = month_of(reference + 1);
  for (int step = 0; step <= kMostSteps; ++step) {
    const int way = toward == Toward::Past ? -step : step;
    const date::year_month_day at =
        (monthly ? now + date::months(way) : now + date::years(way)) / 1;
    const auto year = static_cast<std::int64_t>(int(at.year()));
    const std::int64_t month =
        monthly ? static_cast<std::int64_t>(unsigned(at.month())) : value / 100;
    const Found days = days_of_value(year * 10'000 + month * 100 + value % 100);
    if (!days) continue;
    const bool past = days->begin <= reference + 1;
    if (past == (toward == Toward::Past)) return days;
  }
  return std::nullopt;
}

Found calendar_value(std::int64_t value, std::optional<Day> reference,
                     Toward toward) {
  if (value >= 10'000) return days_of_value(value);
  if (!reference) return std::nullopt;
  return unwritten(value, *reference, toward);
}

Found calendar_days(const DatePhrase& phrase, std::optional<Day> reference,
                    Toward toward) {
  const bool years = phrase.low == phrase.low / 10'000 * 10'000;
  if (phrase.turn != Turn::Plain && reference && phrase.low < 10'000) {
    // "Last June" is the one before this year's only if that is to come.
    const bool next = phrase.turn == Turn::Next;
    toward = next ? Toward::Future : Toward::Past;
  }
  const Found low = calendar_value(phrase.low, reference, toward);
  if (!low || phrase.high == phrase.low) return low;
  const Found high = years ? days_of_value(phrase.high)
                           : calendar_value(phrase.high, reference, toward);
  if (!high || high->end <= low->begin) return std::nullopt;
  return DayRange{low->begin, high->end};
}

DayRange weekday_days(const DatePhrase& phrase, Day reference, Toward toward) {
  const Day this_week = week_begin(reference) + static_cast<Day>(phrase.count);
  Day day = this_week;
  switch (phrase.turn) {
    case Turn::Plain:
      if (toward == Toward::Past && day > reference) day -= kWeek;
      if (toward == Toward::Future && day <= reference) day += kWeek;
      break;
    case Turn::This:
      break;
    case Turn::Last:
      day -= kWeek;
      break;
    case Turn::Next:
      day += kWeek;
      break;
  }
  return {day, day + 1};
}

DayRange period_days(DateUnit unit, std::int64_t count, Day reference) {
  const Day steps = static_cast<Day>(count);
  switch (unit) {
    case DateUnit::Day:
      return {reference + steps, reference + steps + 1};
    case DateUnit::Week: {
      const Day begin = week_begin(reference) + steps * kWeek;
      return {begin, begin + kWeek};
    }
    case DateUnit::Month:
      return month_range(month_of(reference) + date::months(steps));
    case DateUnit::Year:
      break;
  }
  return year_range(calendar(reference).year() + date::years(steps));
}

// A day so many units back.
Day day_ago(DateUnit unit, std::int64_t count, Day reference) {
  switch (unit) {
    case DateUnit::Day:
      return reference - static_cast<Day>(count);
    case DateUnit::Week:
      return reference - static_cast<Day>(count) * kWeek;
    case DateUnit::Month:
      return months_on(reference, -count);
    case DateUnit::Year:
      break;
  }
  return months_on(reference, -12 * count);
}

// "Early", "mid" and "late" are thirds of a year, and of a month its first
// half, the days from the 10th to the 20th, its second half.
DayRange edged(const DayRange& whole, Edge edge) {
  const bool month = whole.end - whole.begin <= 31;
  const date::year_month first = month_of(whole.begin);
  const auto part = [&](int day, int months) {
    return month ? whole.begin + day - 1
                 : month_begin(first + date::months(months));
  };
  switch (edge) {
    case Edge::Whole:
    case Edge::Earlier:
    case Edge::Later:
      break;
    case Edge::Early:
      return {whole.begin, part(16, 4)};
    case Edge::Mid:
      return {part(10, 4), part(21, 8)};
    case Edge::Late:
      return {part(16, 8), whole.end};
  }
  return whole;
}

Found whole_days(const DatePhrase& phrase, std::optional<Day> reference,
                 Toward toward) {
  if (phrase.kind == Kind::Calendar) {
    return calendar_days(phrase, reference, toward);
  }
  if (!reference) return std::nullopt;
  if (phrase.kind == Kind::Weekday) {
    return weekday_days(phrase, *reference, toward);
  }
  if (phrase.kind == Kind::Ago) {
    const Day day = day_ago(phrase.unit, phrase.count, *reference);
    return DayRange{day, day + 1};
  }
  const bool days = phrase.kind == Kind::Offset;
  return period_days(days ? DateUnit::Day : phrase.unit, phrase.count,
                     *reference);
}

// "Earlier this week" on its first day is that day, not nothing.
DayRange turned(const DayRange& whole, Edge edge, Day reference) {
  if (edge == Edge::Earlier) {
    const Day end = std::min(whole.end, reference);
    return {whole.begin, std::max(end, whole.begin + 1)};
  }
  const Day begin = std::max(whole.begin, reference);
  return {std::min(begin, whole.end - 1), whole.end};
}

}  // namespace

std::optional<DayRange> days_of(const DatePhrase& phrase,
                                std::optional<Day> reference, Toward toward) {
  const Found whole = whole_days(phrase, reference, toward);
  if (!whole || whole->begin < kCalendar.begin || whole->end > kCalendar.end) {
    return std::nullopt;
  }
  const bool shifts =
      phrase.edge == Edge::Earlier || phrase.edge == Edge::Later;
  if (reference && shifts) return turned(*whole, phrase.edge, *reference);
  const bool parts = whole->end - whole->begin > kWeek;
  return parts ? edged(*whole, phrase.edge) : whole;
}

}  // namespace concord::extract
