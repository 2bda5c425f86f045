// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "claims/rational.h"
#include "claims/text.h"

namespace concord {

/// A number as a text states it, in digits or in words.
///   "1,081"        1081, unit 1         "3.2 million"  3200000, unit 100000
///   "1 081"        1081, unit 1         "forty-one"    41, unit 1
///   "40 %"         40 percent, unit 1   "two thirds"   2/3, unit 1/100
///   "half a dozen" 6                    "twice"        2, unit 0
/// Never negative: a minus, like "down 5", is for who reads the words round it.
struct Numeral {
  Span span;  // in the text; without the minus
  Rational value;
  Rational unit;  // the last one that was written; 0 where nothing was rounded
  bool percent = false;
  bool fraction = false;  // "half", "two thirds"
};

/// All numbers of a text, each in its longest reading: no 15 in "2015", "15th",
/// "1.15", "15:30", "2016-07-15" or "AK-15".  Digits of every script are read,
/// words where `language` is English ("a" and "one" are 1, "nobody" is 0).
///
/// What "1.081" and "1,081" mean depends on the language; where it does not
/// settle that, both readings are listed with one span.  So are "a third" as a
/// fraction and its "a" alone, in "a third man".
std::vector<Numeral> numerals_in(std::string_view text,
                                 std::string_view language);

}  // namespace concord
