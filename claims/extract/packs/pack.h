// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/diagnostic.h"
#include "claims/extract/packs/known_classes.h"
#include "claims/extract/packs/lexicon.h"
#include "claims/extract/packs/rule_index.h"
#include "claims/extract/patterns/pattern.h"

namespace concord::extract {

/// What a pack counts: "killed", how score files call it ("dead"), whom it can
/// be said of.
struct PackMeasure {
  std::string name;
  std::string alias;  // in JSON Lines; the name where none is given
  /// Of things ("destroyed") it is said of no people; of money of no count.
  enum class Of { People, Things, Money, Anything } of = Of::People;
  /// Whom alone it is said of: "burnt" of hectares.  Empty: all that `of` says.
  std::vector<PopulationId> populations;
};

/// Of whom: "police".
struct PackPopulation {
  std::string name;
  std::string alias;
  /// Things: "vehicles".  Nobody: "ducks", "shots": never a claim.
  enum class Kind { People, Things, Nobody } kind = Kind::People;
};

/// An example of a rule: a text, and what it must give or must not give.
struct RuleExample {
  std::string text;
  std::string gives;  // "15 servicemen killed"; of `nomatch` may be empty
  Place place;
};

/// One rule of a pack: where its pattern lies, what that means.
struct PackRule {
  std::string name;   // "act-passive"
  std::string stage;  // "frame", "status" or "heading"
  int priority = 0;   // of rules that match the same words the greatest wins
  Pattern pattern;
  std::map<std::string, std::string> emit;
  std::vector<RuleExample> match;
  std::vector<RuleExample> nomatch;
  Place place;
};

/// The measures and populations of our packs that the code of extraction knows
/// by name; 0 where no pack has them.
struct OwnNames {
  MeasureId killed = 0;
  MeasureId injured = 0;
  MeasureId hospitalised = 0;
  MeasureId missing = 0;
  MeasureId arrested = 0;
  MeasureId kidnapped = 0;
  PopulationId children = 0;
  PopulationId servicemen = 0;
  PopulationId attackers = 0;
  PopulationId suspects = 0;
  PopulationId objects = 0;

  /// "The gunman", "the suspect": one whom the text knows.
  bool is_sought(PopulationId population) const {
    return population != 0 &&
           (population == attackers || population == suspects);
  }
};

/// All packs that extraction goes by, compiled.  `version` is a hash of their
/// texts: the same version reads the same text in the same way.
struct ExtractPack {
  Lexicon lexicon;
  KnownClasses known;
  std::vector<PackMeasure> measures;        // [0] is none
  std::vector<PackPopulation> populations;  // [0] is "people"
  std::vector<PackRule> rules;              // in the order of the files
  /// By their stage.
  std::map<std::string, RuleIndex, std::less<>> stages;
  /// Those that a sentence may fit that has no word of a measure: of statuses,
  /// and those that say their measure themselves.
  RuleIndex wordless;
  /// What rules may ask for and no phrase tells: the labels of groups, and what
  /// any word may look like.
  ClassSet of_no_phrase;
  OwnNames own;
  std::string version;

  /// The rules of a stage that a sentence with these classes may fit.
  std::vector<std::uint32_t> rules_for(std::string_view stage,
                                       const ClassSet& classes) const;
  /// Whether a sentence with phrases of these classes may fit a wordless one.
  bool may_fit_wordless(const ClassSet& phrases) const;

  std::optional<MeasureId> find_measure(std::string_view name) const;
  std::optional<PopulationId> find_population(std::string_view name) const;

  /// Of the measures that words say of some populations alone the one that
  /// says it of the fewest, this one among them; 0 where none does.
  MeasureId restricted_measure(const Meaning& meaning,
                               PopulationId population) const;
};

/// Reads pack files, by their names as complaints tell them.  Later ones may
/// add to measures, populations and words of earlier ones, and add rules.
/// Nothing where a complaint was added.
std::optional<ExtractPack> read_extract_packs(
    const std::vector<std::pair<std::string, std::string>>& files,
    Complaints& complaints);

}  // namespace concord::extract
