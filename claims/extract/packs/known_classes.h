// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "claims/extract/packs/lexicon.h"

namespace concord::extract {

/// The classes that the code of extraction itself asks for, by their names in
/// packs; those of groups begin with @.
enum class Known : std::uint8_t {
  Figure,     // a number with whom it counts, or a list of such
  List,       // several figures in a row
  Bare,       // a figure without a noun
  Single,     // "a corporal"
  One,        // "one guard", "a corporal"
  Zero,       // "no one"
  Partitive,  // "two of them"
  Counted,    // "20 deaths"
  Others,     // "two others"
  Things,     // "26 shacks"
  People,     // "nine miners": persons, by a noun of a pack
  Nobody,     // "two towns": what is counted but no claim of anybody
  Money,
  Date,
  Time,
  Age,
  Share,     // a percentage, a fraction
  Quantity,  // any number else
  Word,      // any word
  Capital,   // a word with a capital that begins no sentence
  Head,      // a noun for whom is counted
  Modifier,  // "teenage": before such a noun
  Singular,
  Plural,
  Transitive,
  Intransitive,
  Adjective,  // "dead": a state that a measure counts
  Adverb,     // "fatally"
  Act,        // "killing": a noun
  CountedNoun,
  Participle,
  Past,
  Ing,
  Stop,       // ends a noun phrase
  OtherWord,  // "other", "others"
  Opener,     // "including": parts follow
  And,        // joins the last of a list
  Negation,   // "not", "never"
  Unreal,     // "could", "plans to"
  Preposition,
  Determiner,
  Relative,  // "who"
  Be,
  Have,
  VerbOfOne,  // "was", "has": agrees with a singular
  Band,       // "group of": the number behind it says how many it is
  Aboard,     // "with", as in "a boat with 30 people"
  Modal,
  Stay,
  AmongThem,
  Owner,  // "father of": the number behind it counts nobody
  Base,   // "kill": a verb as it stands in lists
  Verb,
  Clause,
  DayWord,      // "saturday", "morning"
  TellingWord,  // "reported": who tells a number
  SaidBefore,   // "initially"
  Rest,         // "the rest"
  Lightly,
  Include,
  Tally,
  Toll,
  Wear,     // "in uniform"
  Correct,  // "corrected"
  NoLabel,  // begins no line of a list
  StatusQuality,
  StatusParticle,
  StatusNth,
  CueDeny,  // "denied"
  SureIf,   // "unless": these tell how sure it is
  SureFuture,
  SureMaybe,
  SureFeared,
  SureFear,
  SurePresumed,
  SureAlleged,
  SureConfirmed,
  SureAdverb,
  Qualifier,  // "confirmed": ends a noun, but where another noun follows; last
};

class KnownClasses {
 public:
  /// Makes those classes that are not there.
  explicit KnownClasses(Lexicon& lexicon);
  KnownClasses() = default;

  ClassId operator[](Known known) const {
    return ids_[static_cast<std::size_t>(known)];
  }
  bool is(const Meaning* meaning, Known known) const {
    return meaning && meaning->classes.has((*this)[known]);
  }

 private:
  std::array<ClassId, static_cast<std::size_t>(Known::Qualifier) + 1> ids_{};
};

}  // namespace concord::extract
