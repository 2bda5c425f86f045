// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "claims/extract/dates/date_calendar.h"
#include "claims/extract/dates/date_span_reader.h"
#include "claims/extract/quantities/digits.h"
#include "claims/extract/quantities/number_grammar.h"

namespace concord::extract {

using At = DateSpanReader::At;
using Told = DateSpanReader::Told;
using Found = DateSpanReader::Found;
using Kind = DatePhrase::Kind;

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
  } else if (is(at + 1, "/") && words_.glued(at + 2) &&
             words_.is_digits(at + 2) && !is(at + 3, "/")) {
    last = at + 2;
    month = value_of_digits(words_.text(last)).num;
    if (month > 12) return std::nullopt;
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

// "Next month the 5th".
Told DateSpanReader::period_and_day(At at) const {
  const DatePhrase* month = at < phrase_at_.size() ? phrase_at_[at] : nullptr;
  if (month == nullptr || month->kind != Kind::Period ||
      month->unit != DateUnit::Month) {
    return std::nullopt;
  }
  At day = is_any(month->last, "on ,") ? month->last + 1 : month->last;
  if (!is(day, "the")) return std::nullopt;
  const auto nth = nth_at(++day);
  const auto days = days_of(*month, now_.day);
  if (!nth || !days || *nth < 1 || days->begin + *nth > days->end) {
    return std::nullopt;
  }
  return placed(definite_day(days->begin + static_cast<Day>(*nth) - 1), at,
                day);
}

// The 27 of "on the 27" and "on 15", where it counts nothing.
Told DateSpanReader::numbered_day(At at) const {
  const bool on = is(at - 1, "on");
  At last = past_the(at);
  const auto nth = on ? nth_at(last) : std::nullopt;
  if (!nth || *nth < 1 || *nth > 31) return std::nullopt;
  const bool counts = words_.is_word(last) && !has(last, Sense::Function);
  if (counts || is_any(last, "/ - : % .") || words_.is_digits(last)) {
    if (!is(last, ".") || last + 1 < words_.size()) return std::nullopt;
  }
  Told told = told_by_value(*nth, now_);
  return told ? Told(placed(*told, at, last)) : std::nullopt;
}

// "On 5.12", "this 5.12": the month first.
Told DateSpanReader::pointed_day(At at) const {
  const bool this_one = is(at, "this");
  const At digits = this_one ? at + 1 : at;
  if (!this_one && !is(at - 1, "on")) return std::nullopt;
  const std::string_view text = words_.text(digits);
  const std::size_t point = text.find('.');
  if (!words_.is_digits(digits) || point == std::string_view::npos ||
      point > 2 || text.size() - point > 3) {
    return std::nullopt;
  }
  const Ratio month = value_of_digits(text.substr(0, point));
  const Ratio day = value_of_digits(text.substr(point + 1));
  const bool fits = 1 <= month.num && month.num <= 12 && 1 <= day.num &&
                    day.num <= 31 && !words_.is_word(digits + 1);
  if (!fits) return std::nullopt;
  Told told = told_by_value(month.num * 100 + day.num, now_);
  return told ? Told(placed(*told, at, digits + 1)) : std::nullopt;
}

// "Friday 31", "Mon 13th", "Friday the 26th": the next such day, and the last.
Told DateSpanReader::weekday_and_day(At at) const {
  const DatePhrase* first = at < phrase_at_.size() ? phrase_at_[at] : nullptr;
  if (first == nullptr || first->kind != Kind::Weekday || first->day_part ||
      first->turn != DatePhrase::Turn::Plain) {
    return std::nullopt;
  }
  At number = is_any(first->last, ", .") ? first->last + 1 : first->last;
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

}  // namespace concord::extract
