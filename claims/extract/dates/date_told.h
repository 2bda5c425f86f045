// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/extract/dates/date_phrases.h"
#include "claims/extract/dates/date_reference.h"
#include "claims/extract/dates/date_value.h"

namespace concord::extract {

/// The days that an expression means, tokens [first, last): the last such days
/// before the reference and the first from it on.  They are the same where the
/// words leave no choice.
///
///   "18 July"   timex "XXXX-07-18", a day
///   "May"       timex "XXXX-05", begins on "XXXX-05-01"
///   "last week" timex "2018-W11", begins on "2018-03-12"
struct DatesTold {
  /// What the way from one to another is counted in.
  enum class Grain : std::uint8_t { Days, Months, Years };

  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string timex;
  std::string first_day;  // what a range that begins or ends there writes
  DayRange past;
  DayRange future;
  Grain grain = Grain::Days;
  bool single = false;  // one day: a date, not a range of dates
  bool unreal = false;  // "February 30": no calendar has it
  bool part = false;    // "mid-May", "the third day of May"
  bool at_end = false;  // "the end of June": as an end of a range its last day
  std::int64_t value = 0;  // as DatePhrase::low has it, of "July 18" 718

  bool without_year() const { return 0 < value && value < 10'000; }
};

/// What `phrase` tells, by its own words; nothing for a range of days and for
/// what no calendar has.
std::optional<DatesTold> told_by(const DatePhrase& phrase,
                                 const DateReference& reference);

/// "Year 2016", a month or a day, by low of DatePhrase: 20160000, 718, 18.
std::optional<DatesTold> told_by_value(std::int64_t value,
                                       const DateReference& reference);

/// A stretch of definite days.
DatesTold definite(const DayRange& days, std::string timex,
                   DatesTold::Grain grain);
DatesTold definite_day(Day day);
/// The same, told by these tokens.
DatesTold placed(DatesTold told, std::uint32_t first, std::uint32_t last);
/// The week of its Monday, "2018-W11".
DatesTold week_told(Day monday);

/// Quarter 1 to 4 of a year, of 3 months, or half 1 to 2, of 6.
DatesTold part_of_year(int year, std::int64_t nth, int months);

/// "2016-07-18", "2018-W11".
std::string day_text(Day day);
std::string week_text(Day monday);

/// Which ends of the days count, by the words before or behind them.
enum class DateSide : std::uint8_t {
  Whole,
  Since,   // from their first day on
  After,   // behind their last
  Before,  // up to their first day
  Until,   // up to their last
};

std::vector<DateValue> values_of(const DatesTold& told, DateSide side);

/// "From 10 to 12 May": days from the first of `begin` up to the first of
/// `end`; the year of the one counts for the other.
std::vector<DateValue> values_between(DatesTold begin, DatesTold end,
                                      const DateReference& reference);

}  // namespace concord::extract
