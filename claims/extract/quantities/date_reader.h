// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "claims/extract/quantities/date_grammar.h"
#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// The grammar behind date_at(): a function for each shape of a date, each
/// reads from one token on, and the longest that fits is the date.
class DateReader {
 public:
  using At = std::uint32_t;
  using Found = std::optional<DateRead>;

  explicit DateReader(const Words& words) : words_(words) {}

  Found read(At at) const;

 private:
  /// A day, a month or a year, up to token `end`.
  struct Part {
    At end = 0;
    std::int64_t value = 0;
  };
  using Piece = std::optional<Part>;

  static constexpr std::int64_t date(std::int64_t year, std::int64_t month,
                                     std::int64_t day) {
    return year * 10'000 + month * 100 + day;
  }
  bool has(At at, Sense sense) const { return words_.has(at, sense); }
  bool is(At at, std::string_view word) const { return words_.is(at, word); }

  // date_pieces.cc
  Piece digits(At at, std::size_t least, std::size_t most) const;
  Piece day_number(At at) const;
  Piece day(At at) const;
  Piece month(At at) const;
  Piece year(At at) const;
  Piece year_in_words(At at) const;
  bool goes_on(At at) const;
  Piece round_year(At at) const;
  Piece day_in_words(At at) const;
  Piece short_year(At at) const;
  Piece year_behind(At at) const;
  Piece month_behind(At at) const;
  bool is_joint(At at) const;
  bool is_divider(At at) const;
  Piece modern_year(At at) const;

  // date_grammar.cc: dates with a month in words
  Found month_first(At at) const;
  bool counts_behind(At month_at, At behind) const;
  void take_second_day(At at, DateRead& read) const;
  Found month_and_year(const Part& month_read) const;
  Found with_year(DateRead read, std::int64_t month_value) const;
  Found day_first(At at) const;
  void take_days(DateRead& read) const;
  bool ends_date(const Part& year_read) const;

  // numeric_dates.cc
  Found iso(At at) const;
  Found slashed(At at) const;

  // years.cc
  Found decade(At at) const;
  Found years(At at) const;
  bool counts(At at) const;
  Found year_alone(At at) const;
  Found apostrophe_year(At at) const;
  bool may_be_year(At at) const;

  const Words& words_;
};

}  // namespace concord::extract
