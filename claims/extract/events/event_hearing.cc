// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/events/event_hearing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "claims/extract/events/event_eve.h"
#include "claims/extract/events/event_extent.h"
#include "claims/extract/events/event_mention.h"
#include "claims/extract/events/event_nearby.h"

namespace concord::extract {
namespace {

constexpr Day kAftermath = 14;  // the wounded die, the toll is still news
constexpr Day kFresh = 3;

// The place beside the number, elsewhere in the sentence, before it in the
// paragraph, in the headline, the dateline or the first sentence; a wider place
// ("Kazakhstan") always weighs the least.
constexpr int kPlaceNearby = 16;
constexpr int kPlaceInSentence = 6;
constexpr int kPlaceEarlier = 9;
constexpr int kPlaceOfText = 4;
constexpr int kWiderPlace = 1;
constexpr int kWords = 12;
constexpr int kIdWord = 12;
constexpr int kWordsAround = 7;
constexpr int kWordsBeside = 4;
constexpr int kWordsEarlier = 6;
constexpr int kDateEarlier = 6;
constexpr int kSource = 3;  // "a source at the hospital"
constexpr int kBefore = 3;
constexpr int kDate = 10;
constexpr int kNarrowDate = 4;
constexpr int kNews = 2;

std::string joined(const NameWords& name) {
  return fmt::format("{}", fmt::join(name, " "));
}

std::size_t words_found(const NameWords& words, std::span<const Token> text) {
  const auto is_there = [&](const std::string& word) {
    return std::ranges::any_of(
        text, [&](const Token& token) { return are_alike(token.lower, word); });
  };
  return static_cast<std::size_t>(std::ranges::count_if(words, is_there));
}

// All of a short name, half of a longer one and two words of it at least.
bool has_name(const NameWords& words, std::span<const Token> text) {
  const std::size_t size = words.size();
  const std::size_t needed =
      std::max(std::min<std::size_t>(2, size), (size + 1) / 2);
  return size > 0 && words_found(words, text) >= needed;
}

// "On two shops and a National Guard base": of more than the base.
bool is_one_of_several(const NameWords& words, std::span<const Token> text) {
  constexpr std::size_t kMostWords = 4;
  const auto first = std::ranges::find_if(text, [&](const Token& token) {
    return words_found(words, {&token, 1}) > 0;
  });
  auto at = static_cast<std::size_t>(first - text.begin());
  for (std::size_t back = 0; back < kMostWords && at > 0; ++back) {
    const Token& before = text[--at];
    if (before.is("and") || before.is("or")) return true;
    if (!before.capital && before.lower.size() > 3) return false;
  }
  return false;
}

// "That day", "the same night".
bool says_same_day(std::span<const Token> words) {
  constexpr std::array<std::string_view, 5> kTimes = {"day", "night", "morning",
                                                      "evening", "afternoon"};
  for (std::size_t at = 1; at < words.size(); ++at) {
    const bool same = words[at - 1].is("that") || words[at - 1].is("same");
    if (same && std::ranges::find(kTimes, words[at].lower) != kTimes.end()) {
      return true;
    }
  }
  return false;
}

}  // namespace

EventHearing::EventHearing(std::span<const HeardEvent> events,
                           const EventContext& context)
    : events_(events),
      context_(context),
      nearby_(words_nearby(context.dates.sentence(), context.dates.clauses(),
                           context.first, context.last)),
      to_come_(event_to_come(events, context.dates.sentence(),
                             context.dates.clauses(), context.first,
                             context.last)),
      said_(days_written(context.dating.event_date)),
      said_earlier_(days_written(context.earlier_dating.event_date)) {
  const auto sentence = context.dates.sentence();
  const Span number{sentence[context.first].span.begin,
                    sentence[context.last - 1].span.end};
  std::ranges::copy_if(nearby_, std::back_inserter(about_),
                       [&](const Token& token) {
                         return token.span.begin < number.begin ||
                                token.span.begin >= number.end;
                       });
  const auto around = [&](bool beside) {
    return words_around(sentence, context.dates.clauses(), context.first,
                        context.last, beside);
  };
  around_ = around(false);
  beside_ = around(true);
  if (!said_ && says_same_day(sentence)) said_ = said_earlier_;
}

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
  hear_earlier(event, fit);
  if (is_of_coming(index)) fit.rule_out();
  return fit;
}

// What was to come, with its parts.
bool EventHearing::is_of_coming(std::size_t event) const {
  std::optional<std::size_t> above = event;
  while (above && above != to_come_) above = events_[*above].parent;
  return above.has_value();
}

