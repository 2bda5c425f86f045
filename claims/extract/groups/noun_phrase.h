// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "claims/extract/groups/group.h"
#include "claims/extract/groups/noun_reader.h"

namespace concord::extract {

/// Reads what a number or an article counts: the noun behind it, or what it is
/// a part of.
class NounPhrases {
 public:
  NounPhrases(std::span<const Token> tokens, const Phrases& phrases,
              const ExtractPack& pack)
      : tokens_(tokens), pack_(pack), nouns_(tokens, phrases, pack) {}

  /// What is counted behind a count.  `counts` may already have its noun: of
  /// "500 hectares" the unit.
  /// `next` is the quantity behind it, or null: in "4 of the 30" the whole.
  Group counted(const Quantity& quantity, const Quantity* next) const;

  /// "a corporal", "an 18-year-old student", "a bus": the article is at `at`;
  /// `age` is the end of an age behind it, or `at` + 1; `state` is what an
  /// adjective before that age tells.  Only nouns of the lexicon.
  std::optional<Group> single(std::uint32_t at, std::uint32_t age,
                              const Meaning* state = nullptr) const;

  /// "both attackers", "both of them": two, with "both" at `at`.
  std::optional<Group> both(std::uint32_t at) const;

  /// One of whom nothing is said: tokens [at, last).
  Group somebody(std::uint32_t at, std::uint32_t last) const;

 private:
  void set_measures(Group& group, const Noun& noun) const;
  bool is_quoted(const Quantity& quantity) const;
  bool stands_for_all(std::uint32_t at) const;
  std::uint32_t partitive_end(std::uint32_t at) const;
  std::uint32_t past_age_of(std::uint32_t at) const;
  bool is_made(std::uint32_t article) const;
  void read_partitive(Group& group, std::uint32_t of,
                      const Quantity* next) const;
  bool is(std::uint32_t at, std::string_view word) const {
    return nouns_.is(at, word);
  }

  std::span<const Token> tokens_;
  const ExtractPack& pack_;
  NounReader nouns_;
};

}  // namespace concord::extract
