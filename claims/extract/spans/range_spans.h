// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/extract/spans/number_spans.h"

namespace concord::extract {

/// Tokens [first, last) that bound a number from one side or both.
struct RangeSpan {
  struct End {
    Ratio value;
    bool included = false;
  };

  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::optional<End> low;
  std::optional<End> high;
};

/// All of a sentence, in order, none in another:
///
///   "more than 12", "exceed 3000", "> 10"           (12,)
///   "at least 5", "no less than thirty", "5 or more" [5,)
///   "below 170", "fewer than 3"                      (,170)
///   "up to 700", "no more than 12", "<= 30"          (,700]
///   "equal to 20"                                    [20,20]
///   "between 5 and 7", "from 5 to 7", "5 - 7"        [5,7)
///   "above 1000 and below 1500"                      (1000,1500)
std::vector<RangeSpan> range_spans_in(const Words& words);

/// "(1000,1500)", "[5,)".
std::string range_text(const RangeSpan& range);

}  // namespace concord::extract
