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
        &DateSpanReader::period_and_day, &DateSpanReader::numbered_day,
        &DateSpanReader::pointed_day, &DateSpanReader::part_of_period,
        &DateSpanReader::fiscal_year, &DateSpanReader::season,
        &DateSpanReader::worded_year, &DateSpanReader::day_before_or_after,
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
  DatePhrase read = *phrase;
  // "The coming Friday" is the next there is, not that of the next week.
  const bool coming =
      read.kind == Kind::Weekday &&
      (is_any(core, "coming upcoming") ||
       (is(core, "this") && is_any(core + 1, "coming upcoming")));
  if (coming) read.turn = DatePhrase::Turn::Plain;
  Told told = told_by(read, now_);
  if (!told) return std::nullopt;
  if (coming) told = definite_day(told->future.begin);
  told->first = at;
  told->last = read.last;
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
  if (turned && is(noun, "fortnight")) {
    const Day first = monday + (last ? -kWeek : next ? kWeek : 0);
    const DayRange days{first, first + 2 * kWeek};
    return placed(definite(days,
                           "(" + day_text(days.begin) + "," +
                               day_text(days.end) + ",P2W)",
                           DatesTold::Grain::Days),
                  at, noun + 1);
  }
  const bool same = is(noun, "same");
  if (same && is(noun + 1, "weekend")) {
    const DayRange days{monday + 5, monday + kWeek};
    return placed(definite(days, "XXXX-WXX-WE", DatesTold::Grain::Days), at,
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

}  // namespace concord::extract
