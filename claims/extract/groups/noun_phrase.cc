// SPDX-License-Identifier: Apache-2.0
//
// Without a tagger a noun phrase is read by what ends it.  Behind "four" stand
// modifiers and a head: the first plural of the lexicon, or else the last word
// before a function word, a verb or a mark.  A singular behind a number above
// one is a modifier ("two car bombs", "three police stations").
#include "claims/extract/groups/noun_phrase.h"

#include <algorithm>

namespace concord::extract {
namespace {

constexpr std::uint32_t kMostModifiers = 6;

bool looks_plural(std::string_view word) {
  return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") &&
         !word.ends_with("us");
}

// "stormed", "fleeing", "allegedly": no noun, behind something that may be.
bool looks_like_no_noun(std::string_view word) {
  return word.size() > 4 && (word.ends_with("ed") || word.ends_with("ing") ||
                             word.ends_with("ly"));
}

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

bool NounPhrases::is_state(const Meaning& meaning) const {
  return (meaning.measure != 0 || meaning.thing_measure != 0) &&
         (pack_.known.is(&meaning, Known::Adjective) ||
          pack_.known.is(&meaning, Known::Participle));
}

// What is no part of a noun: words of grammar, and those that count.
bool NounPhrases::is_function(const Meaning& meaning) const {
  for (const Known known :
       {Known::Stop, Known::Transitive, Known::Intransitive, Known::Adjective,
        Known::Adverb, Known::Preposition, Known::Be, Known::And,
        Known::Determiner, Known::Negation, Known::Opener}) {
    if (pack_.known.is(&meaning, known)) return true;
  }
  return false;
}

// Whether a singular is but the first word of a longer noun: "a house fire",
// "a fan video".
bool NounPhrases::goes_on(std::uint32_t at) const {
  if (at >= tokens_.size() || tokens_[at].kind != Token::Kind::Word) {
    return at < tokens_.size() && tokens_[at].is("-");
  }
  const Meaning* meaning = meaning_at(at);
  if (pack_.known.is(meaning, Known::Head)) {
    return pack_.known.is(meaning, Known::Singular);
  }
  if (meaning && is_function(*meaning)) return false;
  return !tokens_[at].capital && !looks_like_no_noun(tokens_[at].lower) &&
         !tokens_[at].lower.ends_with('s');
}

// Whether a head stands within a few words, nothing but modifiers before it.
bool NounPhrases::head_follows(std::uint32_t at) const {
  for (std::uint32_t i = at; i < at + 3 && i < tokens_.size(); ++i) {
    const Lexicon::Found& found = phrases_.at(i);
    if (pack_.known.is(found.meaning, Known::Head)) return true;
    if (!pack_.known.is(found.meaning, Known::Modifier)) return false;
    i += found.length - 1;
  }
  return false;
}

// The same, or a noun that is counted itself: "12 confirmed new cases".
bool NounPhrases::noun_follows(std::uint32_t at) const {
  for (std::uint32_t i = at; i < at + 3 && i < tokens_.size(); ++i) {
    const Meaning* meaning = meaning_at(i);
    if (pack_.known.is(meaning, Known::Head) ||
        pack_.known.is(meaning, Known::CountedNoun)) {
      return true;
    }
    const bool goes_on = !meaning || pack_.known.is(meaning, Known::Modifier) ||
                         pack_.known.is(meaning, Known::Qualifier);
    if (!goes_on || tokens_[i].kind != Token::Kind::Word) return false;
  }
  return false;
}

bool NounPhrases::ends_noun(const Meaning* meaning, std::uint32_t at) const {
  const Token& token = tokens_[at];
  if (token.kind != Token::Kind::Word) return true;
  if (pack_.known.is(meaning, Known::Qualifier) && noun_follows(at + 1)) {
    return false;
  }
  if (pack_.known.is(meaning, Known::Stop)) return true;
  if (!meaning || pack_.known.is(meaning, Known::Head)) return false;
  if (pack_.known.is(meaning, Known::CountedNoun)) return false;
  if (is_state(*meaning)) return !head_follows(at + 1);
  return pack_.known.is(meaning, Known::Transitive) ||
         pack_.known.is(meaning, Known::Intransitive) ||
         pack_.known.is(meaning, Known::Adverb);
}

// True where the noun is complete with it.
bool NounPhrases::take(Noun& noun, const Meaning& meaning, std::uint32_t end,
                       bool many) const {
  if (is_state(meaning) && !pack_.known.is(&meaning, Known::Head) &&
      !(pack_.known.is(&meaning, Known::CountedNoun) && !head_follows(end))) {
    noun.state = &meaning;
    return false;
  }
  if (pack_.known.is(&meaning, Known::CountedNoun)) {
    noun.state = &meaning;
    noun.last = end;
    noun.unknown = false;
    noun.counts_itself = true;
    // "Fallen guards", but not "cases", which are nobody elsewhere.
    if (pack_.populations[meaning.population].kind ==
        PackPopulation::Kind::People) {
      noun.population = meaning.population;
    }
    noun.is_state = is_state(meaning);
    return noun.found = true;
  }
  if (pack_.known.is(&meaning, Known::OtherWord)) {
    noun.others = true;
    if (!many || !pack_.known.is(&meaning, Known::Plural)) return false;
    noun.last = end;
    return noun.found = true;
  }
  const bool head = pack_.known.is(&meaning, Known::Head);
  if (!head ||
      !pack_.known.is(&meaning, many ? Known::Plural : Known::Singular)) {
    if (pack_.known.is(&meaning, Known::Modifier)) {
      noun.population = meaning.population;
    }
    return false;
  }
  if (meaning.population != 0) noun.population = meaning.population;
  noun.last = end;
  noun.unknown = !many && goes_on(end);
  return noun.found = !noun.unknown;
}

// A word of no pack may be the head; false where it is none and ends the noun.
bool NounPhrases::takes_unknown(Noun& noun, std::uint32_t at) const {
  const Token& token = tokens_[at];
  const bool behind_plural =
      noun.unknown && looks_plural(tokens_[at - 1].lower);
  if (looks_like_no_noun(token.lower) && (behind_plural || noun.unknown)) {
    return false;
  }
  if (token.lower.ends_with("ly") && token.lower.size() > 4) return false;
  noun.unknown = true;
  noun.last = at + 1;
  return true;
}

// "16-year-old", or `at`.
std::uint32_t NounPhrases::past_age(std::uint32_t at) const {
  const bool age = is(at + 1, "-") && is(at + 3, "-") && is(at + 4, "old");
  return age ? at + 5 : at;
}

// "two St. Mary Parish deputies": the stop of a short name in a name.
bool NounPhrases::is_inner_stop(std::uint32_t at) const {
  constexpr std::size_t kLongest = 3;
  return tokens_[at].is(".") && !tokens_[at].space_before && at > 0 &&
         tokens_[at - 1].capital && tokens_[at - 1].lower.size() <= kLongest &&
         at + 1 < tokens_.size() && tokens_[at + 1].capital;
}

NounPhrases::Noun NounPhrases::noun_at(std::uint32_t at, bool many) const {
  Noun noun;
  noun.last = at;
  std::uint32_t taken = 0;
  while (at < tokens_.size() && taken++ < kMostModifiers) {
    const bool glued = tokens_[at].is("-") && !tokens_[at].space_before;
    if (glued || tokens_[at].is("'s") || is_inner_stop(at)) {
      ++at;
      continue;
    }
    if (past_age(at) != at) {
      at = past_age(at);
      continue;
    }
    const Lexicon::Found& found = phrases_.at(at);
    if (ends_noun(found.meaning, at)) break;
    if (found.meaning && take(noun, *found.meaning, at + found.length, many)) {
      return noun;
    }
    if (!found.meaning && !takes_unknown(noun, at)) break;
    if (found.meaning && !pack_.known.is(found.meaning, Known::Modifier) &&
        !is_state(*found.meaning) && !noun.others) {
      noun.unknown = true;
      noun.last = at + found.length;
    }
    at += found.length;
  }
  return noun;
}

// 'killed 26 "armed criminals"', 'six so-called "guards"': the marks hold the
// noun and nothing else.  One of no pack is taken as it is.
NounPhrases::Noun NounPhrases::quoted_or_plain(std::uint32_t at,
                                               bool many) const {
  const bool so_called =
      is(at, "so") && is(at + 1, "-") && is(at + 2, "called");
  const std::uint32_t mark = so_called ? at + 3 : at;
  for (const std::string_view quote : {"\"", "'"}) {
    if (!is(mark, quote)) continue;
    const std::uint32_t end = quote_end(mark, quote);
    if (end == mark) break;
    Noun noun = noun_at(mark + 1, many);
    noun.found = noun.found && noun.last + 1 == end;
    noun.unknown = !noun.found;
    noun.last = end;
    return noun;
  }
  return noun_at(at, many);
}

// Behind the mark that closes a few words; `mark` where none does.
std::uint32_t NounPhrases::quote_end(std::uint32_t mark,
                                     std::string_view quote) const {
  constexpr std::uint32_t kMostQuoted = 5;
  for (std::uint32_t i = mark + 1; i <= mark + 1 + kMostQuoted; ++i) {
    if (is(i, quote)) return i > mark + 1 ? i + 1 : mark;
    if (i >= tokens_.size() || tokens_[i].kind != Token::Kind::Word) break;
  }
  return mark;
}

// Behind "of": "them", "the", "its", "those": the number is of a known whole.
std::uint32_t NounPhrases::partitive_end(std::uint32_t at) const {
  for (const std::string_view word :
       {"them", "whom", "these", "those", "the", "its", "their", "his", "her",
        "our", "which", "us", "you"}) {
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
         pack_.known.is(meaning_at(at), Known::Modifier)) {
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
  const Noun noun = is_pronoun ? Noun{.last = at} : quoted_or_plain(at, true);
  group.is_known = noun.found;
  group.last = noun.found || noun.unknown ? noun.last : std::max(at, behind);
  group.population = noun.population;
  group.unknown = noun.unknown && !noun.found;
  group.is_bare = !noun.found && !noun.unknown;
  group.counts_itself = noun.counts_itself && !group.is_partitive;
  set_measures(group, noun);
  if (!group.is_partitive) return;
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

Group NounPhrases::counted(const Quantity& quantity,
                           const Quantity* next) const {
  Group group;
  group.first = quantity.first;
  group.last = quantity.last;
  group.quantity = quantity;
  if (is(quantity.last, "of") &&
      (quantity.vague || quantity.high >= 1000 ||
       partitive_end(quantity.last + 1) != quantity.last + 1)) {
    read_partitive(group, quantity.last, next);
    return group;
  }
  const Noun noun =
      quoted_or_plain(quantity.last, quantity.low != 1 || quantity.high != 1);
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
    const Noun noun = noun_at(at + 1, true);
    if (!noun.found || noun.counts_itself) return std::nullopt;
    group.last = noun.last;
    group.population = noun.population;
    group.is_bare = false;
    set_measures(group, noun);
  }
  const bool joins = is(group.last, "and") || is(group.last, "or");
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

std::optional<Group> NounPhrases::single(std::uint32_t at,
                                         std::uint32_t age) const {
  const Noun noun = noun_at(age, false);
  if (!noun.found || noun.counts_itself ||
      pack_.populations[noun.population].kind != PackPopulation::Kind::People) {
    return std::nullopt;
  }
  Group group = somebody(at, noun.last);
  group.is_bare = false;
  group.is_known = true;
  group.population = noun.population;
  set_measures(group, noun);
  return group;
}

}  // namespace concord::extract
