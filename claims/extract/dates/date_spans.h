// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/extract/dates/date_reference.h"
#include "claims/extract/dates/date_value.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// Tokens [first, last) that say when, with all that they may mean.
struct DateSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::vector<DateValue> values;
};

/// All of a sentence, in order, none in another, each in its longest reading:
///
///   "18 July", "last Monday", "in two months", "3 days ago"       dates
///   "May", "2016", "last week", "the 1990s", "first week of May"  dateranges
///   "from 5 May to 7 June", "since May", "before 2018"            dateranges
///   "7:30 pm", "at 6.45", "half past eight"                       times
///   "tomorrow at 8", "Monday 9 am"                                datetimes
///
/// A day whose year is not told is the last and the next such day; an hour that
/// may be in the morning or the evening is both.
std::vector<DateSpan> date_spans_in(std::span<const Token> sentence,
                                    const DateReference& reference);

}  // namespace concord::extract
