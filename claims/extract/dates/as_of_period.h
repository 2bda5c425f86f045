// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "claims/extract/dates/as_of_clauses.h"
#include "claims/extract/dates/date_days.h"
#include "claims/extract/dates/date_phrases.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// Whether the clause of the token `at` counts over months or years, and no
/// event: "in recent years", "over the past decade", "every year", "30 a year".
bool counts_over_time(std::span<const Token> sentence, const Clauses& clauses,
                      std::uint32_t at);

/// The days that a phrase means as the date of an event: wider than days_of()
/// where people speak loosely.  "A month ago" is half a month more or less,
/// "last Monday" one of two.
std::optional<DayRange> event_days(const DatePhrase& phrase,
                                   std::optional<Day> published);

}  // namespace concord::extract
