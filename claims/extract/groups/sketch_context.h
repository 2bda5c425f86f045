// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "claims/extract/groups/single_persons.h"

namespace concord::extract {

/// What the items before tell of a figure, or of somebody, that begins behind
/// them in a sketch which is being made.
class SketchContext {
 public:
  SketchContext(const Sketch& sketch, std::span<const Token> tokens,
                const SinglePersons& persons, const ExtractPack& pack,
                bool shouts)
      : sketch_(sketch),
        tokens_(tokens),
        persons_(persons),
        pack_(pack),
        shouts_(shouts) {}

  /// "A father of three", "a man of 27", "their daughter of 15": nobody counts
  /// them.
  bool belongs_to_a_person() const;

  /// Of a figure without a noun: "policemen came under fire, and three of them
  /// were hurt", "of the attackers, 18 were held", "two officers, both of whom
  /// were hurt"; 0 where nothing tells it.
  PopulationId population_of(const Group& bare) const;

  /// "no cricketer", "no islanders": nouns of no pack.
  bool names_people(const Group& none) const;

  /// "a man and woman"
  bool shares_article() const;

  /// Whether somebody is told for the first time: not in "its owner, a
  /// pensioner, was", nor in "a blogger and lawyer, Ann Lee, was".  Of a thing
  /// there must be told more: "a bus was hit", "a bus and two cars"; "destroyed
  /// a hideout" counts nothing.
  bool is_another(const Group& one) const;

  /// Behind "two cars," or "two cars and".
  bool follows(PackPopulation::Kind kind) const;

 private:
  const Token& item_back(std::size_t items) const;
  std::uint32_t group_before(std::size_t items) const;
  bool is_person(const Meaning* meaning) const;
  bool is_many(const Meaning* meaning) const;
  PopulationId population_before() const;
  PopulationId population_of_all() const;
  PopulationId population_of_whom() const;
  bool tells_again(const Group& second) const;
  bool is_same_person(const Group& second) const;

  const Sketch& sketch_;
  std::span<const Token> tokens_;
  const SinglePersons& persons_;
  const ExtractPack& pack_;
  bool shouts_;  // capitals say nothing
};

}  // namespace concord::extract
