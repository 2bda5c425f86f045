// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "claims/extract/dates/clock_told.h"
#include "claims/extract/dates/date_spans.h"
#include "claims/extract/dates/date_told.h"
#include "claims/extract/dates/day_parts.h"
#include "claims/extract/dates/time_units.h"
#include "claims/extract/quantities/words.h"
#include "claims/extract/tokens/word_list.h"

namespace concord::extract {

/// The grammar behind date_spans_in(), over the phrases of date_phrases_in():
///
///   span  = day clock | clock day | range | side dates | dates [ side ]
///         | clock
///   range = [ "from" | "between" ] dates joint dates
///   dates = phrase | count unit "ago" | turn count unit
///         | nth unit "of" dates | quarter | week | weekend | holiday
///
/// Each function reads from one token on; the longest that fits is taken.
class DateSpanReader {
 public:
  using At = std::uint32_t;
  using Told = std::optional<DatesTold>;
  using Found = std::optional<DateSpan>;

  DateSpanReader(std::span<const Token> sentence, const DateReference& now);

  std::vector<DateSpan> read_all() const;

 private:
  bool is(At at, std::string_view word) const { return words_.is(at, word); }
  bool is_any(At at, std::string_view spaced) const {
    return is_listed(words_.text(at), spaced);
  }
  bool has(At at, Sense sense) const { return words_.has(at, sense); }
  At past_the(At at) const { return is(at, "the") ? at + 1 : at; }

  // date_spans.cc: spans
  Found read(At at) const;
  Found range(At at) const;
  Found sided(At at) const;
  Found beyond(At at) const;
  Told range_end(At at) const;
  Told now_at(At at) const;
  Told year_in_digits(At at) const;
  Told years_joined(const DatesTold& year, bool between) const;
  Told bare_day(At at) const;
  Found days_of_phrase(At at) const;
  Found clock(At at) const;
  Found day_and_clock(At at) const;
  Found day_part(At at) const;
  std::optional<At> joint_end(At at, bool between) const;
  struct Cue {
    At end = 0;
    DateSide side = DateSide::Whole;
  };
  Cue cue_at(At at) const;
  Cue cue_behind(At at) const;

  static std::vector<DateValue> at_clock(const DatesTold& day,
                                         const ClockTold& clock);
  // date_span_cores.cc: days and periods
  Told told_at(At at) const;
  Told plain_at(At at) const;
  Told phrase(At at) const;
  Told day_before_or_after(At at) const;
  Told weekend(At at) const;
  Told whole_period(At at) const;
  Told weekday_of_week(At at) const;
  Told weekday_and_day(At at) const;
  Told year_and_month(At at) const;
  Told month_and_year(At at) const;
  Told joined_day(At at) const;
  Told month_and_day(At at) const;
  Told day_of_period(At at) const;
  Told period_and_day(At at) const;
  Told numbered_day(At at) const;
  Told pointed_day(At at) const;

  // date_span_parts.cc: parts of months and years
  std::optional<std::int64_t> nth_at(At& at) const;
  Told quarter(At at) const;
  Told numbered_quarter(At at) const;
  Told quarter_of(At at, At last, At year_at, int number, int months) const;
  Told week_number(At at) const;
  Told week_of(At at) const;
  Told part_of_period(At at) const;
  Told fiscal_year(At at) const;
  Told year_behind_name(std::string_view name, At at, At digits) const;
  static DatesTold named_year(std::string_view name, std::int64_t year,
                              At first, At last);
  Told season(At at) const;
  Told worded_year(At at) const;
  Told nth_part(At at) const;
  Told nth_of(std::int64_t nth, At unit, const DatesTold& whole) const;

  std::optional<DayRange> nth_days(std::int64_t nth, At unit,
                                   const DayRange& whole) const;

  // date_span_counts.cc: counted units
  std::optional<TimeCount> counts_at(At at) const;
  Told shifted(At at) const;
  Told in_future(At at) const;
  Found stretch(At at) const;
  Found stretch_of_number(At at) const;
  Found stretch_from_day(At at) const;
  Found rest_of(At at) const;
  Found days_of_period(At at) const;
  Told day_before_period(At at) const;
  Found stretch_of_period(At at) const;
  Found counted_stretch(At at, const TimeCount& count, bool future,
                        bool within) const;

  // date_holidays.cc
  Told holiday(At at) const;
  static Told long_weekend(DatesTold told);
  At past_words(At at, std::string_view spaced) const;

  Words words_;
  DateReference now_;
  std::vector<DatePhrase> phrases_;
  std::vector<const DatePhrase*> phrase_at_;  // by the token it begins with
};

}  // namespace concord::extract
