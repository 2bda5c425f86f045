// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/date_told.h"

#include <fmt/format.h>

#include "claims/extract/dates/date_calendar.h"

namespace concord::extract {
namespace {

using Grain = DatesTold::Grain;
using Kind = DatePhrase::Kind;
using Turn = DatePhrase::Turn;
using Edge = DatePhrase::Edge;
using Found = std::optional<DatesTold>;

std::int64_t year_of(Day day) { return int(calendar(day).year()); }

// "XXXX-07-18", "2016-07", "XXXX-XX-18".
std::string value_text(std::int64_t value) {
  const std::int64_t year = value / 10'000;
  const std::int64_t month = value / 100 % 100;
  const std::int64_t day = value % 100;
  std::string text = year == 0 ? "XXXX" : fmt::format("{:04}", year);
  if (month == 0 && day == 0) return text;
  text += month == 0 ? "-XX" : fmt::format("-{:02}", month);
  return day == 0 ? text : text + fmt::format("-{:02}", day);
}

// The first day of a value, with as much left open.
std::string first_day_text(std::int64_t value) {
  if (value >= 10'000 && value % 10'000 == 0) value += 100;
  return value_text(value % 100 == 0 ? value + 1 : value);
}

// A month without a year is past only where it is not that of the reference;
// a day is past where its midnight is.
bool is_past(const DayRange& days, bool month, const DateReference& now) {
  if (month) return days.begin < month_begin(month_of(now.day));
  return days.begin < now.day || (days.begin == now.day && now.clock > 0);
}

// The days of "18 July" or "the 18th" so many years or months on.
std::optional<DayRange> days_on(std::int64_t value, int steps, Day from) {
  if (value >= 100) {
    return days_of_value((year_of(from) + steps) * 10'000 + value);
  }
  const date::year_month month = month_of(from) + date::months(steps);
  return days_of_value(int(month.year()) * 10'000 +
                       std::int64_t{unsigned(month.month())} * 100 + value);
}

// The last ones and the next: a day 29 of February may be eight years away.
bool find_open(DatesTold& told, const DateReference& now) {
  constexpr int kMostSteps = 8;
  const bool month = told.value % 100 == 0;
  bool past = false;
  for (int step = -kMostSteps; step <= kMostSteps; ++step) {
    const auto days = days_on(told.value, step, now.day);
    if (!days) continue;
    if (is_past(*days, month, now)) {
      told.past = *days;
      past = true;
    } else {
      told.future = *days;
      return past;
    }
  }
  return false;
}

// "This September", "this 5/12" are of the year of the reference.
void settle(DatesTold& told, Turn turn, const DateReference& now) {
  if (turn == Turn::Plain || !told.without_year()) return;
  const auto this_year = days_on(told.value, 0, now.day);
  const bool own = turn == Turn::This && this_year;
  const DayRange days = own                  ? *this_year
                        : turn == Turn::Last ? told.past
                                             : told.future;
  told.past = told.future = days;
  if (told.single) return;
  const std::int64_t value = year_of(days.begin) * 10'000 + told.value;
  told.timex = value_text(value);
  told.first_day = first_day_text(value);
}

// Early, mid, late: the part of the days that days_of() knows.
DayRange edged(const DayRange& days, Edge edge, Day now) {
  DatePhrase phrase;
  phrase.edge = edge;
  const date::year_month_day first = calendar(days.begin);
  phrase.low = int(first.year()) * std::int64_t{10'000};
  const bool month = days.end - days.begin <= 31;
  if (month) phrase.low += std::int64_t{unsigned(first.month())} * 100;
  phrase.high = phrase.low;
  return days_of(phrase, now).value_or(days);
}

void take_edge(DatesTold& told, Edge edge, const DateReference& now) {
  if (edge == Edge::Whole || told.single) return;
  if (edge == Edge::Earlier || edge == Edge::Later) {
    DayRange& days = told.past;
    if (edge == Edge::Earlier) days.end = std::min(days.end, now.day);
    if (edge == Edge::Later) days.begin = std::max(days.begin, now.day);
    if (days.begin >= days.end) days = told.future;
    told.future = days;
    return;
  }
  if (told.past.end - told.past.begin <= kWeek) return;
  told.past = edged(told.past, edge, now.day);
  told.future = edged(told.future, edge, now.day);
  told.at_end = edge == Edge::Late;
  told.part = true;
}

DatesTold weekday_told(const DatePhrase& phrase, const DateReference& now) {
  const Day day = week_begin(now.day) + static_cast<Day>(phrase.count);
  if (phrase.turn == Turn::This) return definite_day(day);
  if (phrase.turn == Turn::Last) return definite_day(day - kWeek);
  if (phrase.turn == Turn::Next) return definite_day(day + kWeek);
  DatesTold told;
  told.timex = told.first_day = fmt::format("XXXX-WXX-{}", phrase.count + 1);
  const Day past = day < now.day ? day : day - kWeek;
  told.past = {past, past + 1};
  told.future = {past + kWeek, past + kWeek + 1};
  told.single = true;
  return told;
}

Found period_told(const DatePhrase& phrase, const DateReference& now) {
  DatePhrase whole = phrase;
  whole.edge = Edge::Whole;
  const auto days = days_of(whole, now.day);
  if (!days) return std::nullopt;
  if (phrase.unit == DateUnit::Week) return week_told(days->begin);
  const bool year = phrase.unit == DateUnit::Year;
  const std::string text = day_text(days->begin).substr(0, year ? 4 : 7);
  return definite(*days, text, year ? Grain::Years : Grain::Months);
}

Found whole_told(const DatePhrase& phrase, const DateReference& now) {
  switch (phrase.kind) {
    case Kind::Calendar: {
      if (phrase.low != phrase.high) return std::nullopt;
      Found told = told_by_value(phrase.low, now);
      if (told && !told->unreal) settle(*told, phrase.turn, now);
      return told;
    }
    case Kind::Weekday:
      return weekday_told(phrase, now);
    case Kind::Period:
      return period_told(phrase, now);
    case Kind::Offset:
    case Kind::Ago:
      break;
  }
  const auto days = days_of(phrase, now.day);
  if (!days) return std::nullopt;
  return definite_day(days->begin);
}

}  // namespace

std::string day_text(Day day) { return to_edtf({day, day + 1}); }

// The week is of the year that its Thursday is in.
std::string week_text(Day monday) {
  const Day thursday = monday + 3;
  const date::year year = calendar(thursday).year();
  const Day week = (thursday - year_range(year).begin) / kWeek + 1;
  return fmt::format("{:04}-W{:02}", int(year), week);
}

DatesTold definite(const DayRange& days, std::string timex, Grain grain) {
  DatesTold told;
  told.timex = std::move(timex);
  told.first_day = day_text(days.begin);
  told.past = told.future = days;
  told.grain = grain;
  return told;
}

DatesTold definite_day(Day day) {
  DatesTold told = definite({day, day + 1}, day_text(day), Grain::Days);
  told.single = true;
  return told;
}

DatesTold placed(DatesTold told, std::uint32_t first, std::uint32_t last) {
  told.first = first;
  told.last = last;
  return told;
}

DatesTold week_told(Day monday) {
  return definite({monday, monday + kWeek}, week_text(monday), Grain::Days);
}

DatesTold part_of_year(int year, std::int64_t nth, int months) {
  const int first = static_cast<int>(nth - 1) * months + 1;
  const date::year_month begin =
      date::year(year) / date::month(static_cast<unsigned>(first));
  const DayRange days{month_begin(begin),
                      month_begin(begin + date::months(months))};
  return definite(days,
                  fmt::format("({},{},P{}M)", day_text(days.begin),
                              day_text(days.end), months),
                  Grain::Months);
}

std::optional<DatesTold> told_by_value(std::int64_t value,
                                       const DateReference& reference) {
  DatesTold told;
  told.value = value;
  told.timex = value_text(value);
  told.first_day = first_day_text(value);
  told.single = value % 100 != 0;
  told.grain = told.single           ? Grain::Days
               : value % 10'000 == 0 ? Grain::Years
                                     : Grain::Months;
  if (value < 10'000) {
    told.unreal = !find_open(told, reference);
    return told;
  }
  const auto days = days_of_value(value);
  told.unreal = !days;
  if (days) told.past = told.future = *days;
  return told;
}

std::optional<DatesTold> told_by(const DatePhrase& phrase,
                                 const DateReference& reference) {
  Found told = whole_told(phrase, reference);
  if (!told) return std::nullopt;
  told->first = phrase.first;
  told->last = phrase.last;
  take_edge(*told, phrase.edge, reference);
  return told;
}

}  // namespace concord::extract
