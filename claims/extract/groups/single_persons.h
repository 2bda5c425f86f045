// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "claims/extract/groups/noun_phrase.h"

namespace concord::extract {

/// Reads who is told one by one: "a corporal", "an 18-year-old", "another was
/// hurt", and "both guards".
class SinglePersons {
 public:
  SinglePersons(std::span<const Token> tokens, const Phrases& phrases,
                const ExtractPack& pack)
      : tokens_(tokens),
        phrases_(phrases),
        pack_(pack),
        nouns_(tokens, phrases, pack),
        words_(tokens, phrases, pack) {}

  /// Who, or what, begins at the token `at`.  `age` is the quantity behind it
  /// or behind the adjective that follows it, or null; in "a man and woman" the
  /// second `shares_article` of the first.
  std::optional<Group> one_at(std::uint32_t at, const Quantity* age,
                              bool shares_article) const;

  /// Who begins at `at` behind others that are told: in "two guards, a veteran
  /// and a civilian" the second, whose noun is in no pack; or what, of
  /// `are_things`.
  std::optional<Group> another_at(std::uint32_t at, bool are_things) const;

  /// Who begins at `at` in a headline: "Man killed, woman hurt in blast".
  std::optional<Group> in_headline(std::uint32_t at) const;

  /// Whether words behind a subject go on with a verb: "was", "dead".
  bool verb_follows(std::uint32_t at) const;

  /// "and two cars", "and a van"
  bool joins_another(std::uint32_t at) const;

 private:
  std::optional<Group> anyone_at(std::uint32_t at, const Quantity* age,
                                 bool shares_article) const;
  bool describes_a_name(std::uint32_t at, std::uint32_t last) const;
  std::uint32_t names_begin(std::uint32_t end) const;
  std::optional<Group> aged(std::uint32_t at, const Quantity& age) const;
  std::optional<Group> next_one(std::uint32_t at, const Quantity& rank) const;
  std::optional<Group> another(std::uint32_t at) const;
  std::optional<Group> of_a_trade(std::uint32_t at) const;
  std::uint32_t past_aside(std::uint32_t at) const;
  bool names_a_trade(std::string_view word) const;
  bool is_done_to(std::uint32_t at, std::uint32_t behind) const;
  bool is_object(std::uint32_t at, std::uint32_t behind) const;
  bool ends_subject(std::uint32_t at) const;

  std::span<const Token> tokens_;
  const Phrases& phrases_;
  const ExtractPack& pack_;
  NounPhrases nouns_;
  NounReader words_;
};

}  // namespace concord::extract
