// SPDX-License-Identifier: Apache-2.0
//
// Days with a name.  Easter by the anonymous Gregorian computus (Nature, 1876).
#include <fmt/format.h>

#include <algorithm>

#include "claims/extract/dates/date_calendar.h"
#include "claims/extract/dates/date_span_reader.h"

namespace concord::extract {

using At = DateSpanReader::At;
using Told = DateSpanReader::Told;

namespace {

// A fixed day; the nth weekday (Monday 0) of a month, the last where nth is 5;
// or so many days from Easter.
struct Holiday {
  std::string_view words;
  int month = 0;
  int day = 0;
  int weekday = -1;
  int nth = 0;
  int from_easter = 0;
};

// Without "'s" and "'", which may stand behind each word.
constexpr Holiday kHolidays[] = {
    {"christmas eve", 12, 24},
    {"christmas day", 12, 25},
    {"christmas", 12, 25},
    {"xmas", 12, 25},
    {"boxing day", 12, 26},
    {"new year eve", 12, 31},
    {"new years eve", 12, 31},
    {"new year day", 1, 1},
    {"new years day", 1, 1},
    {"new year", 1, 1},
    {"new years", 1, 1},
    {"groundhog day", 2, 2},
    {"valentine day", 2, 14},
    {"valentines day", 2, 14},
    {"saint patrick day", 3, 17},
    {"st patrick day", 3, 17},
    {"saint patrick", 3, 17},
    {"april fool day", 4, 1},
    {"april fools day", 4, 1},
    {"april fools", 4, 1},
    {"earth day", 4, 22},
    {"may day", 5, 1},
    {"workers day", 5, 1},
    {"international workers day", 5, 1},
    {"cinco de mayo", 5, 5},
    {"flag day", 6, 14},
    {"juneteenth", 6, 19},
    {"freedom day", 6, 19},
    {"jubilee day", 6, 19},
    {"independence day", 7, 4},
    {"bastille day", 7, 14},
    {"halloween day", 10, 31},
    {"halloween", 10, 31},
    {"all saints day", 11, 1},
    {"all souls day", 11, 2},
    {"guy fawkes day", 11, 5},
    {"veteran day", 11, 11},
    {"veterans day", 11, 11},
    {"armistice day", 11, 11},
    {"martin luther king day", 1, 0, 0, 3},
    {"mlk day", 1, 0, 0, 3},
    {"president day", 2, 0, 0, 3},
    {"presidents day", 2, 0, 0, 3},
    {"mother day", 5, 0, 6, 2},
    {"mothers day", 5, 0, 6, 2},
    {"father day", 6, 0, 6, 3},
    {"fathers day", 6, 0, 6, 3},
    {"memorial day", 5, 0, 0, 5},
    {"labor day", 9, 0, 0, 1},
    {"labour day", 9, 0, 0, 1},
    {"columbus day", 10, 0, 0, 2},
    {"thanksgiving day", 11, 0, 3, 4},
    {"thanksgiving", 11, 0, 3, 4},
    {"black friday", 11, 0, 4, 4},
    {"easter sunday", 0, 0, -1, 0, 0},
    {"easter day", 0, 0, -1, 0, 0},
    {"easter monday", 0, 0, -1, 0, 1},
    {"easter", 0, 0, -1, 0, 0},
    {"good friday", 0, 0, -1, 0, -2},
    {"maundy thursday", 0, 0, -1, 0, -3},
    {"ash wednesday", 0, 0, -1, 0, -46},
    {"palm sunday", 0, 0, -1, 0, -7},
    {"pentecost", 0, 0, -1, 0, 49},
};

Day easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int sum = h + l - 7 * m + 114;
  return day_of(year, sum / 31, sum % 31 + 1).value_or(0);
}

Day day_in(const Holiday& holiday, int year) {
  if (holiday.month == 0) return easter(year) + holiday.from_easter;
  if (holiday.day != 0) {
    return day_of(year, holiday.month, holiday.day).value_or(0);
  }
  const date::year_month month =
      date::year(year) / date::month(static_cast<unsigned>(holiday.month));
  const DayRange days = month_range(month);
  constexpr int kLast = 5;
  if (holiday.nth == kLast) {
    const Day day = week_begin(days.end - 1) + holiday.weekday;
    return day < days.end ? day : day - kWeek;
  }
  const Day day = week_begin(days.begin) + holiday.weekday;
  return (day < days.begin ? day + kWeek : day) + (holiday.nth - 1) * kWeek;
}

std::string timex_of(const Holiday& holiday) {
  if (holiday.month == 0) return "XXXX-XX-XX";
  if (holiday.day != 0) {
    return fmt::format("XXXX-{:02}-{:02}", holiday.month, holiday.day);
  }
  return fmt::format("XXXX-{:02}-WXX-{}-{}", holiday.month, holiday.weekday + 1,
                     holiday.nth);
}

}  // namespace

// "Christmas", "easter 2018", "next new year day", "thanksgiving of this year".
Told DateSpanReader::holiday(At at) const {
  const bool last = is_any(at, "last past previous");
  const bool next = is_any(at, "next coming upcoming");
  const At begin = last || next || is(at, "this") ? at + 1 : at;
  const Holiday* found = nullptr;
  At end = begin;
  for (const Holiday& holiday : kHolidays) {
    const At behind = past_words(begin, holiday.words);
    if (behind <= end) continue;
    end = behind;
    found = &holiday;
  }
  if (found == nullptr) return std::nullopt;
  const int this_year = int(calendar(now_.day).year());
  DatesTold told;
  const At of = is_any(end, "of in ,") ? end + 1 : end;
  Told year = phrase(of);
  if (!year) year = year_in_digits(of);
  if (year && year->grain == DatesTold::Grain::Years && !year->unreal) {
    told = definite_day(day_in(*found, int(calendar(year->past.begin).year())));
    end = year->last;
  } else {
    const Day now = day_in(*found, this_year);
    const bool gone = now < now_.day;
    const Day past = gone ? now : day_in(*found, this_year - 1);
    const Day future = gone ? day_in(*found, this_year + 1) : now;
    told.past = {past, past + 1};
    told.future = {future, future + 1};
    told.timex = told.first_day = timex_of(*found);
    told.single = true;
    if (begin != at) {
      const Day own = last ? past : next ? future : now;
      told = definite_day(own);
    }
  }
  told.first = at;
  told.last = end;
  if (is(end, "weekend")) return long_weekend(told);
  return told;
}

// "Labor Day weekend": from Saturday up to a holiday on Monday.
Told DateSpanReader::long_weekend(DatesTold told) {
  for (DayRange* days : {&told.past, &told.future}) {
    if (week_begin(days->begin) != days->begin) return std::nullopt;
    days->begin -= 2;
  }
  told.timex = week_text(week_begin(told.past.begin)) + "-WE";
  told.single = false;
  ++told.last;
  return told;
}

// Behind `spaced` words from `at` on, "'s" behind each or not; `at` where
// others stand.
At DateSpanReader::past_words(At at, std::string_view spaced) const {
  At next = at;
  while (!spaced.empty()) {
    const std::string_view word = spaced.substr(0, spaced.find(' '));
    if (!is(next, word)) return at;
    ++next;
    spaced.remove_prefix(std::min(word.size() + 1, spaced.size()));
    const bool owned = is(next, "'s") || is(next, "'");
    if (owned && !spaced.empty()) ++next;
  }
  return next;
}

}  // namespace concord::extract
