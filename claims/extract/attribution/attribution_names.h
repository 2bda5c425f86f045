// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "claims/extract/attribution/attribution_words.h"
#include "claims/extract/tokens/token_range.h"

namespace concord::extract {

/// Where the name of a speaker begins and ends: the noun phrase before a verb
/// or behind it, of known words that end one and unknown ones that do not.
///
///   "a source at the hospital" told       of/at/for/in go with it
///   "Ana Ruiz", a doctor of the town, said    what stands between commas not
///   In Lima "the mayor" said              nor what goes before
///   "the man" who was hit by the bus said
///   said "Ana Ruiz of the city's fire brigade" on Monday
class SpeakerNames {
 public:
  using At = TellingWords::At;
  using Found = std::optional<TokenRange>;

  explicit SpeakerNames(const TellingWords& words) : words_(words) {}

  /// Whose verb stands at `verb`; of nobody where none stands before it.
  Found before(At verb) const;

  /// The name that begins at `at`.
  Found behind(At at) const;

  /// Who does what is told from `at` on: "He" in "He came and said".
  Found subject_from(At at) const;

  /// Who "who", "which" or "whose" stands for.
  At nearest_thing(At begin, At end) const;
  Found antecedent(At relative) const;

  /// Left of what may stand between a subject and its verb: "has also".
  At verb_begin(At verb) const;

  /// Where the words before `end` begin that may be one name.
  At begin_of(At end) const;

  /// Whether a name goes on there, whatever else the word may be.
  bool is_in_name(At at) const;

  /// Whether the verb of a clause stands there, as far as words tell.
  bool is_verb(At at) const;

 private:
  // attribution_names.cc: which words may be of a name
  bool stops(At at) const;
  bool is_glue(At at) const;
  bool is_venue(At preposition) const;
  TokenRange with_name(TokenRange office) const;
  At bracket_end(At at) const;
  bool joins(At conjunction) const;
  bool goes_on_with(At preposition) const;
  bool ends_before(At at) const;
  At step_right(At first, At at) const;
  TokenRange capitals_of(TokenRange name) const;

  // attribution_subjects.cc: before a verb
  bool is_last_name(At at) const;
  At step_left(At at) const;
  Found plain(At end) const;
  Found name(TokenRange run) const;
  TokenRange without_front(TokenRange run) const;
  TokenRange without_venue(TokenRange run) const;
  At noun_phrase_begin(TokenRange run) const;
  At relative_before(At at) const;
  Found before_comma(At comma) const;
  bool may_stand_between(At first, At last) const;

  const TellingWords& words_;
};

}  // namespace concord::extract
