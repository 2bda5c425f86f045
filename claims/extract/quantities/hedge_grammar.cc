// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/quantities/hedge_grammar.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "claims/extract/quantities/hedge_phrases.h"
#include "claims/extract/tokens/text_table.h"

namespace concord::extract {
namespace {

using At = std::uint32_t;

// "Add UP TO 300", "the toll UP TO 31": no bound but a sum, a rise.
constexpr std::array<std::string_view, 19> kNoBoundBefore = {
    "add",   "adds",   "added", "adding", "toll", "total", "number",
    "it",    "count",  "go",    "goes",   "gone", "went",  "going",
    "moved", "climbs", "moves", "shot",   "crept"};

// How many tokens `phrase` takes that end before `end`; 0: it is not there.
At length_before(const Words& words, At end, std::string_view phrase) {
  At at = end;
  const std::string_view before = at == 0 ? "" : words.text(at - 1);
  if (before.empty() || before.back() != phrase.back()) return 0;
  for (;;) {
    const std::size_t space = phrase.rfind(' ');
    const bool last = space == std::string_view::npos;
    if (at == 0 || !words.is(at - 1, last ? phrase : phrase.substr(space + 1)))
      return 0;
    --at;
    if (last) return end - at;
    phrase = phrase.substr(0, space);
  }
}

At length_behind(const Words& words, At begin, std::string_view phrase) {
  At at = begin;
  const std::string_view behind = words.text(at);
  if (behind.empty() || behind[0] != phrase[0]) return 0;
  for (;;) {
    const std::size_t space = phrase.find(' ');
    if (!words.is(at, phrase.substr(0, space))) return 0;
    ++at;
    if (space == std::string_view::npos) return at - begin;
    phrase.remove_prefix(space + 1);
  }
}

using Length = At (*)(const Words&, At, std::string_view);

struct Match {
  Hedged hedge;
  At length;
};

// The words that hedges before a number end with: most words are none of them.
TextTable<bool> last_words() {
  TextTable<bool> all;
  for (const auto phrases : {increments_before(), phrases_before()}) {
    for (const HedgePhrase& phrase : phrases) {
      all.insert(phrase.words.substr(phrase.words.rfind(' ') + 1), true);
    }
  }
  return all;
}

bool may_end_hedge(std::string_view word) {
  static const TextTable<bool> kLast = last_words();
  return kLast.find(word) != nullptr;
}

std::optional<Match> longest(const Words& words, At at,
                             std::span<const HedgePhrase> phrases,
                             Length length) {
  std::optional<Match> best;
  for (const HedgePhrase& phrase : phrases) {
    const At tokens = length(words, at, phrase.words);
    if (tokens > (best ? best->length : 0)) best = {phrase.hedge, tokens};
  }
  return best;
}

bool is_sum(const Words& words, At at) {
  return words.is(at, "up") &&
         std::ranges::find(kNoBoundBefore, words.text(at - 1)) !=
             kNoBoundBefore.end();
}

// "Handed OVER eight bodies": the verb's.
constexpr std::array<std::string_view, 8> kHandOver = {
    "hand", "hands", "handed", "handing", "turned", "turn", "turns", "turning"};

bool is_of_verb(const Words& words, At at) {
  return words.is(at, "over") &&
         std::ranges::find(kHandOver, words.text(at - 1)) != kHandOver.end();
}

int strength(Hedged hedge) {
  switch (hedge) {
    case Hedged::Exactly:
      return 0;
    case Hedged::About:
      return 1;
    case Hedged::Vague:
      return 2;
    case Hedged::Between:
    case Hedged::Almost:
      return 3;
    case Hedged::AtLeast:
    case Hedged::MoreThan:
    case Hedged::AtMost:
    case Hedged::Under:
      return 4;
  }
  return 0;
}

}  // namespace

Hedged both(Hedged outer, Hedged inner) {
  return strength(outer) >= strength(inner) ? outer : inner;
}

HedgeWords hedge_before(const Words& words, std::uint32_t number,
                        std::uint32_t floor) {
  constexpr int kMostPhrases = 4;  // "only an estimated some ..." ends there
  HedgeWords found{number};
  for (int phrase = 0; phrase < kMostPhrases; ++phrase) {
    if (!may_end_hedge(words.text(found.edge - 1))) break;
    const auto increment =
        longest(words, found.edge, increments_before(), length_before);
    const auto match =
        increment ? increment
                  : longest(words, found.edge, phrases_before(), length_before);
    if (!match || found.edge - match->length < floor) break;
    const At begin = found.edge - match->length;
    if (is_sum(words, begin) || is_of_verb(words, begin)) break;
    found.edge = begin;
    found.increment |= increment.has_value();
    found.hedge = both(match->hedge, found.hedge);
  }
  return found;
}

HedgeWords hedge_behind(const Words& words, std::uint32_t end) {
  HedgeWords found{end};
  const auto match = longest(words, end, phrases_behind(), length_behind);
  const At behind = match ? end + match->length : end;
  if (match && !words.is(behind, "than") && !words.is_digits(behind)) {
    found.edge = behind;
    found.hedge = match->hedge;
    return found;
  }
  const bool more = words.is(end, "more") || words.is(end, "additional") ||
                    words.is(end, "further");
  if (!more || words.is(end + 1, "than") || words.is(end + 1, "or")) {
    return found;
  }
  return {end + 1, Hedged::Exactly, true};
}

std::uint32_t range_opener(const Words& words, std::uint32_t number,
                           std::uint32_t floor) {
  const auto match = longest(words, number, range_openers(), length_before);
  if (!match || number - match->length < floor) return number;
  return number - match->length;
}

}  // namespace concord::extract
