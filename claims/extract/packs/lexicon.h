// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/extract/patterns/class_set.h"
#include "claims/extract/tokens/text_table.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// What a pack counts and of whom, by their places in it; 0 is none.
using MeasureId = std::uint16_t;
using PopulationId = std::uint16_t;

/// What a word or a phrase is; it may be several things at once: "shot" a verb
/// of casualties, a past and a participle.
struct Meaning {
  ClassSet classes;
  MeasureId measure = 0;        // said of people: "killed"
  MeasureId thing_measure = 0;  // of things: "burned" of cars
  PopulationId population = 0;
  /// Said of some populations alone, in the order of the packs: "burned" of
  /// hectares.
  std::vector<MeasureId> restricted;

  bool counts() const {
    return measure != 0 || thing_measure != 0 || !restricted.empty();
  }
  void add_restricted(MeasureId id);
};

/// The words and phrases of packs, all forms of them, in lower case.  Whoever
/// builds it adds phrases until it is used, and never after.
class Lexicon {
 public:
  /// The class of a name ("be", "@figure", "\"killed\""); made where there is
  /// none.  Nothing where ClassSet::kMostClasses are made already.
  std::optional<ClassId> make_class(const std::string& name);
  std::optional<ClassId> find_class(std::string_view name) const;
  std::vector<std::string> class_names() const;  // sorted

  /// The meaning of a phrase, to be added to; its words are cut at spaces and
  /// as tokens_of() cuts them ("27-year-old" is 5).
  Meaning& meaning_of(std::string_view phrase);

  /// The longest phrase that stands at a token, and of how many tokens it is;
  /// null and 1 where none does.
  struct Found {
    const Meaning* meaning = nullptr;
    std::uint32_t length = 1;
  };
  Found longest_at(std::span<const Token> tokens, std::uint32_t at) const;

  /// What one word alone is; null where it is nothing.
  const Meaning* word(std::string_view lower) const;

 private:
  // Of a word behind those before it: whether a phrase ends with it, and
  // whether one goes on.
  static constexpr std::uint8_t kEnds = 1;
  static constexpr std::uint8_t kGoesOn = 2;

  std::uint32_t child(std::uint32_t node, std::string_view word);

  // By nodes, one a word behind those before it; apart, for meanings are large
  // and of most words nothing else is asked.
  std::vector<Meaning> meanings_{1};
  std::vector<std::uint8_t> marks_{0};
  TextTable<std::uint32_t> children_;  // by their word, of a node
  TextTable<ClassId> classes_;
  std::vector<std::string> class_names_;  // by their ids
};

}  // namespace concord::extract
