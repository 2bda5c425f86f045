// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "claims/extract/quantities/date_reader.h"
#include "claims/extract/quantities/digits.h"

namespace concord::extract {

// "2016-07-18", "2016/7/18", "2016-07", "2016-aug-1".
std::optional<DateRead> DateReader::iso(At at) const {
  const Piece first = year(at);
  if (!first || !is_divider(at + 1)) return std::nullopt;
  Piece second = digits(at + 2, 1, 2);
  if (has(at + 2, Sense::Month)) second = Part{at + 3, words_.value(at + 2)};
  if (!second || second->value < 1 || second->value > 12) {
    return std::nullopt;
  }
  if (is(at + 3, words_.text(at + 1)) && is_divider(at + 3)) {
    if (const Piece third = day_number(at + 4)) {
      const auto value = date(first->value, second->value, third->value);
      return DateRead{third->end, value, value};
    }
  }
  if (words_.text(at + 2).size() != 2) return std::nullopt;
  const auto value = date(first->value, second->value, 0);
  return DateRead{second->end, value, value};
}

// "7/18/2016", "18.07.2016", "10-1-2018", "9/11": the month first, unless
// only the second number can be one.
std::optional<DateRead> DateReader::slashed(At at) const {
  const Piece first = day_number(at);
  if (!first || !is_divider(at + 1)) return std::nullopt;
  const Piece second = day_number(at + 2);
  if (!second || std::min(first->value, second->value) > 12) {
    return std::nullopt;
  }
  const bool swapped = first->value > 12 || is(at + 1, ".");
  const auto month_value = swapped ? second->value : first->value;
  const auto day_value = swapped ? first->value : second->value;
  if (month_value > 12) return std::nullopt;
  const bool goes_on = is(at + 3, words_.text(at + 1)) && is_divider(at + 3);
  if (goes_on) {
    Piece third = year(at + 4);
    if (!third) third = short_year(at + 4);
    if (!third) return std::nullopt;
    const auto value = date(third->value, month_value, day_value);
    return DateRead{third->end, value, value};
  }
  if (!is(at + 1, "/") || is_slashed_fraction(words_, at)) {
    return std::nullopt;
  }
  if (first->value == 24 && second->value == 7) return std::nullopt;
  const auto value = date(0, month_value, day_value);
  return DateRead{second->end, value, value};
}

}  // namespace concord::extract
