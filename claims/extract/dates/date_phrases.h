// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claims/extract/quantities/quantity.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

enum class DateUnit : std::uint8_t { Day, Week, Month, Year };

/// A day, a month or a year as a text says it, in words or in digits, before
/// anybody asks which day that was: tokens [first, last), its preposition at
/// `cue_first` before them.
///
///   "18 July", "July 2016", "in 1997", "July"   Calendar, with low and high
///   "the 18th"                                  Calendar, low 18
///   "on Monday", "last Monday night"            Weekday
///   "yesterday", "this morning", "tonight"      Offset of days
///   "last week", "this year"                    Period: the unit, counted on
///   "a month ago", "three weeks earlier"        Ago
struct DatePhrase {
  enum class Kind : std::uint8_t { Calendar, Weekday, Offset, Period, Ago };
  /// "Last Monday" may be of this week or of the one before.
  enum class Turn : std::uint8_t { Plain, This, Last, Next };
  /// "Late July", "the end of 1989", "mid-May"; "earlier this year" is what
  /// was of it by the day of the text.
  enum class Edge : std::uint8_t { Whole, Early, Mid, Late, Earlier, Later };
  /// What the words before make of it: "by Monday", "as of", "since".
  enum class Cue : std::uint8_t {
    None,
    On,  // "on", "in", "at", "during"
    By,
    AsOf,
    Until,  // "until", "through", "up to"
    Since,
    From,
    Before,
    After,
  };

  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t cue_first = 0;  // `first` where there is none
  Kind kind = Kind::Calendar;
  Turn turn = Turn::Plain;
  Edge edge = Edge::Whole;
  Cue cue = Cue::None;
  DateUnit unit = DateUnit::Day;
  bool day_part = false;  // "morning", "night"
  std::int64_t low = 0;   // Calendar: 20160718, 718, 20160700, 20160000, 700
  std::int64_t high = 0;
  std::int64_t count = 0;  // Offset -1: yesterday; Weekday 0: Monday
  std::optional<std::int64_t> utc_clock;  // "at 1400 GMT": 1400

  friend bool operator==(const DatePhrase&, const DatePhrase&) = default;
};

/// All of a sentence, in order, none in another.  `quantities` are those of
/// quantities_in(); their dates and durations are taken from there.
std::vector<DatePhrase> date_phrases_in(std::span<const Token> sentence,
                                        std::span<const Quantity> quantities);

}  // namespace concord::extract
