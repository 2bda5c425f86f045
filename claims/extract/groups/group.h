// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claims/extract/packs/pack.h"
#include "claims/extract/packs/phrases.h"
#include "claims/extract/patterns/pattern.h"
#include "claims/extract/quantities/quantity.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// A number with whom it counts (stage S3), or several of them in a row:
///
///   "at least 27 people"       27, of people
///   "four of its employees"    4, of workers, partitive
///   "4 of the 30 injured"      4, partitive, of another group: 30, injured
///   "a corporal"               1, of servicemen, Single
///   "no one"                   0
///   "three wounded soldiers"   3, of servicemen, and injured
///   "20 deaths"                20, killed
///   "10 policemen and 3 civilians"   a list of two
///   "six people, including a boy"    six, of whom one is a part
struct Group {
  std::uint32_t first = 0;  // tokens of the sentence
  std::uint32_t last = 0;
  Quantity quantity;            // of a list nothing
  PopulationId population = 0;  // "people" where nothing else is said
  MeasureId noun_measure = 0;   // "deaths", "wounded soldiers"
  MeasureId noun_thing_measure = 0;
  MeasureId whole_measure = 0;  // "three of the dead"
  bool counts_itself = false;   // "deaths": whatever is done to them
  bool is_list = false;
  bool is_single = false;                    // "a corporal": no number word
  bool is_implied = false;                   // "Man killed": not even "a"
  bool is_bare = false;                      // nobody is named: "killing 133"
  bool is_partitive = false;                 // "two of them"
  bool others = false;                       // "two others", "six other people"
  bool unknown = false;                      // its noun is in no pack
  std::optional<Quantity> whole;             // "4 of the 30": 30
  std::optional<std::uint32_t> whole_group;  // its place among the groups
  bool is_known = false;                     // its noun is; of a list: of each
  std::vector<std::uint32_t> members;  // of a list: places among the groups
  bool last_is_apart = false;          // of a list: ", and" before its last
  std::vector<std::uint32_t> parts;    // "including ..."

  bool is_zero() const { return !is_list && quantity.high == 0; }
};

/// A sentence as rules see it: its groups, and items of which each is a word, a
/// phrase of the lexicon, or an outermost group.
struct Sketch {
  std::vector<Group> groups;  // those in others too
  std::vector<Item> items;
  std::vector<std::uint32_t> group_of_item;  // kNoGroup for words
  std::vector<const Meaning*> meaning;       // of the item's words, or null
  ClassSet classes;                          // of all items

  static constexpr std::uint32_t kNoGroup = UINT32_MAX;
};

/// Linear in the number of tokens.
Sketch sketch_of(std::span<const Token> sentence, const Phrases& phrases,
                 std::span<const Quantity> quantities, const ExtractPack& pack);

}  // namespace concord::extract
