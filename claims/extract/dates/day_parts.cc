// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/day_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace concord::extract {
namespace {

constexpr int kMidnight = 24;

constexpr DayPart kParts[] = {
    {"morning", "TMO", 8, 12},       {"mornings", "TMO", 8, 12},
    {"afternoon", "TAF", 12, 16},    {"evening", "TEV", 16, 20},
    {"night", "TNI", 20, kMidnight}, {"tonight", "TNI", 20, kMidnight},
};

std::string clock(const std::string& day, int hour) {
  const std::string text =
      hour == kMidnight ? "23:59:59" : fmt::format("{:02}:00:00", hour);
  return day.empty() ? text : day + " " + text;
}

}  // namespace

std::optional<DayPart> day_part_of(std::string_view word) {
  const auto part = std::ranges::find(kParts, word, &DayPart::word);
  if (part == std::end(kParts)) return std::nullopt;
  return *part;
}

DateValue value_of(const DayPart& part, DatePhrase::Edge edge,
                   const std::string& timex, const std::string& day) {
  using Edge = DatePhrase::Edge;
  const bool early = edge == Edge::Early || edge == Edge::Earlier;
  const bool late = edge == Edge::Late || edge == Edge::Later;
  const int half = (part.begin + part.end) / 2;
  return {timex + std::string(part.timex),
          day.empty() ? "timerange" : "datetimerange", "",
          clock(day, late ? half : part.begin),
          clock(day, early ? half : part.end)};
}

}  // namespace concord::extract
