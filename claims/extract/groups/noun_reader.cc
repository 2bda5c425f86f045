// SPDX-License-Identifier: Apache-2.0
//
// Without a tagger a noun phrase is read by what ends it.  Behind "four" stand
// modifiers and a head: the first plural of the lexicon, or else the last word
// before a function word, a verb or a mark.  A singular behind a number above
// one is a modifier ("two car bombs", "three police stations").
#include "claims/extract/groups/noun_reader.h"

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

}  // namespace

bool NounReader::is_state(const Meaning& meaning) const {
  return (meaning.measure != 0 || meaning.thing_measure != 0) &&
         (pack_.known.is(&meaning, Known::Adjective) ||
          pack_.known.is(&meaning, Known::Participle));
}

// What is no part of a noun: words of grammar, and those that count.
bool NounReader::is_function(const Meaning& meaning) const {
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
bool NounReader::goes_on(std::uint32_t at) const {
  if (at >= tokens_.size() || tokens_[at].kind != Token::Kind::Word) {
    return at < tokens_.size() && tokens_[at].is("-") &&
           !tokens_[at].space_before;
  }
  const Meaning* meaning = meaning_at(at);
  if (pack_.known.is(meaning, Known::Past)) return false;  // "a man shot"
  if (pack_.known.is(meaning, Known::Head)) {
    return pack_.known.is(meaning, Known::Singular);
  }
  if (meaning && is_function(*meaning)) return false;
  return !tokens_[at].capital && !looks_like_no_noun(tokens_[at].lower) &&
         !tokens_[at].lower.ends_with('s');
}

// Whether a head stands within a few words, nothing but modifiers before it.
bool NounReader::head_follows(std::uint32_t at) const {
  for (std::uint32_t i = at; i < at + 3 && i < tokens_.size(); ++i) {
    const Lexicon::Found& found = phrases_.at(i);
    if (pack_.known.is(found.meaning, Known::Head)) return true;
    if (!pack_.known.is(found.meaning, Known::Modifier)) return false;
    i += found.length - 1;
  }
  return false;
}

// The same, or a noun that is counted itself: "12 confirmed new cases".
bool NounReader::noun_follows(std::uint32_t at) const {
  for (std::uint32_t i = at; i < at + 3 && i < tokens_.size(); ++i) {
    const Meaning* meaning = meaning_at(i);
    if (pack_.known.is(meaning, Known::Head) ||
        pack_.known.is(meaning, Known::CountedNoun)) {
      return true;
    }
    const bool goes_on = !meaning || pack_.known.is(meaning, Known::Modifier) ||
                         pack_.known.is(meaning, Known::Qualifier) ||
                         (tokens_[i].capital && !is_function(*meaning));
    if (!goes_on || tokens_[i].kind != Token::Kind::Word) return false;
  }
  return false;
}

// "did not make it", "under arrest": phrases that no noun goes on with.
bool NounReader::begins_with_stop(const Lexicon::Found& found,
                                  std::uint32_t at) const {
  const Meaning* meaning = found.meaning;
  const bool may_be_noun = pack_.known.is(meaning, Known::Head) ||
                           pack_.known.is(meaning, Known::Modifier) ||
                           pack_.known.is(meaning, Known::CountedNoun);
  const bool is_word = found.length > 1 && !is(at + 1, "-");  // "would-be"
  return is_word && !may_be_noun &&
         pack_.known.is(pack_.lexicon.word(tokens_[at].lower), Known::Stop);
}

bool NounReader::ends_noun(const Lexicon::Found& found,
                           std::uint32_t at) const {
  const Meaning* meaning = found.meaning;
  const Token& token = tokens_[at];
  if (token.kind != Token::Kind::Word) return true;
  if (pack_.known.is(meaning, Known::Qualifier) && noun_follows(at + 1)) {
    return false;
  }
  if (pack_.known.is(meaning, Known::Stop)) return true;
  if (begins_with_stop(found, at)) return true;
  if (!meaning || pack_.known.is(meaning, Known::Head)) return false;
  if (pack_.known.is(meaning, Known::CountedNoun)) return false;
  if (is_state(*meaning)) return !head_follows(at + found.length);
  return pack_.known.is(meaning, Known::Transitive) ||
         pack_.known.is(meaning, Known::Intransitive) ||
         pack_.known.is(meaning, Known::Adverb);
}

bool NounReader::is_people(PopulationId population) const {
  return pack_.populations[population].kind == PackPopulation::Kind::People;
}

// True where the noun is complete with it.
bool NounReader::take(Noun& noun, const Meaning& meaning, std::uint32_t end,
                      bool many) const {
  if (is_state(meaning) && !pack_.known.is(&meaning, Known::Head) &&
      !(pack_.known.is(&meaning, Known::CountedNoun) && !head_follows(end))) {
    noun.state = &meaning;
    return false;
  }
  const bool is_half = is(end, "-") && !tokens_[end].space_before;
  // "Seven jailed for life" counts no lives.
  const bool agrees = !many || !pack_.known.is(&meaning, Known::Singular) ||
                      pack_.known.is(&meaning, Known::Plural);
  if (pack_.known.is(&meaning, Known::CountedNoun) && !is_half && agrees) {
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
  if (meaning.population != 0 || !is_people(noun.population)) {
    noun.population = meaning.population;  // "a store owner" is no store
  }
  noun.last = end;
  noun.unknown = !many && goes_on(end);
  return noun.found = !noun.unknown;
}

// "a dozen surrendered", "200 resigned in May", but "12 uniformed men".
bool NounReader::is_verb_alone(std::uint32_t at) const {
  if (!tokens_[at].lower.ends_with("ed") || tokens_[at].capital) return false;
  if (at + 1 >= tokens_.size() || tokens_[at + 1].kind != Token::Kind::Word) {
    return true;
  }
  const Meaning* next = meaning_at(at + 1);
  return next && is_function(*next);
}

// A word of no pack may be the head; false where it is none and ends the noun.
bool NounReader::takes_unknown(Noun& noun, std::uint32_t at) const {
  const Token& token = tokens_[at];
  const bool behind_plural =
      noun.unknown && looks_plural(tokens_[at - 1].lower);
  if (looks_like_no_noun(token.lower) && (behind_plural || noun.unknown)) {
    return false;
  }
  const bool is_named = token.capital && !token.all_capitals;  // "Beverly"
  if (!is_named && token.lower.ends_with("ly") && token.lower.size() > 4) {
    return false;
  }
  if (!noun.unknown && is_verb_alone(at)) return false;
  noun.unknown = true;
  noun.last = at + 1;
  return true;
}

// "two judges' drivers": the drivers are counted.
bool NounReader::is_owner(std::uint32_t end) const {
  const bool owns =
      is(end, "'s") || (is(end, "'") && !tokens_[end].space_before);
  return owns && end + 1 < tokens_.size() &&
         pack_.known.is(meaning_at(end + 1), Known::Head);
}

Noun NounReader::noun_at(std::uint32_t at, bool many) const {
  Noun noun;
  noun.last = at;
  std::uint32_t taken = 0;
  while (at < tokens_.size() && taken++ < kMostModifiers) {
    if (many && takes_ages(noun, at)) return noun;
    if (const std::uint32_t next = past_inner(at); next != at) {
      at = next;
      continue;
    }
    Lexicon::Found found = phrases_.at(at);
    if (pack_.known.is(found.meaning, Known::Owner)) {  // "a mother of three"
      found = {pack_.lexicon.word(tokens_[at].lower), 1};
    }
    if (ends_noun(found, at)) break;
    const std::uint32_t end = at + found.length;
    if (found.meaning && take(noun, *found.meaning, end, many)) {
      if (!is_owner(end)) return noun;
      noun = Noun{.last = at};
      at = end + 1;
      continue;
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
Noun NounReader::quoted_or_plain(std::uint32_t at, bool many) const {
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
std::uint32_t NounReader::quote_end(std::uint32_t mark,
                                    std::string_view quote) const {
  constexpr std::uint32_t kMostQuoted = 5;
  for (std::uint32_t i = mark + 1; i <= mark + 1 + kMostQuoted; ++i) {
    if (is(i, quote)) return i > mark + 1 ? i + 1 : mark;
    if (i >= tokens_.size() || tokens_[i].kind != Token::Kind::Word) break;
  }
  return mark;
}

}  // namespace concord::extract
