// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/groups/noun_phrase.h"

#include <algorithm>

namespace concord::extract {
namespace {

// Those who do something: "traffickers", "activists", "militiamen".
bool looks_like_people(const Token& token) {
  if (token.capital && !token.all_capitals) return true;
  for (const std::string_view end :
       {"ers", "ors", "ists", "men", "women", "ians", "ants", "ents", "ees",
        "ites", "ards"}) {
    if (token.lower.ends_with(end)) return true;
  }
  return false;
}

}  // namespace

// Behind "of": "them", "the", "its", "those": the number is of a known whole.
std::uint32_t NounPhrases::partitive_end(std::uint32_t at) const {
  for (const std::string_view word :
       {"them", "whom", "these", "those", "the", "its", "their", "his", "her",
        "our", "my", "which", "us", "you"}) {
    if (is(at, word)) return at + 1;
  }
  return at;
}

bool NounPhrases::stands_for_all(std::uint32_t at) const {
  for (const std::string_view word : {"them", "whom", "which", "us", "you"}) {
    if (is(at, word)) return true;
  }
  return false;
}

void NounPhrases::read_partitive(Group& group, std::uint32_t of,
                                 const Quantity* next) const {
  const std::uint32_t behind = partitive_end(of + 1);
  group.is_partitive = behind != of + 1;
  std::uint32_t at = behind;
  while (at < tokens_.size() && !(next && next->first == at) &&
         pack_.known.is(nouns_.meaning_at(at), Known::Modifier)) {
    ++at;
  }
  if (next && next->first == at && next->is_count()) {
    group.whole = *next;
    at = next->last;
  } else {
    at = behind;  // "two of them police": they are no modifier
  }
  // "18 of them militants": what they are is told, not whose.
  const bool is_pronoun = group.is_partitive && stands_for_all(of + 1);
  const Noun noun =
      is_pronoun ? Noun{.last = at} : nouns_.quoted_or_plain(at, true);
  group.is_known = noun.found;
  group.last = noun.found || noun.unknown ? noun.last : std::max(at, behind);
  group.population = noun.population;
  group.unknown = noun.unknown && !noun.found;
  group.is_bare = !noun.found && !noun.unknown;
  // "18 of the bodies" are dead whatever else is said; "one of the murders"
  // and "18 of the wounded" may be anything.
  const bool counts_parts = noun.counts_itself && !noun.is_state &&
                            group.quantity.low > 1 &&
                            noun.state->measure == pack_.own.killed;
  group.counts_itself =
      noun.counts_itself && (!group.is_partitive || counts_parts);
  set_measures(group, noun);
  if (!group.is_partitive || group.counts_itself) return;
  group.whole_measure = group.noun_measure;
  group.noun_measure = group.noun_thing_measure = 0;
}

void NounPhrases::set_measures(Group& group, const Noun& noun) const {
  if (!noun.state) return;
  group.noun_measure = noun.state->measure;
  group.noun_thing_measure = noun.state->thing_measure;
  const MeasureId own = pack_.restricted_measure(*noun.state, group.population);
  if (own != 0) group.noun_measure = group.noun_thing_measure = own;
}

// '"no fewer than 10" bodies': the marks hold the number alone.
bool NounPhrases::is_quoted(const Quantity& quantity) const {
  if (quantity.first == 0) return false;
  const Token& opening = tokens_[quantity.first - 1];
  if (!is(quantity.last, opening.lower)) return false;
  return opening.is("\"") || (opening.is("'") && is(quantity.last + 1, "of"));
}

Group NounPhrases::counted(const Quantity& quantity,
                           const Quantity* next) const {
  Group group;
  group.first = quantity.first;
  group.last = quantity.last;
  group.quantity = quantity;
  const std::uint32_t behind = quantity.last + (is_quoted(quantity) ? 1 : 0);
  if (is(behind, "of") && (quantity.vague || quantity.high >= 1000 ||
                           partitive_end(behind + 1) != behind + 1)) {
    read_partitive(group, behind, next);
    if (is_quoted(quantity)) --group.first;
    return group;
  }
  Noun noun =
      nouns_.quoted_or_plain(behind, quantity.low != 1 || quantity.high != 1);
  if (group.is_zero() && !noun.found) {  // "not a single soldier"
    const Noun one = nouns_.quoted_or_plain(behind, false);
    if (one.found && pack_.populations[one.population].kind ==
                         PackPopulation::Kind::People) {
      noun = one;
    }
  }
  group.is_known = noun.found;
  group.others = noun.others;
  group.population = noun.population;
  group.is_bare =
      (!noun.found && !noun.unknown) || (noun.is_state && noun.population == 0);
  if (!noun.found && !noun.unknown) return group;
  group.last = noun.last;
  group.unknown = noun.unknown && !noun.found;
  group.counts_itself = noun.counts_itself;
  set_measures(group, noun);
  if (group.unknown && looks_like_people(tokens_[noun.last - 1])) {
    group.unknown = false;
  }
  return group;
}

// "Both policemen and passers-by" and "both killed" count nobody.
std::optional<Group> NounPhrases::both(std::uint32_t at) const {
  Group group = somebody(at, at + 1);
  group.is_single = false;
  group.quantity.low = group.quantity.high = 2;
  if (is(at + 1, "of")) {
    read_partitive(group, at + 1, nullptr);
    if (!group.is_partitive) return std::nullopt;
  } else {
    const Noun noun = nouns_.noun_at(at + 1, true);
    if (!noun.found || noun.counts_itself) return std::nullopt;
    group.last = noun.last;
    group.population = noun.population;
    group.is_bare = false;
    group.is_known = true;
    set_measures(group, noun);
  }
  const std::uint32_t behind = group.last + 1;
  const bool counts =
      is(behind, "all") || is(behind, "a") ||
      (behind < tokens_.size() && tokens_[behind].kind == Token::Kind::Digits);
  const bool joins = !counts && (is(group.last, "and") || is(group.last, "or"));
  return joins ? std::nullopt : std::optional(group);
}

// "another wounded", "a 16-year-old": whoever that is.
Group NounPhrases::somebody(std::uint32_t at, std::uint32_t last) const {
  Group group;
  group.first = at;
  group.last = last;
  group.is_single = true;
  group.is_bare = true;
  group.quantity.first = group.quantity.number = at;
  group.quantity.last = group.quantity.number_end = at + 1;
  group.quantity.low = group.quantity.high = 1;
  return group;
}

// "Police made an arrest", "announced another arrest"; "a death" tells of
// somebody who is known.
bool NounPhrases::is_made(std::uint32_t article) const {
  const Meaning* noun = nouns_.meaning_at(article + 1);
  if (article == 0 || !noun || noun->measure != pack_.own.arrested) {
    return false;
  }
  for (const std::string_view word :
       {"made", "make", "makes", "making", "announced", "announce", "yet"}) {
    if (is(article - 1, word)) return true;
  }
  return false;
}

std::optional<Group> NounPhrases::single(std::uint32_t at, std::uint32_t age,
                                         const Meaning* state) const {
  Noun noun = nouns_.noun_at(age, false);
  if (!noun.state) noun.state = state;
  if (!noun.found || (noun.counts_itself && !is_made(at)) ||
      pack_.populations[noun.population].kind == PackPopulation::Kind::Nobody) {
    return std::nullopt;
  }
  Group group = somebody(at, past_age_of(noun.last));
  group.is_bare = false;
  group.is_known = true;
  group.population = noun.population;
  set_measures(group, noun);
  return group;
}

// Behind "of 61" in "a woman of 61 and", or `at`.
std::uint32_t NounPhrases::past_age_of(std::uint32_t at) const {
  constexpr std::size_t kDigits = 2;
  const bool is_number = is(at, "of") && at + 1 < tokens_.size() &&
                         tokens_[at + 1].kind == Token::Kind::Digits &&
                         tokens_[at + 1].lower.size() <= kDigits;
  if (!is_number) return at;
  const std::uint32_t behind = at + 2;
  const Meaning* next = nouns_.meaning_at(behind);
  const bool ends = behind >= tokens_.size() || is(behind, "and") ||
                    tokens_[behind].kind == Token::Kind::Mark ||
                    pack_.known.is(next, Known::Be) ||
                    pack_.known.is(next, Known::Have) ||
                    pack_.known.is(next, Known::Past) ||
                    pack_.known.is(next, Known::Relative);
  return ends ? behind : at;
}

}  // namespace concord::extract
