// SPDX-License-Identifier: Apache-2.0
//
// What tells that a claim is of an event that the audit does not have: another
// time, or a place that neither the audit nor the head of the text knows.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "claims/extract/events/event_hearing.h"
#include "claims/extract/events/event_mention.h"

namespace concord::extract {
namespace {

// A token knows no more of how it was written.
std::string cased(const Token& token) {
  std::string word(token.lower);
  const bool small = word[0] >= 'a' && word[0] <= 'z';
  if (token.capital && small) word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

}  // namespace

bool EventHearing::any_meets(const std::optional<DayRange>& days) const {
  return std::ranges::any_of(events_, [&](const HeardEvent& event) {
    return days && event.days && days->meets(*event.days);
  });
}

std::optional<std::string> EventHearing::missing() const {
  if (events_.empty()) return std::nullopt;
  if (context_.dating.elsewhere && !any_meets(said_)) {
    return context_.dating.event_date.empty()
               ? "it is counted over a longer time"
               : fmt::format("it is said of {}", context_.dating.event_date);
  }
  if (const auto place = unknown_place(nearby_)) {
    return fmt::format("`{}` is no place of the audit's events", *place);
  }
  return std::nullopt;
}

std::optional<std::string> EventHearing::astray() const {
  if (context_.earlier_dating.elsewhere && !any_meets(said_earlier_)) {
    return "the words before it are of another time";
  }
  if (const auto place = unknown_place(context_.earlier)) {
    return fmt::format("the words before name `{}`, no place of the audit's",
                       *place);
  }
  return std::nullopt;
}

// A place among these words that neither the audit nor the text's head has, and
// none that they have.  A country may hold any of them.
std::optional<std::string> EventHearing::unknown_place(
    std::span<const Token> words) const {
  std::optional<std::string> unknown;
  for (const PlaceMention& place : places_in(words)) {
    const auto name = words.subspan(place.first, place.last - place.first);
    if (is_known(name)) return std::nullopt;
    if (unknown || is_country(name)) continue;
    unknown.emplace();
    for (const Token& token : name) {
      unknown->append(unknown->empty() ? "" : " ").append(cased(token));
    }
  }
  return unknown;
}

}  // namespace concord::extract
