// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/dates/as_of_roles.h"

#include <algorithm>
#include <array>
#include <optional>

#include "claims/extract/dates/as_of_words.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;
using Cue = DatePhrase::Cue;
using Kind = DatePhrase::Kind;
using Of = DateRole::Of;

bool is(std::span<const Token> sentence, At at, std::string_view word) {
  return at < sentence.size() && sentence[at].is(word);
}

DateRole role_of_bearer(DateBearer bearer) {
  switch (bearer) {
    case DateBearer::None:
      break;
    case DateBearer::Telling:
      return {.of = Of::Count, .told = true};
    case DateBearer::Toll:
      return {.of = Of::Count};
    case DateBearer::Aftermath:
      return {.of = Of::Count, .loose = true};
    case DateBearer::Event:
    case DateBearer::Other:
      return {.of = Of::Event, .loose = bearer == DateBearer::Other};
  }
  return {};
}

// "Monday's attack", "the June 5 attacks", "Monday night's deadly bombing": the
// noun is a few words behind at most, and no verb is before it.
std::optional<DateRole> by_noun(std::span<const Token> sentence,
                                const DatePhrase& phrase) {
  constexpr At kMostWords = 4;
  const bool possessive =
      is(sentence, phrase.last, "'s") || is(sentence, phrase.last, "'");
  const bool attributive =
      phrase.first > 0 && (is(sentence, phrase.first - 1, "the") ||
                           is(sentence, phrase.first - 1, "an") ||
                           is(sentence, phrase.first - 1, "a"));
  if (!possessive && !attributive) return std::nullopt;
  At at = possessive ? phrase.last + 1 : phrase.last;
  for (At word = 0; word < kMostWords && at < sentence.size(); ++word, ++at) {
    if (sentence[at].kind == Token::Kind::Mark && !sentence[at].is("-")) break;
    const DateBearer bearer = bearer_of(sentence[at].lower);
    if (bearer == DateBearer::None) continue;
    if (bearer == DateBearer::Other && !possessive) break;
    DateRole role = role_of_bearer(bearer);
    role.named = role.of == Of::Event;
    return role;
  }
  if (!possessive) return std::nullopt;
  return DateRole{};
}

// "The worst since 1980" counts nothing since then.
bool behind_superlative(std::span<const Token> sentence, At at) {
  constexpr At kMostWords = 6;
  for (At word = 0; word < kMostWords && at > 0; ++word) {
    const std::string_view text = sentence[--at].lower;
    if (text == "first" || text == "worst" || text == "most") return true;
    if (text.size() > 6 && text.ends_with("est")) return true;
    if (bearer_of(text) == DateBearer::Other) return false;
  }
  return false;
}

// "Up from 12 on Sunday", "from 12 on Sunday to 31": of that number alone.
bool is_beside(std::span<const Token> sentence, At at) {
  constexpr At kMostWords = 4;
  for (At back = 2; back <= std::min(kMostWords, at); ++back) {
    if (sentence[at - back].is("from")) return true;
    if (sentence[at - back].kind == Token::Kind::Mark) return false;
  }
  return false;
}

// What is to come has no count yet: "will stand trial in May".
bool is_to_come(std::span<const Token> sentence, const Clauses& clauses,
                At at) {
  for (At back = at; back > 0; --back) {
    const Token& token = sentence[back - 1];
    if (!clauses.same(back - 1, at)) continue;
    if (token.is("will") || token.is("shall")) return true;
    if (bearer_of(token.lower) == DateBearer::Telling) return false;
  }
  return false;
}

// "Since 1980" and "since January" count over a time of their own; "since
// Monday" goes back to what happened then.
DateRole by_since(std::span<const Token> sentence, const DatePhrase& phrase) {
  if (behind_superlative(sentence, phrase.cue_first)) return {};
  const bool gone_on =
      phrase.cue_first > 0 && bearer_of(sentence[phrase.cue_first - 1].lower) ==
                                  DateBearer::Aftermath;  // "missing since May"
  const bool day =
      gone_on || (phrase.kind == Kind::Calendar ? phrase.low % 100 != 0
                                                : phrase.kind != Kind::Period);
  return {.of = day ? Of::Event : Of::Period};
}

