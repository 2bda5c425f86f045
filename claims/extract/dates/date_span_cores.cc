// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "claims/extract/dates/date_calendar.h"
#include "claims/extract/dates/date_span_reader.h"
#include "claims/extract/quantities/digits.h"
#include "claims/extract/quantities/number_grammar.h"

namespace concord::extract {

using At = DateSpanReader::At;
using Told = DateSpanReader::Told;
using Kind = DatePhrase::Kind;

namespace {

DatesTold placed(DatesTold told, At first, At last) {
  told.first = first;
  told.last = last;
  return told;
}

}  // namespace

// The longest of all that may be read here; of two as long ones the first.
Told DateSpanReader::told_at(At at) const {
  Told best = plain_at(at);
  for (const auto reader :
       {&DateSpanReader::shifted, &DateSpanReader::nth_part,
        &DateSpanReader::week_number, &DateSpanReader::week_of,
        &DateSpanReader::in_future}) {
    const Told told = (this->*reader)(at);
    if (told && (!best || told->last > best->last)) best = told;
  }
  return best;
}

// What needs no other dates in it: what those that do are made of, so that
// none goes deeper than one step.
Told DateSpanReader::plain_at(At at) const {
  Told best;
  for (const auto reader :
       {&DateSpanReader::weekday_and_day, &DateSpanReader::weekday_of_week,
        &DateSpanReader::year_and_month, &DateSpanReader::joined_day,
        &DateSpanReader::month_and_day, &DateSpanReader::day_of_period,
        &DateSpanReader::part_of_period, &DateSpanReader::fiscal_year,
        &DateSpanReader::season, &DateSpanReader::day_before_or_after,
        &DateSpanReader::quarter, &DateSpanReader::weekend,
        &DateSpanReader::holiday, &DateSpanReader::whole_period,
        &DateSpanReader::phrase}) {
    const Told told = (this->*reader)(at);
    if (told && (!best || told->last > best->last)) best = told;
  }
  return best;
}

// What date_phrases_in() reads, but for ranges and parts of days.
Told DateSpanReader::phrase(At at) const {
  const At core = is(at, "the") && phrase_at_[at] == nullptr ? at + 1 : at;
  const DatePhrase* phrase =
      core < phrase_at_.size() ? phrase_at_[core] : nullptr;
  if (phrase == nullptr || phrase->day_part || phrase->utc_clock) {
    return std::nullopt;
  }
  // "The 18th", but "May" of "the May elections".
  const bool day = phrase->kind == Kind::Calendar && phrase->low % 100 != 0;
  if (core != at && !day && phrase->edge == DatePhrase::Edge::Whole) {
    return std::nullopt;
  }
  Told told = told_by(*phrase, now_);
  if (told) told->first = at;
  return told;
}

// "The day after tomorrow", "tmrw", "the day before", "the next day".
Told DateSpanReader::day_before_or_after(At at) const {
  if (is_any(at, "tmrw tmr tmw")) {
    return placed(definite_day(now_.day + 1), at, at + 1);
  }
  const At noun = past_the(at);
  if (noun != at && is_any(noun, "next following") && is(noun + 1, "day")) {
    return placed(definite_day(now_.day + 1), at, noun + 2);
  }
  if (!is(noun, "day") || !is_any(noun + 1, "after before")) {
    return std::nullopt;
  }
  const int way = is(noun + 1, "after") ? 1 : -1;
  const At from = noun + 2;
  if (is_any(from, "tomorrow tmrw yesterday today")) {
    const int begin = is(from, "today") ? 0 : is(from, "yesterday") ? -1 : 1;
    return placed(definite_day(now_.day + begin + way), at, from + 1);
  }
  const bool ends = noun != at && !words_.is_word(from);
  if (!ends) return std::nullopt;
  return placed(definite_day(now_.day + way), at, from);
}

// "This weekend", "last weekend", "the weekend": Saturday and Sunday; "this
// working week" is the rest of it.
Told DateSpanReader::weekend(At at) const {
  const bool last = is_any(at, "last past previous");
  const bool next = is_any(at, "next coming following");
  const bool turned = last || next || is_any(at, "this the");
  const At noun = turned ? at + 1 : at;
  const Day monday = week_begin(now_.day) + (last ? -kWeek : next ? kWeek : 0);
  if (turned && is_any(noun, "working work business") && is(noun + 1, "week")) {
    const DayRange days{monday, monday + 5};
    return placed(definite(days, week_text(monday), DatesTold::Grain::Days), at,
                  noun + 2);
  }
  if (!is(noun, "weekend")) return std::nullopt;
  const DayRange days{monday + 5, monday + kWeek};
  return placed(
      definite(days, week_text(monday) + "-WE", DatesTold::Grain::Days), at,
      noun + 1);
}

// "The week", "the same year": the one that is now.
Told DateSpanReader::whole_period(At at) const {
  const At noun = is(at, "the") ? at + 1 : at;
  const bool same = is(noun, "same");
  if (noun == at && !same) return std::nullopt;
  const At unit_at = same ? noun + 1 : noun;
  const auto unit = time_unit_of(words_.text(unit_at));
  if (!unit || unit->times != 1 || words_.text(unit_at).ends_with("s")) {
    return std::nullopt;
  }
  // "The week 10", "the year of 2008".
  if (words_.is_digits(unit_at + 1) || is(unit_at + 1, "of")) {
    return std::nullopt;
  }
  DatePhrase phrase;
  phrase.kind = Kind::Period;
  phrase.first = same ? noun : at;
  phrase.last = unit_at + 1;
  if (same && noun != at) return std::nullopt;
  if (unit->unit == TimeUnit::Weeks)
    phrase.unit = DateUnit::Week;
  else if (unit->unit == TimeUnit::Months)
    phrase.unit = DateUnit::Month;
  else if (unit->unit == TimeUnit::Years)
    phrase.unit = DateUnit::Year;
  else
    return std::nullopt;
  Told told = told_by(phrase, now_);
  if (told && same) {
    told->timex = phrase.unit == DateUnit::Week    ? "XXXX-WXX"
                  : phrase.unit == DateUnit::Month ? "XXXX-XX"
                                                   : "XXXX";
  }
  return told;
}

// "Tuesday next week", "next week Monday", "Monday of last week".
Told DateSpanReader::weekday_of_week(At at) const {
  const DatePhrase* first = at < phrase_at_.size() ? phrase_at_[at] : nullptr;
  if (first == nullptr) return std::nullopt;
  At from = first->last;
  if (is_any(from, "of on in - ,")) ++from;
  from = past_the(from);
  const DatePhrase* second =
      from < phrase_at_.size() ? phrase_at_[from] : nullptr;
  if (second == nullptr) return std::nullopt;
  const bool week_first = first->kind == Kind::Period;
  const DatePhrase& week = week_first ? *first : *second;
  const DatePhrase& day = week_first ? *second : *first;
  const bool fits = week.kind == Kind::Period && week.unit == DateUnit::Week &&
                    day.kind == Kind::Weekday && !day.day_part &&
                    day.turn == DatePhrase::Turn::Plain &&
                    week.edge == DatePhrase::Edge::Whole;
  if (!fits) return std::nullopt;
  const auto days = days_of(week, now_.day);
  if (!days) return std::nullopt;
  return placed(definite_day(days->begin + static_cast<Day>(day.count)), at,
                second->last);
}

// "Friday 31", "Mon 13th", "Friday the 26th": the next such day, and the last.
Told DateSpanReader::weekday_and_day(At at) const {
  const DatePhrase* first = at < phrase_at_.size() ? phrase_at_[at] : nullptr;
  if (first == nullptr || first->kind != Kind::Weekday || first->day_part ||
      first->turn != DatePhrase::Turn::Plain) {
    return std::nullopt;
  }
  At number = is(first->last, ",") ? first->last + 1 : first->last;
  number = past_the(number);
  const auto nth = nth_at(number);
  const bool day = nth && 1 <= *nth && *nth <= 31;
  constexpr SenseSet kUnit = {Sense::HalfDay, Sense::TimeUnit, Sense::Month};
  if (!day || is_any(number, ": - / to") || words_.has_any(number, kUnit)) {
    return std::nullopt;
  }
  Told told = told_by(*first, now_);
  constexpr int kMostMonths = 60;  // such a day comes within five years
  const auto find = [&](int way) {
    for (int step = 0; step <= kMostMonths; ++step) {
      const date::year_month month =
          month_of(now_.day) + date::months(way * step);
      const auto found =
          day_of(int(month.year()), unsigned(month.month()), *nth);
      if (!found || week_begin(*found) + first->count != *found) continue;
      if ((way < 0) == (*found < now_.day)) return *found;
    }
    return now_.day;
  };
  const Day past = find(-1);
  const Day future = find(1);
  told->past = {past, past + 1};
  told->future = {future, future + 1};
  told->last = number;
  return told;
}

// "3/2015", "03-2015"; no part of a longer date or name.
Told DateSpanReader::month_and_year(At at) const {
  const bool divided = (is(at + 1, "/") || is(at + 1, "-")) &&
                       words_.glued(at + 1) && words_.glued(at + 2);
  const bool longer = is_any(at - 1, "/ - .") || is_any(at + 3, "/ -");
  if (!divided || longer || !words_.is_digits(at)) return std::nullopt;
  const Ratio month = value_of_digits(words_.text(at));
  const Told year = year_in_digits(at + 2);
  if (!year || !month.is_integer() || month.num < 1 || month.num > 12) {
    return std::nullopt;
  }
  Told told = told_by_value(year->value + month.num * 100, now_);
  return told ? Told(placed(*told, at, at + 3)) : std::nullopt;
}

// "2017 April", "2015-3": the year first.
Told DateSpanReader::year_and_month(At at) const {
  const Told year = year_in_digits(at);
  if (!year) return month_and_year(at);
  std::int64_t month = 0;
  At last = words_.past_hyphen(at + 1);
  if (has(last, Sense::Month)) {
    month = words_.value(last);
  } else if (words_.hyphen(at + 1) && words_.is_digits(last) &&
             words_.text(last).size() == 1 && !words_.glued(last + 1)) {
    month = value_of_digits(words_.text(last)).num;
  }
  if (month < 1 || words_.is_digits(last + 1)) return std::nullopt;
  Told told = told_by_value(year->value + month * 100, now_);
  return told ? Told(placed(*told, at, last + 1)) : std::nullopt;
}

// "Dec31", "mar3, 2016": a month and its day in one word.
Told DateSpanReader::joined_day(At at) const {
  const std::string_view word = words_.text(at);
  const std::size_t digits = word.find_first_of("0123456789");
  if (digits == std::string_view::npos || digits < 3) return std::nullopt;
  constexpr std::array<std::string_view, 12> kMonths = {
      "jan", "feb", "mar", "apr", "may", "jun",
      "jul", "aug", "sep", "oct", "nov", "dec"};
  constexpr std::array<std::string_view, 12> kLong = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  const std::string_view name = word.substr(0, digits);
  const std::string_view day = word.substr(digits);
  if (day.size() > 2 ||
      day.find_first_not_of("0123456789") != std::string_view::npos) {
    return std::nullopt;
  }
  std::int64_t month = 0;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (name == kMonths[i] || name == kLong[i]) {
      month = static_cast<std::int64_t>(i) + 1;
    }
  }
  std::int64_t value = month * 100 + value_of_digits(day).num;
  if (month == 0 || value % 100 == 0 || value % 100 > 31) return std::nullopt;
  const At behind = is(at + 1, ",") ? at + 2 : at + 1;
  const Told year = year_in_digits(behind);
  if (year) value += year->value;
  Told told = told_by_value(value, now_);
  return told ? Told(placed(*told, at, year ? year->last : at + 1))
              : std::nullopt;
}

