// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "claims/extract/dates/date_calendar.h"
#include "claims/extract/dates/date_span_reader.h"
#include "claims/extract/quantities/digits.h"
#include "claims/extract/quantities/number_grammar.h"

namespace concord::extract {

using At = DateSpanReader::At;
using Told = DateSpanReader::Told;
using Grain = DatesTold::Grain;

namespace {

constexpr std::int64_t kLastOne = -1;

int year_in(const DayRange& days) { return int(calendar(days.begin).year()); }

// The Monday of the week that has the most of its days in these.
Day first_monday(Day begin) { return week_begin(begin + 3); }

}  // namespace

// "21st", "third", "the 3", "last" is -1; moves `at` behind it.
std::optional<std::int64_t> DateSpanReader::nth_at(At& at) const {
  if (is(at, "last")) {
    ++at;
    return kLastOne;
  }
  if (words_.is_digits(at) && !has(at + 1, Sense::OrdinalEnd)) {
    const Ratio value = value_of_digits(words_.text(at));
    if (!value.is_integer() || words_.text(at).size() > 2) return std::nullopt;
    ++at;
    return value.num;
  }
  const auto number = number_at(words_, at);
  if (!number || !number->is(Number::Form::Ordinal)) return std::nullopt;
  if (!number->value.is_integer()) return std::nullopt;
  at = number->end;
  return number->value.num;
}

// "Last quarter", "this decade", "Q1 2016", "2017 q1", "2019-H2", "first
// quarter of 2013".
Told DateSpanReader::quarter(At at) const {
  const bool last = is_any(at, "last past previous");
  const bool next = is_any(at, "next coming following");
  if (!last && !next && !is(at, "this")) return numbered_quarter(at);
  if (is(at + 1, "decade")) {
    const int year = year_in({now_.day, now_.day + 1});
    const int first = year - year % 10 + (last ? -10 : next ? 10 : 0);
    const DayRange days{year_range(date::year(first)).begin,
                        year_range(date::year(first + 10)).begin};
    return placed(definite(days,
                           "(" + day_text(days.begin) + "," +
                               day_text(days.end) + ",P10Y)",
                           Grain::Years),
                  at, at + 2);
  }
  if (!is(at + 1, "quarter")) return std::nullopt;
  const date::year_month now = month_of(now_.day);
  const unsigned first = (unsigned(now.month()) - 1) / 3 * 3 + 1;
  const date::year_month begin =
      now.year() / date::month(first) + date::months(last   ? -3
                                                     : next ? 3
                                                            : 0);
  return placed(
      part_of_year(int(begin.year()), (unsigned(begin.month()) + 2) / 3, 3), at,
      at + 2);
}

Told DateSpanReader::quarter_of(At at, At last, At year_at, int number,
                                int months) const {
  Told year = year_in_digits(year_at);
  if (!year) year = phrase(year_at);
  if (year && year->grain == Grain::Years && !year->unreal) {
    return placed(part_of_year(year_in(year->past), number, months), at,
                  year->last);
  }
  // Without a year it is the last such quarter and the next.
  const int now = year_in({now_.day, now_.day + 1});
  const DatesTold own = part_of_year(now, number, months);
  const bool gone = own.past.end <= now_.day;
  DatesTold told = own;
  told.past = gone ? own.past : part_of_year(now - 1, number, months).past;
  told.future = gone ? part_of_year(now + 1, number, months).past : own.past;
  told.first_day = "XXXX" + own.first_day.substr(4);
  told.timex = fmt::format("({},XXXX{},P{}M)", told.first_day,
                           day_text(own.past.end).substr(4), months);
  return placed(told, at, last);
}

Told DateSpanReader::numbered_quarter(At at) const {
  const auto part = [](std::string_view word) -> std::pair<int, int> {
    if (word.size() != 2) return {0, 0};
    const int number = word[1] - '0';
    if (word[0] == 'q' && 1 <= number && number <= 4) return {number, 3};
    if (word[0] == 'h' && 1 <= number && number <= 2) return {number, 6};
    return {0, 0};
  };
  if (const auto [number, months] = part(words_.text(at)); number != 0) {
    At behind = words_.past_hyphen(at + 1);
    if (is_any(behind, "of ,")) ++behind;
    return quarter_of(at, at + 1, behind, number, months);
  }
  if (!words_.is_digits(at) || words_.text(at).size() != 4) return std::nullopt;
  const At behind = words_.past_hyphen(at + 1);
  const auto [number, months] = part(words_.text(behind));
  const auto told = value_of_digits(words_.text(at)).num;
  if (number == 0 || told < 1900 || told > 2200) return std::nullopt;
  return placed(part_of_year(static_cast<int>(told), number, months), at,
                behind + 1);
}

// "Week 10", "W10", "week 3 of 2027".
Told DateSpanReader::week_number(At at) const {
  const std::string_view word = words_.text(at);
  const bool letter =
      word.size() >= 2 && word.size() <= 3 && word[0] == 'w' &&
      word.find_first_not_of("0123456789", 1) == std::string_view::npos;
  if (!letter && !is(at, "week")) return std::nullopt;
  const At digits = letter ? at : is(at + 1, "number") ? at + 2 : at + 1;
  if (!letter && !words_.is_digits(digits)) return std::nullopt;
  const Ratio week =
      value_of_digits(letter ? word.substr(1) : words_.text(digits));
  if (!week.is_integer() || week.num < 1 || week.num > 53) return std::nullopt;
  int year = year_in({now_.day, now_.day + 1});
  At last = digits + 1;
  const At of = is(last, "of") ? last + 1 : last;
  Told told = of != last ? plain_at(of) : std::nullopt;
  if (!told && of != last) told = year_in_digits(of);
  if (told && told->grain == Grain::Years) {
    year = year_in(told->past);
    last = told->last;
  }
  const Day monday = first_monday(year_range(date::year(year)).begin) +
                     kWeek * static_cast<Day>(week.num - 1);
  return placed(week_told(monday), at, last);
}

// "The week of April 10th", "the week starting on February 4".
Told DateSpanReader::week_of(At at) const {
  const At noun = past_the(at);
  if (!is(noun, "week")) return std::nullopt;
  At day = noun + 1;
  const bool begins = is_any(day, "starting beginning commencing");
  if (begins) ++day;
  if (!begins && !is(day, "of")) return std::nullopt;
  if (is_any(day, "of on from")) ++day;
  Told told = plain_at(day);
  if (!told || !told->single || told->unreal) return std::nullopt;
  told->single = false;
  for (DayRange* days : {&told->past, &told->future}) {
    const Day monday = week_begin(days->begin);
    *days = {monday, monday + kWeek};
  }
  told->first = at;
  return told;
}

// "First week of 2015", "the 15th day of next month", "the last Monday of
// May", "the 9th month of next year", "1st quarter of 2013".
Told DateSpanReader::nth_part(At at) const {
  const At begin = past_the(at);
  At unit = begin;
  const auto nth = nth_at(unit);
  if (!nth || words_.is_digits(unit - 1)) return std::nullopt;
  if (is(unit, "quarter") && 1 <= *nth && *nth <= 4) {
    const At year = is_any(unit + 1, "of in ,") ? unit + 2 : unit + 1;
    return quarter_of(begin, unit + 1, past_the(year), static_cast<int>(*nth),
                      3);
  }
  At of = unit + 1;
  if (is_any(of, "of in")) ++of;
  if (of == unit + 1) return std::nullopt;
  const Told whole = plain_at(of);
  if (!whole || whole->unreal) return std::nullopt;
  Told told = nth_of(*nth, unit, *whole);
  if (!told) return std::nullopt;
  told->part = is(unit, "day");
  return placed(*told, at, whole->last);
}

// The nth unit of a year or a month, in its last and its next reading.
Told DateSpanReader::nth_of(std::int64_t nth, At unit,
                            const DatesTold& whole) const {
  const bool year = whole.grain == Grain::Years;
  const bool month = whole.grain == Grain::Months;
  if (is(unit, "quarter") && year && 1 <= nth && nth <= 4) {
    return part_of_year(year_in(whole.past), nth, 3);
  }
  if (is(unit, "half") && year && 1 <= nth && nth <= 2) {
    return part_of_year(year_in(whole.past), nth, 6);
  }
  if (is(unit, "month") && year && 1 <= nth && nth <= 12) {
    return told_by_value(year_in(whole.past) * 10'000 + nth * 100, now_);
  }
  if (!year && !month) return std::nullopt;
  DatesTold told = whole;
  told.grain = Grain::Days;
  told.value = 0;
  std::optional<DayRange> parts[2];
  const DayRange wholes[] = {whole.past, whole.future};
  for (std::size_t i = 0; i < 2; ++i) {
    parts[i] = nth_days(nth, unit, wholes[i]);
    if (!parts[i]) return std::nullopt;
  }
  told.past = *parts[0];
  told.future = *parts[1];
  const bool open = whole.without_year();
  if (is(unit, "week")) {
    if (year) return week_told(told.past.begin);
    told.timex =
        fmt::format("{}-W{:02}", whole.timex, nth == kLastOne ? 5 : nth);
    return told;
  }
  told.single = true;
  if (is(unit, "day")) {
    if (!open) return definite_day(told.past.begin);
    told.timex = fmt::format("{}-{:02}", whole.timex, nth);
    return told;
  }
  told.timex = fmt::format("{}-WXX-{}-#{}", whole.timex,
                           weekday_number(words_.text(unit)) + 1,
                           nth == kLastOne ? 5 : nth);
  return told;
}

std::optional<DayRange> DateSpanReader::nth_days(std::int64_t nth, At unit,
                                                 const DayRange& whole) const {
  const auto fits = [&](Day begin, Day length) -> std::optional<DayRange> {
    if (begin + length <= whole.begin || begin >= whole.end) {
      return std::nullopt;
    }
    return DayRange{begin, begin + length};
  };
  const auto steps = static_cast<Day>(nth - 1);
  if (is(unit, "day")) {
    return fits(nth == kLastOne ? whole.end - 1 : whole.begin + steps, 1);
  }
  if (is(unit, "week")) {
    const Day monday = nth == kLastOne
                           ? first_monday(whole.end) - kWeek
                           : first_monday(whole.begin) + steps * kWeek;
    return fits(monday, kWeek);
  }
  if (!has(unit, Sense::Weekday)) return std::nullopt;
  const Day count = weekday_number(words_.text(unit));
  if (nth == kLastOne) {
    const Day day = week_begin(whole.end - 1) + count;
    return fits(day < whole.end ? day : day - kWeek, 1);
  }
  const Day day = week_begin(whole.begin) + count;
  return fits((day < whole.begin ? day + kWeek : day) + steps * kWeek, 1);
}
}  // namespace concord::extract
