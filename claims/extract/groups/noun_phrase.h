// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "claims/extract/groups/group.h"
#include "claims/extract/packs/phrases.h"

namespace concord::extract {

/// Reads the noun behind a number or an article: a head of the lexicon behind
/// at most six modifiers, or what looks like a plural.  A noun phrase ends
/// before function words, verbs, marks and other quantities.
class NounPhrases {
 public:
  NounPhrases(std::span<const Token> tokens, const Phrases& phrases,
              const ExtractPack& pack)
      : tokens_(tokens), phrases_(phrases), pack_(pack) {}

  /// What is counted behind a count.  `counts` may already have its noun: of
  /// "500 hectares" the unit.
  /// `next` is the quantity behind it, or null: in "4 of the 30" the whole.
  Group counted(const Quantity& quantity, const Quantity* next) const;

  /// "a corporal", "an 18-year-old student": the article is at `at`; `age` is
  /// the end of an age behind it, or `at` + 1.  Only nouns of the lexicon.
  std::optional<Group> single(std::uint32_t at, std::uint32_t age) const;

  /// "both attackers", "both of them": two, with "both" at `at`.
  std::optional<Group> both(std::uint32_t at) const;

  /// One of whom nothing is said: tokens [at, last).
  Group somebody(std::uint32_t at, std::uint32_t last) const;

 private:
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

  Noun noun_at(std::uint32_t at, bool many) const;
  Noun quoted_or_plain(std::uint32_t at, bool many) const;
  std::uint32_t quote_end(std::uint32_t mark, std::string_view quote) const;
  bool take(Noun& noun, const Meaning& meaning, std::uint32_t end,
            bool many) const;
  void set_measures(Group& group, const Noun& noun) const;
  bool is_state(const Meaning& meaning) const;
  bool ends_noun(const Meaning* meaning, std::uint32_t at) const;
  bool takes_unknown(Noun& noun, std::uint32_t at) const;
  bool head_follows(std::uint32_t at) const;
  bool noun_follows(std::uint32_t at) const;
  bool goes_on(std::uint32_t at) const;
  bool is_function(const Meaning& meaning) const;
  bool stands_for_all(std::uint32_t at) const;
  bool is_inner_stop(std::uint32_t at) const;
  std::uint32_t past_age(std::uint32_t at) const;
  std::uint32_t partitive_end(std::uint32_t at) const;
  void read_partitive(Group& group, std::uint32_t of,
                      const Quantity* next) const;
  const Meaning* meaning_at(std::uint32_t at) const {
    return phrases_.at(at).meaning;
  }
  bool is(std::uint32_t at, std::string_view word) const {
    return at < tokens_.size() && tokens_[at].is(word);
  }

  std::span<const Token> tokens_;
  const Phrases& phrases_;
  const ExtractPack& pack_;
};

}  // namespace concord::extract