// "May twenty one": the day in words that count nothing.
Told DateSpanReader::month_and_day(At at) const {
  if (!has(at, Sense::Month)) return std::nullopt;
  const At from = past_the(at + 1);
  if (!has(from, Sense::Tens) && !has(from, Sense::Ones)) return std::nullopt;
  const auto day = number_at(words_, from);
  const bool fits = day && day->is(Number::Form::Cardinal) &&
                    day->value.is_integer() && 1 <= day->value.num &&
                    day->value.num <= 31 && !words_.is_word(day->end);
  if (!fits) return std::nullopt;
  Told told = told_by_value(words_.value(at) * 100 + day->value.num, now_);
  return told ? Told(placed(*told, at, day->end)) : std::nullopt;
}

// "The 20th of next month", "31 of this month".
Told DateSpanReader::day_of_period(At at) const {
  At of = past_the(at);
  const auto nth = nth_at(of);
  if (!nth || *nth < 1 || *nth > 31) return std::nullopt;
  if (is(of, "day")) ++of;
  if (!is_any(of, "of in")) return std::nullopt;
  const At from = past_the(of + 1);
  const DatePhrase* month =
      from < phrase_at_.size() ? phrase_at_[from] : nullptr;
  if (month == nullptr || month->kind != Kind::Period ||
      month->unit != DateUnit::Month) {
    return std::nullopt;
  }
  const auto days = days_of(*month, now_.day);
  if (!days || days->begin + *nth > days->end) return std::nullopt;
  return placed(definite_day(days->begin + static_cast<Day>(*nth) - 1), at,
                month->last);
}

}  // namespace concord::extract
