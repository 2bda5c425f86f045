// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "claims/extract/groups/group.h"
#include "claims/extract/packs/phrases.h"

namespace concord::extract {

/// What is counted, as the words of a noun tell it.
struct Noun {
  std::uint32_t last = 0;  // where it ends; its begin where there is none
  PopulationId population = 0;
  const Meaning* state = nullptr;  // "injured", "deaths"
  bool found = false;
  bool unknown = false;
  bool others = false;
  bool counts_itself = false;
  bool is_state = false;  // "four injured"
};

/// Reads a noun to its end: a head of the lexicon behind at most six modifiers,
/// or what looks like a plural.  It ends before function words, verbs, marks
/// and other quantities.
class NounReader {
 public:
  NounReader(std::span<const Token> tokens, const Phrases& phrases,
             const ExtractPack& pack)
      : tokens_(tokens), phrases_(phrases), pack_(pack) {}

  /// The noun that begins at `at`, of `many` or of one.
  Noun noun_at(std::uint32_t at, bool many) const;

  /// The same, also where marks stand around it.
  Noun quoted_or_plain(std::uint32_t at, bool many) const;

  const Meaning* meaning_at(std::uint32_t at) const {
    return phrases_.at(at).meaning;
  }
  bool is(std::uint32_t at, std::string_view word) const {
    return at < tokens_.size() && tokens_[at].is(word);
  }

 private:
  std::uint32_t quote_end(std::uint32_t mark, std::string_view quote) const;
  bool take(Noun& noun, const Meaning& meaning, std::uint32_t end,
            bool many) const;
  bool is_state(const Meaning& meaning) const;
  bool begins_with_stop(const Lexicon::Found& found, std::uint32_t at) const;
  bool ends_noun(const Lexicon::Found& found, std::uint32_t at) const;
  bool is_verb_alone(std::uint32_t at) const;
  bool takes_unknown(Noun& noun, std::uint32_t at) const;
  bool head_follows(std::uint32_t at) const;
  bool noun_follows(std::uint32_t at) const;
  bool goes_on(std::uint32_t at) const;
  bool is_function(const Meaning& meaning) const;
  bool is_owner(std::uint32_t end) const;
  bool is_inner_stop(std::uint32_t at) const;
  bool joins_names(std::uint32_t at) const;
  bool is_compound(std::uint32_t at) const;
  bool is_people(PopulationId population) const;
  bool takes_ages(Noun& noun, std::uint32_t at) const;
  std::uint32_t past_inner(std::uint32_t at) const;
  std::uint32_t past_capitals(std::uint32_t at) const;
  std::uint32_t past_short_name(std::uint32_t at) const;
  std::uint32_t past_age(std::uint32_t at) const;
  std::uint32_t past_editor(std::uint32_t at) const;
  std::uint32_t past_model(std::uint32_t at) const;

  std::span<const Token> tokens_;
  const Phrases& phrases_;
  const ExtractPack& pack_;
};

}  // namespace concord::extract
