// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/events/event_hearing.h"

#include <fmt/format.h>

#include <algorithm>

#include "claims/extract/events/event_mention.h"
#include "claims/extract/events/event_nearby.h"

namespace concord::extract {
namespace {

constexpr Day kAftermath = 14;  // the wounded die, the toll is still news
constexpr Day kFresh = 3;

// The place beside the number, elsewhere in the sentence, in the headline or
// the dateline; a wider place ("Kazakhstan") always weighs the least.
constexpr int kPlaceNearby = 16;
constexpr int kPlaceInSentence = 6;
constexpr int kPlaceOfText = 4;
constexpr int kWiderPlace = 1;
constexpr int kWords = 12;
constexpr int kIdWord = 8;
constexpr int kSource = 3;  // "a source at the hospital"
constexpr int kBefore = 3;
constexpr int kDate = 10;
constexpr int kNarrowDate = 4;
constexpr int kNews = 2;

std::string joined(const NameWords& name) {
  return fmt::format("{}", fmt::join(name, " "));
}

// A token knows no more of how it was written.
std::string cased(const Token& token) {
  std::string word(token.lower);
  const bool small = word[0] >= 'a' && word[0] <= 'z';
  if (token.capital && small) word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

std::size_t words_found(const NameWords& words, std::span<const Token> text) {
  const auto is_there = [&](const std::string& word) {
    return std::ranges::any_of(
        text, [&](const Token& token) { return are_alike(token.lower, word); });
  };
  return static_cast<std::size_t>(std::ranges::count_if(words, is_there));
}

}  // namespace

EventHearing::EventHearing(std::span<const HeardEvent> events,
                           const EventContext& context)
    : events_(events),
      context_(context),
      nearby_(words_nearby(context.dates.sentence(), context.dates.clauses(),
                           context.first, context.last)),
      said_(days_written(context.dating.event_date)) {}

EventFit EventHearing::hear(std::size_t index) const {
  const HeardEvent& event = events_[index];
  EventFit fit;
  fit.event = index;
  hear_places(event, fit);
  hear_words(event, fit);
  hear_date(event, fit);
  hear_publication(event, fit);
  hear_source(event, fit);
  hear_before(fit);
  return fit;
}

void EventHearing::hear_places(const HeardEvent& event, EventFit& fit) const {
  bool first = true;
  for (const NameWords& place : event.places) {
    const auto add = [&](int points, std::string_view where) {
      fit.add(first ? points : kWiderPlace,
              fmt::format("{} `{}`", where, joined(place)));
    };
    if (find_name(nearby_, place)) {
      add(kPlaceNearby, "the words beside the number name");
    } else if (find_name(context_.dates.sentence(), place)) {
      add(kPlaceInSentence, "the sentence names");
    }
    const bool text = find_name(context_.headline, place) ||
                      find_name(context_.dateline, place);
    if (text) add(kPlaceOfText, "the text's head names");
    first = false;
  }
}

// All of a short name, half of a longer one and two words of it at least; the
// one word that the audit calls it by is a hint.
void EventHearing::hear_words(const HeardEvent& event, EventFit& fit) const {
  const std::size_t size = event.words.size();
  const std::size_t needed =
      std::max(std::min<std::size_t>(2, size), (size + 1) / 2);
  const auto reason = [&] {
    return fmt::format("the words beside the number are those of `{}`",
                       event.title);
  };
  if (size > 0 && words_found(event.words, nearby_) >= needed) {
    fit.add(kWords, reason());
  } else if (words_found(event.id_words, nearby_) > 0) {
    fit.add_loose(kIdWord, reason());
  }
}

void EventHearing::hear_source(const HeardEvent& event, EventFit& fit) const {
  if (words_found(event.id_words, context_.source) == 0) return;
  fit.add_loose(kSource, fmt::format("who says it is of `{}`", event.title));
}

// What was spoken of goes on until something else is named.
void EventHearing::hear_before(EventFit& fit) const {
  if (context_.before != fit.event) return;
  fit.add_loose(kBefore, "the claim before was of it");
}

// What happened may go on for days, and kill for two weeks; never before it
// began.
void EventHearing::hear_date(const HeardEvent& event, EventFit& fit) const {
  if (!said_ || !event.days) return;
  if (said_->meets(*event.days)) {
    const Day said = said_->end - said_->begin;
    const bool narrow = event.days->end - event.days->begin <= said;
    fit.add(narrow ? kDate + kNarrowDate : kDate,
            fmt::format("it was {}", context_.dating.event_date));
    return;
  }
  const bool before = said_->end < event.days->begin;
  const bool long_after = said_->begin >= event.days->end + kAftermath;
  if (before || long_after) fit.rule_out();
}

void EventHearing::hear_publication(const HeardEvent& event,
                                    EventFit& fit) const {
  const std::optional<Day> day = context_.publication.day;
  if (!day || !event.days) return;
  if (event.days->begin > *day + 1) fit.rule_out();
  const Day ago = *day - event.days->end + 1;
  if (ago > kAftermath) return;
  fit.add(ago > kFresh ? kNews : 2 * kNews, "it was in the news that day");
}

bool EventHearing::any_dated() const {
  return std::ranges::any_of(events_, [&](const HeardEvent& event) {
    return said_ && event.days && said_->meets(*event.days);
  });
}

std::optional<std::string> EventHearing::missing() const {
  if (events_.empty()) return std::nullopt;
  if (context_.dating.elsewhere && !any_dated()) {
    return context_.dating.event_date.empty()
               ? "it is counted over a longer time"
               : fmt::format("it is said of {}", context_.dating.event_date);
  }
  if (const auto place = unknown_place()) {
    return fmt::format("`{}` is no place of the audit's events", *place);
  }
  return std::nullopt;
}

bool EventHearing::is_known(std::span<const Token> place) const {
  NameWords name;
  for (const Token& token : place) {
    if (token.kind != Token::Kind::Mark) name.emplace_back(token.lower);
  }
  if (find_name(context_.headline, name)) return true;
  if (find_name(context_.dateline, name)) return true;
  return std::ranges::any_of(events_, [&](const HeardEvent& event) {
    return words_found(event.words, place) > 0 ||
           std::ranges::any_of(event.places, [&](const NameWords& known) {
             return find_name(place, known).has_value();
           });
  });
}

// A place beside the number that neither the audit nor the text's head has, and
// beside none that they have.  A country may hold any of them.
std::optional<std::string> EventHearing::unknown_place() const {
  std::optional<std::string> unknown;
  for (const PlaceMention& place : places_in(nearby_)) {
    const auto name = std::span<const Token>(nearby_).subspan(
        place.first, place.last - place.first);
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
