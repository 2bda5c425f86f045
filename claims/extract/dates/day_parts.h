// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "claims/extract/dates/date_phrases.h"
#include "claims/extract/dates/date_value.h"

namespace concord::extract {

/// A part of the day by its name, with the hours that Recognizers-Text gives
/// it: "evening" is "TEV", from 16 to 20 o'clock.
struct DayPart {
  std::string_view word;
  std::string_view timex;
  int begin = 0;
  int end = 0;
};
std::optional<DayPart> day_part_of(std::string_view word);

/// Its hours, or the first or last half of them where it is early or late; on
/// `day` ("2016-07-18"), or on any where it is empty.
DateValue value_of(const DayPart& part, DatePhrase::Edge edge,
                   const std::string& timex, const std::string& day);

}  // namespace concord::extract
