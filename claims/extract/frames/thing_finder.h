// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "claims/extract/groups/group.h"
#include "claims/extract/packs/pack.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// Whom or what a sentence tells something of: items [first, last).
///
///   Noun      "the driver of the van", "a second suspect", "Airport" where a
///             headline begins
///   Name      "Ruslan Kulikbayev", "gunman Ivan Petrov"
///   Pronoun   "he", "it"
struct ThingWords {
  enum class Form : std::uint8_t { Noun, Name, Pronoun };

  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Form form = Form::Noun;
  bool is_definite = false;  // "the", "their"; a name
  bool is_known = false;     // a noun of the packs stands at its head
  bool is_many = false;      // "suspects"
  PopulationId population = 0;
};

/// Finds the subject before a verb and the object behind it, without a parser:
/// a noun phrase is read by what ends it, and by what may begin a clause.  What
/// is not sure is not found.  Looks at a bounded stretch.
class ThingFinder {
 public:
  using At = std::uint32_t;
  using Found = std::optional<ThingWords>;

  ThingFinder(const Sketch& sketch, std::span<const Token> tokens,
              const ExtractPack& pack);

  /// The subject of a verb whose first word is item `verb`; what stands between
  /// commas, "who" and "which" are passed over.
  Found before(At verb) const;
  /// The object that begins with item `at`.
  Found behind(At at) const;

 private:
  Found ending_at(At end) const;
  Found pronoun(At at) const;
  Found name_ending_at(At end) const;
  Found noun_ending_at(At end) const;
  Found outer_of(const ThingWords& inner) const;
  Found before_asides(At comma) const;
  void take_aside(ThingWords& thing, At aside) const;
  Found before_and(At joint) const;
  Found group_at(At at) const;
  Found name_at(At at) const;
  Found noun_at(At at) const;
  void take_tail(ThingWords& thing) const;
  void take_head(ThingWords& thing, At head) const;

  bool has(At at, Known known) const;
  bool has(At at, ClassId of) const;
  bool is(At at, std::string_view word) const;
  const Token& token(At at) const { return tokens_[items()[at].first]; }
  std::span<const Item> items() const { return sketch_.items; }
  At size() const { return static_cast<At>(sketch_.items.size()); }
  bool is_relative(At at) const;
  bool is_article(At at) const;
  bool is_name_word(At at) const;
  bool joins_names(At at) const;
  bool is_kind_of_thing(At name) const;
  bool is_inside(At at) const;
  bool may_follow(At at) const;
  bool may_begin_clause(At at) const;
  bool is_aside(At first, At last) const;

  const Sketch& sketch_;
  std::span<const Token> tokens_;
  const ExtractPack& pack_;
  ClassId quality_ = 0;   // "suspected", "armed": before a noun
  ClassId particle_ = 0;  // "al", "bin": within a name
  ClassId verb_ = 0;
  ClassId have_ = 0;
  ClassId modal_ = 0;
};

}  // namespace concord::extract
