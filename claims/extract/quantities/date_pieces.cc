// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/date_reader.h"
#include "claims/extract/quantities/digits.h"

namespace concord::extract {

// Digits of `size` signs and no grouping.
DateReader::Piece DateReader::digits(At at, std::size_t least,
                                     std::size_t most) const {
  if (!words_.is_digits(at)) return std::nullopt;
  const std::string_view text = words_.text(at);
  if (text.size() < least || text.size() > most) return std::nullopt;
  if (text.find_first_of(".,") != std::string_view::npos) return std::nullopt;
  return Part{at + 1, value_of_digits(text).num};
}

DateReader::Piece DateReader::day_number(At at) const {
  const Piece day = digits(at, 1, 2);
  return day && 1 <= day->value && day->value <= 31 ? day : std::nullopt;
}

// "18", "18th", "the 18th", "fourth", "twenty-second".
DateReader::Piece DateReader::day(At at) const {
  if (is(at, "the")) ++at;
  const At ones = words_.past_hyphen(at + 1);
  if (has(at, Sense::Tens) && has(ones, Sense::Ordinal) &&
      words_.value(ones) < 10 && words_.value(at) + words_.value(ones) <= 31) {
    return Part{ones + 1, words_.value(at) + words_.value(ones)};
  }
  if (has(at, Sense::Ordinal) && words_.value(at) <= 30) {
    return Part{at + 1, words_.value(at)};
  }
  Piece day = day_number(at);
  if (day && words_.glued(at + 1) && has(at + 1, Sense::OrdinalEnd)) {
    ++day->end;
  }
  return day;
}

// "May" and "March" are verbs where they begin with no capital, but for "5th of
// may" and "may 1st".
DateReader::Piece DateReader::month(At at) const {
  if (!has(at, Sense::Month)) return std::nullopt;
  const bool verb = is(at, "may") || is(at, "march");
  const bool of = is(at - 1, "of") &&
                  (words_.is_digits(at - 2) || has(at - 2, Sense::OrdinalEnd) ||
                   has(at - 2, Sense::Ordinal));
  const bool ordinal = words_.is_digits(at + 1) && words_.glued(at + 2) &&
                       has(at + 2, Sense::OrdinalEnd);
  if (verb && !words_.capital(at) && !of && !ordinal) return std::nullopt;
  const bool shortened = words_.text(at).size() <= 4 && !is(at, "june") &&
                         !is(at, "july") && !is(at, "may");
  const bool dot = shortened && is(at + 1, ".") && words_.glued(at + 1);
  return Part{dot ? at + 2 : at + 1, words_.value(at)};
}

DateReader::Piece DateReader::year(At at) const {
  const Piece year = digits(at, 4, 4);
  if (!year) return year_in_words(at);
  return 1000 <= year->value && year->value < 2200 ? year : std::nullopt;
}

// "Nineteen eighty-six", "twenty fifteen": a pair that is no other number.
DateReader::Piece DateReader::year_in_words(At at) const {
  const std::int64_t hundreds = words_.value(at);
  const bool century = (has(at, Sense::Ones) && 14 <= hundreds) ||
                       (has(at, Sense::Tens) && hundreds == 20);
  if (!century) return std::nullopt;
  At end = is(at + 1, "hundred") ? at + 2 : at + 1;
  if (has(end, Sense::Tens)) {
    // "Twenty twenty fifths" are parts, "nineteen twenty-year-olds" people.
    std::int64_t value = hundreds * 100 + words_.value(end);
    const At ones = words_.past_hyphen(end + 1);
    const bool both = has(ones, Sense::Ones) && words_.value(ones) < 10;
    if (both) value += words_.value(ones);
    end = both ? ones + 1 : end + 1;
    return goes_on(end) ? std::nullopt : Piece(Part{end, value});
  }
  const bool teen = has(end, Sense::Ones) && words_.value(end) >= 10;
  if (!teen || goes_on(end + 1)) return std::nullopt;
  return Part{end + 1, hundreds * 100 + words_.value(end)};
}

bool DateReader::goes_on(At at) const {
  constexpr SenseSet kNumber = {Sense::Magnitude, Sense::Ordinal, Sense::Parts};
  return words_.hyphen(at) || words_.has_any(words_.past_hyphen(at), kNumber);
}

// "Two thousand and five": a year only behind a month.
DateReader::Piece DateReader::round_year(At at) const {
  if (!is(at, "two") || !is(at + 1, "thousand")) return std::nullopt;
  At end = is(at + 2, "and") ? at + 3 : at + 2;
  std::int64_t value = 2000;
  if (has(end, Sense::Tens)) value += words_.value(end++);
  if (has(end, Sense::Ones)) value += words_.value(end++);
  if (value > 2099) return std::nullopt;
  return Part{value == 2000 ? at + 2 : end, value};
}

// "Twenty-five" of "twenty-five January 1986"; "two May attacks" are two.
DateReader::Piece DateReader::day_in_words(At at) const {
  if (!has(at, Sense::Tens) && !has(at, Sense::Ones)) return std::nullopt;
  std::int64_t value = words_.value(at);
  At end = at + 1;
  const At ones = words_.past_hyphen(end);
  if (has(at, Sense::Tens) && has(ones, Sense::Ones)) {
    value += words_.value(ones);
    end = ones + 1;
  }
  const bool day = 1 <= value && value <= 31;
  const Piece behind = day ? month(end) : std::nullopt;
  if (!behind || !year_behind(behind->end)) return std::nullopt;
  return Part{end, value};
}

// "88" and "'88" behind a day and a month; 69 to 99 are of the last century.
DateReader::Piece DateReader::short_year(At at) const {
  if (is(at, "'")) ++at;
  Piece year = digits(at, 2, 2);
  if (year) year->value += year->value < 69 ? 2000 : 1900;
  return year;
}

// ", 2016", " of 2016", " in 2016", "-2016"
DateReader::Piece DateReader::year_behind(At at) const {
  if (const Piece found = year(at)) return found;
  if (const Piece found = round_year(at)) return found;
  const bool joint =
      is(at, ",") || is(at, "of") || words_.hyphen(at) || is(at, "/");
  if (joint || is(at, "in")) return year(at + 1);
  return std::nullopt;
}

// "Of July", "-Jul", "day of July".
DateReader::Piece DateReader::month_behind(At at) const {
  if (is(at, "day") && is(at + 1, "of")) ++at;
  if (is(at, "of") || words_.hyphen(at) || is(at, "/")) ++at;
  return month(at);
}

bool DateReader::is_joint(At at) const {
  return is(at, "-") || is(at, "to") || is(at, "through") || is(at, "and") ||
         is(at, "or") || is(at, "until") || is(at, "till");
}

bool DateReader::is_divider(At at) const {
  if (!words_.glued(at) || !words_.glued(at + 1)) return false;
  return is(at, "-") || is(at, "/") || is(at, ".");
}

DateReader::Piece DateReader::modern_year(At at) const {
  const Piece found = year(at);
  return found && 1900 <= found->value && found->value < 2100 ? found
                                                              : std::nullopt;
}

}  // namespace concord::extract