void EventHearing::hear_places(const HeardEvent& event, EventFit& fit) const {
  bool first = true;
  for (const NameWords& place : event.places) {
    const auto add = [&](int points, std::string_view where) {
      fit.add(first ? points : kWiderPlace,
              fmt::format("{} `{}`", where, joined(place)));
    };
    const bool nearby = find_name(nearby_, place).has_value();
    const bool here = nearby || find_name(context_.dates.sentence(), place);
    if (nearby) {
      add(kPlaceNearby, "the words beside the number name");
    } else if (here) {
      add(kPlaceInSentence, "the sentence names");
    }
    const bool text = find_name(context_.headline, place) ||
                      find_name(context_.dateline, place) ||
                      find_name(context_.lead, place);
    if (text) add(kPlaceOfText, "the text's head names");
    fit.is_said_here = fit.is_said_here || (first && here);
    fit.is_own = fit.is_own || (first && here && event.place_is_own);
    fit.is_said_in_text = fit.is_said_in_text || (first && text);
    first = false;
  }
}

// The one word that the audit calls it by is a hint.
void EventHearing::hear_words(const HeardEvent& event, EventFit& fit) const {
  const bool named = has_name(event.words, about_);
  if (!named && words_found(event.id_words, about_) == 0) {
    return hear_words_around(event, fit);
  }
  if (event.parent && is_one_of_several(event.words, about_)) {
    fit.is_hinted = true;
    return;
  }
  std::string reason =
      fmt::format("the words beside the number are those of `{}`", event.title);
  fit.is_said_here = true;
  fit.is_own = true;
  if (named) return fit.add(kWords, std::move(reason));
  fit.add_loose(kIdWord, std::move(reason));
}

// "Four died when | a flat was stormed".
void EventHearing::hear_words_around(const HeardEvent& event,
                                     EventFit& fit) const {
  for (const bool beside : {false, true}) {
    const std::vector<Token>& words = beside ? beside_ : around_;
    const bool named =
        has_name(event.words, words) || words_found(event.id_words, words) > 0;
    if (!named) continue;
    fit.is_hinted = true;
    if (event.parent && is_one_of_several(event.words, words)) continue;
    fit.is_said_here = true;
    fit.is_own = true;
    fit.add_loose(beside ? kWordsBeside : kWordsAround,
                  fmt::format("the sentence has words of `{}`", event.title));
  }
}

void EventHearing::hear_source(const HeardEvent& event, EventFit& fit) const {
  if (words_found(event.id_words, context_.source) == 0) return;
  fit.add_loose(kSource, fmt::format("who says it is of `{}`", event.title));
}

// What was spoken of goes on until something else is named.
void EventHearing::hear_before(EventFit& fit) const {
  if (context_.before.event != fit.event) return;
  fit.is_said_in_text = fit.is_said_in_text || context_.before.is_sure;
  fit.add_loose(kBefore, "the claim before was of it");
}

void EventHearing::hear_earlier(const HeardEvent& event, EventFit& fit) const {
  const auto add = [&](bool is_so, int points, const char* what) {
    if (!is_so) return;
    fit.is_said_in_text = true;
    fit.add_loose(points, fmt::format("the words before name its {}", what));
  };
  add(!event.places.empty() && find_name(context_.earlier, event.places[0]),
      kPlaceEarlier, "place");
  const bool named = has_name(event.words, context_.earlier);
  // The whole may be meant again where a part was named.
  fit.is_hinted = fit.is_hinted || (named && event.parent);
  add(named && !event.parent, kWordsEarlier, "name");
  add(!said_ && said_earlier_ && event.days &&
          said_earlier_->meets(*event.days),
      kDateEarlier, "date");
}

// What happened may go on for days, and kill for two weeks; never before it
// began.
void EventHearing::hear_date(const HeardEvent& event, EventFit& fit) const {
  if (!said_ || !event.days) return;
  if (said_->meets(*event.days)) {
    const Day said = said_->end - said_->begin;
    const bool narrow = event.days->end - event.days->begin <= said;
    fit.is_said_here = true;
    fit.is_own = fit.is_own || narrow;
    fit.add(narrow ? kDate + kNarrowDate : kDate,
            fmt::format("it was {}", to_edtf(*said_)));
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

bool EventHearing::is_of_all(std::size_t event) const {
  if (to_come_ || speaks_of_all(nearby_) || was_sure_of(event)) return true;
  const HeardEvent& heard = events_[event];
  return has_name(heard.words, about_) || (said_ && said_ == heard.days);
}

bool EventHearing::was_sure_of(std::size_t event) const {
  return context_.before.is_sure && context_.before.event == event;
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

}  // namespace concord::extract
