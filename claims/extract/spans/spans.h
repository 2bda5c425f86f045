// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/extract/dates/date_value.h"
#include "claims/extract/proposals/text_about.h"

namespace concord::extract {

/// What may be asked of a text beside its claims: the stretches of one type.
enum class SpanType : std::uint8_t {
  Number,       // "3.2 million", "two thirds": without its unit
  NumberRange,  // "more than 12", "from 5 to 7", "> 5"
  Percentage,   // "40 per cent"
  Age,          // "45 years old"
  Ordinal,      // "21st"
  Currency,     // "$3.2 million", "40 euros"
  DateTime,     // "18 July", "last Monday", "at 6.45"
};

/// "numberrange": as it is called in JSON Lines.
std::string_view span_type_name(SpanType type);
std::optional<SpanType> find_span_type(std::string_view name);

/// A stretch of the raw bytes with its value:
///
///   number      "3200000"     percentage  "40%"
///   numberrange "(12,)", "[5,7)", "(,100]": a round bracket leaves its end out
///   age, currency, ordinal    the number without its unit
///   date, daterange, time     in `dates`; all days that it may be
struct FoundSpan {
  Span place;
  std::string type;
  std::string value;
  std::vector<DateValue> dates;
};

/// Of all sentences, in order, whether they claim anything or not.  Of one
/// type, or of every type: then what lies in a longer one is not told, so that
/// the number of "40 per cent" is that of the share alone.  A number is told
/// here where a claim would doubt it ("No. 5", "in 1997").
std::vector<FoundSpan> spans_in(std::string_view raw, const TextAbout& about,
                                std::optional<SpanType> only = std::nullopt);

}  // namespace concord::extract