bool is_of_count(Cue cue) {
  return cue == Cue::By || cue == Cue::AsOf || cue == Cue::Until;
}

// The nearest verb or noun that bears a date, from `at` on, within the clause.
DateBearer nearest(std::span<const Token> sentence, const Clauses& clauses,
                   At at, bool back) {
  const At clause = clauses.at(at);
  const At size = static_cast<At>(sentence.size());
  for (At next = back ? at - 1 : at + 1; next < size;
       next = back ? next - 1 : next + 1) {
    if (clauses.at(next) != clause) continue;
    const DateBearer bearer = bearer_of(sentence[next].lower);
    if (bearer != DateBearer::None) return bearer;
  }
  return DateBearer::None;
}

DateBearer nearest_before(std::span<const Token> sentence, At at) {
  while (at > 0) {
    const DateBearer bearer = bearer_of(sentence[--at].lower);
    if (bearer != DateBearer::None) return bearer;
  }
  return DateBearer::None;
}

bool has_auxiliary(std::span<const Token> sentence, const Clauses& clauses,
                   At at) {
  constexpr std::array<std::string_view, 7> kAuxiliaries = {
      "was", "were", "is", "are", "has", "have", "had"};
  for (At back = at; back > 0; --back) {
    if (!clauses.same(back - 1, at)) continue;
    const std::string_view word = sentence[back - 1].lower;
    if (std::ranges::find(kAuxiliaries, word) != kAuxiliaries.end())
      return true;
  }
  return false;
}

// "After a party on Monday" is no clause, though it begins as one does: the
// verb is before it.
bool is_within(const Clauses& clauses, At at) {
  return clauses.link(clauses.at(at)) == Clauses::Link::When && at > 1 &&
         clauses.same(at, at - 2);
}

// "After Monday", "the rent for June", "Updated: Monday".
bool is_of_nothing(std::span<const Token> sentence, const Clauses& clauses,
                   const DatePhrase& phrase) {
  if (phrase.cue == Cue::After) return true;
  if (is(sentence, phrase.first - 1, ":")) return true;
  const bool purpose = phrase.cue == Cue::None && phrase.first > 0 &&
                       sentence[phrase.first - 1].is("for");
  return purpose || is_to_come(sentence, clauses, phrase.cue_first);
}

DateBearer bearer_for(std::span<const Token> sentence, const Clauses& clauses,
                      const DatePhrase& phrase) {
  const At at = phrase.cue_first;
  DateBearer bearer = nearest(sentence, clauses, at, true);
  if (bearer == DateBearer::None && is_within(clauses, at)) {
    bearer = nearest_before(sentence, at);
  }
  if (bearer == DateBearer::None && has_auxiliary(sentence, clauses, at)) {
    bearer = DateBearer::Other;  // "were playing on Monday"
  }
  if (bearer == DateBearer::None) {
    bearer = nearest(sentence, clauses, phrase.last - 1, false);
  }
  // "Four were killed on Monday and six on Tuesday": the verb is the same.
  const At clause = clauses.at(phrase.first);
  const bool gapped = clauses.link(clause) == Clauses::Link::And;
  if (bearer == DateBearer::None && gapped) {
    bearer = nearest_before(sentence, at);
  }
  return bearer;
}

}  // namespace

DateRole role_of(std::span<const Token> sentence, const Clauses& clauses,
                 const DatePhrase& phrase) {
  if (phrase.cue == Cue::Before) return {};  // "before Monday's attack"
  if (const auto role = by_noun(sentence, phrase)) return *role;
  if (is_of_count(phrase.cue)) return {.of = Of::Count};
  if (phrase.cue == Cue::Since) return by_since(sentence, phrase);
  if (is_of_nothing(sentence, clauses, phrase)) return {};
  if (is_beside(sentence, phrase.cue_first)) {
    return {.of = Of::Count, .beside = true};
  }
  return role_of_bearer(bearer_for(sentence, clauses, phrase));
}

}  // namespace concord::extract
