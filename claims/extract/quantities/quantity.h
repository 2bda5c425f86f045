// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// What a number in a text is about (stage S2): only a Count may become a
/// claim about people or things.
enum class QuantityKind : std::uint8_t {
  Count,     // "fifteen", "1,081", "dozens", "no"
  Percent,   // "40 per cent"
  Fraction,  // "half", "two thirds"
  Money,     // "$3.2 million"
  Ordinal,   // "third", "21st"
  Age,       // "27-year-old", "aged 45", "three months old"
  Date,      // "18 July 2016", "2016-07-18", "May 5"
  Time,      // "9:30", "5pm"
  Duration,  // "three weeks", "12 hours"
  Measure,   // "20 km", "500-pound", "45 degrees"
  Id,        // "A320", "No. 5", "Highway 61", "(555) 123-4567", "AK-47"
};

/// What the words before or behind a number promise.
enum class Hedged : std::uint8_t {
  Exactly,
  AtLeast,   // "at least", "or more", "no fewer than"
  MoreThan,  // "over", "upwards of"
  AtMost,    // "up to", "no more than"
  Under,     // "fewer than", "less than"
  About,     // "some", "roughly", "an estimated"
  Almost,    // "nearly"
  Between,   // "between 5 and 7", "10 to 12", "5-6"
  Vague,     // "dozens", "scores", "several", "many", "hundreds of"
};

/// A number with its unit and the words that hedge it: tokens [first, last).
/// What it is worth is exact up to 18 digits; beyond them it is no quantity.
///
///   "at least 3.2 million euros"  low = high = 3200000, AtLeast
///   "2.5 km"                      25, scale 1
///   "two thirds"                  2, parts 3
///   "18 July 2016"                20160718; 718 and 20160700 where the year or
///                                 the day is not said
///   "9:30 p.m."                   2130
///   "Highway 61", "AK-47"         0: an Id has no value
struct Quantity {
  std::uint32_t first = 0;
  std::uint32_t number = 0;      // where the number itself begins
  std::uint32_t number_end = 0;  // and ends, before its unit
  std::uint32_t last = 0;
  QuantityKind kind = QuantityKind::Count;
  Hedged hedge = Hedged::Exactly;
  std::int64_t low = 0;    // in units of 10^-scale, or of one in `parts`
  std::int64_t high = 0;   // the same but for Between
  std::int64_t parts = 1;  // of a Fraction, and of what no decimal can say
  std::uint8_t scale = 0;
  bool increment = false;  // "another 30", "10 more": on top of others
  bool vague = false;      // "dozens": low is what the word stands for at least

  bool is_count() const { return kind == QuantityKind::Count; }
};

/// All quantities of one sentence, in order, none in another; each in its
/// longest reading.  Linear in the number of tokens.
std::vector<Quantity> quantities_in(std::span<const Token> sentence);

}  // namespace concord::extract
