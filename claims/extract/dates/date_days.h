// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "claims/extract/dates/date_phrases.h"

namespace concord::extract {

/// A local day, counted from 1970-01-01; no zone is asked.
using Day = std::int32_t;

/// Days [begin, end).
struct DayRange {
  Day begin = 0;
  Day end = 0;

  bool meets(const DayRange& other) const {
    return begin < other.end && other.begin < end;
  }
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// Nothing for a day that no calendar has.
std::optional<Day> day_of(std::int64_t year, std::int64_t month,
                          std::int64_t day);

/// "2016", "2016-07", "2016-07-18" for a whole year, month, day; else an EDTF
/// interval of days, "2016-06-03/2016-07-03".
std::string to_edtf(const DayRange& days);

/// The days of an EDTF text as they are written, whatever its clock and offset
/// ("2016-07-18T14:02+01:00" is the 18th there).  Nothing for an open interval,
/// a quarter, a week.
std::optional<DayRange> days_written(std::string_view edtf);

/// Which of the days that a phrase may mean is asked for: the last on or before
/// the reference, or the first behind it.
enum class Toward : std::uint8_t { Past, Future };

/// The days that a phrase means in a text of the day `reference`.  Nothing
/// where that cannot be told: a year is missing and there is no reference, or
/// no calendar has such a day.
std::optional<DayRange> days_of(const DatePhrase& phrase,
                                std::optional<Day> reference,
                                Toward toward = Toward::Past);

}  // namespace concord::extract
