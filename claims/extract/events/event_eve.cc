// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/events/event_eve.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "claims/extract/dates/as_of_words.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;

// Behind "before", "prior to", "ahead of", "on the eve of"; else `at`.
At past_before(std::span<const Token> sentence, At at) {
  const auto is = [&](At where, std::string_view word) {
    return where < sentence.size() && sentence[where].is(word);
  };
  if (is(at, "before")) return at + 1;
  const bool two = (is(at, "prior") && is(at + 1, "to")) ||
                   (is(at, "ahead") && is(at + 1, "of")) ||
                   (is(at, "eve") && is(at + 1, "of"));
  return two ? at + 2 : at;
}

bool is_noun_of(const HeardEvent& event, std::string_view word) {
  return std::ranges::any_of(event.words, [&](const std::string& known) {
    return word == known || (word.size() == known.size() + 1 &&
                             word.starts_with(known) && word.ends_with('s'));
  });
}

// "The", "that", "Friday's", "the June 10": whatever else stands there may be
// whoever did something to the event, "before police raided it".
bool may_stand_before(const Token& token) {
  return token.capital || token.kind != Token::Kind::Word ||
         token.lower.size() <= 4 || token.is("'s") || token.is("second") ||
         token.is("deadly") || token.is("final");
}

// "Before the shop closed" is another thing than the shop.
bool has_verb_behind(std::span<const Token> sentence, At at) {
  constexpr std::array<std::string_view, 4> kGoesOn = {"began", "started",
                                                       "happened", "occurred"};
  if (at >= sentence.size()) return false;
  const std::string_view word = sentence[at].lower;
  if (std::ranges::find(kGoesOn, word) != kGoesOn.end()) return false;
  constexpr std::array<std::string_view, 6> kAuxiliaries = {
      "was", "were", "is", "had", "has", "could"};
  const DateBearer bearer = bearer_of(word);
  return std::ranges::find(kAuxiliaries, word) != kAuxiliaries.end() ||
         (bearer != DateBearer::None && bearer != DateBearer::Telling &&
          sentence[at].kind == Token::Kind::Word);
}

std::optional<std::size_t> named_at(std::span<const HeardEvent> events,
                                    std::span<const Token> sentence, At at) {
  constexpr At kMostWords = 6;
  const At size = static_cast<At>(sentence.size());
  for (At word = at; word < std::min(size, at + kMostWords); ++word) {
    for (std::size_t event = 0; event < events.size(); ++event) {
      if (!is_noun_of(events[event], sentence[word].lower)) continue;
      if (has_verb_behind(sentence, word + 1)) return std::nullopt;
      return event;
    }
    if (sentence[word].is(",") || !may_stand_before(sentence[word])) break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> event_to_come(std::span<const HeardEvent> events,
                                         std::span<const Token> sentence,
                                         const Clauses& clauses, At first,
                                         At last) {
  constexpr At kOpening = 3;  // "And on the eve of"
  for (At at = 0; at < sentence.size(); ++at) {
    const At behind = past_before(sentence, at);
    if (behind == at) continue;
    const bool reaches =
        at <= kOpening
            ? at < first
            : last <= at && clauses.at(last - 1) + 1 >= clauses.at(at);
    if (!reaches) continue;
    if (const auto event = named_at(events, sentence, behind)) return event;
  }
  return std::nullopt;
}

}  // namespace concord::extract
