// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/packs/pack.h"

#include <algorithm>

#include "claims/extract/packs/pack_reader.h"
#include "claims/fingerprint.h"

namespace concord::extract {
namespace {

template <typename Named>
std::optional<std::uint16_t> place_of(const std::vector<Named>& all,
                                      std::string_view name) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].name == name) return static_cast<std::uint16_t>(i);
  }
  return std::nullopt;
}

bool is_of_sentence_before(const PackRule& rule) {
  const auto denies = rule.emit.find("denies");
  return denies != rule.emit.end() && denies->second == "previous";
}

bool needs_no_word(const PackRule& rule, const ExtractPack& pack) {
  if (rule.stage == "denial") return is_of_sentence_before(rule);
  if (rule.stage != "frame" || rule.emit.contains("otherwise")) return true;
  const auto measure = rule.emit.find("measure");
  return measure != rule.emit.end() && !rule.pattern.capture(measure->second) &&
         pack.find_measure(measure->second).has_value();
}

OwnNames own_names(const ExtractPack& pack) {
  const auto measure = [&](std::string_view name) {
    return pack.find_measure(name).value_or(0);
  };
  const auto population = [&](std::string_view name) {
    return pack.find_population(name).value_or(0);
  };
  return {.killed = measure("killed"),
          .injured = measure("injured"),
          .hospitalised = measure("hospitalised"),
          .missing = measure("missing"),
          .arrested = measure("arrested"),
          .kidnapped = measure("kidnapped"),
          .children = population("children"),
          .servicemen = population("servicemen"),
          .attackers = population("attackers"),
          .suspects = population("suspects"),
          .objects = population("objects")};
}

ClassSet classes_of_no_phrase(const ExtractPack& pack) {
  ClassSet classes;
  for (const std::string& name : pack.lexicon.class_names()) {
    if (name.starts_with('@')) classes.add(*pack.lexicon.find_class(name));
  }
  classes.add(pack.known[Known::Adverb]);
  classes.add(pack.known[Known::Ing]);
  return classes;
}

}  // namespace

std::optional<MeasureId> ExtractPack::find_measure(
    std::string_view name) const {
  return place_of(measures, name);
}

std::optional<PopulationId> ExtractPack::find_population(
    std::string_view name) const {
  return place_of(populations, name);
}

std::vector<std::uint32_t> ExtractPack::rules_for(
    std::string_view stage, const ClassSet& classes) const {
  const auto index = stages.find(stage);
  if (index == stages.end()) return {};
  std::vector<std::uint32_t> found;
  index->second.any_candidate(classes, [&](std::uint32_t rule) {
    if (rules[rule].pattern.may_match(classes)) found.push_back(rule);
    return false;
  });
  return found;
}

bool ExtractPack::may_fit_wordless(const ClassSet& phrases) const {
  ClassSet classes = of_no_phrase;
  classes |= phrases;
  return wordless.any_candidate(classes, [&](std::uint32_t rule) {
    return rules[rule].pattern.may_match(classes);
  });
}

// Of two that are as specific the later one: a desk's own.
MeasureId ExtractPack::restricted_measure(const Meaning& meaning,
                                          PopulationId population) const {
  MeasureId best = 0;
  for (const MeasureId id : meaning.restricted) {
    const auto& whom = measures[id].populations;
    if (std::ranges::find(whom, population) == whom.end()) continue;
    if (best == 0 || whom.size() <= measures[best].populations.size()) {
      best = id;
    }
  }
  return best;
}

std::optional<ExtractPack> read_extract_packs(
    const std::vector<std::pair<std::string, std::string>>& files,
    Complaints& complaints) {
  const std::size_t before = complaints.size();
  std::vector<Yaml> read;
  Fingerprint version;
  for (const auto& [name, text] : files) {
    version.add(text);
    if (auto yaml = read_yaml(name, text, complaints)) {
      read.push_back(std::move(*yaml));
    }
  }
  PackReader reader(files, complaints);
  for (const Yaml& file : read) reader.read_shared(file);
  for (const Yaml& file : read) reader.read_populations(file);
  for (const Yaml& file : read) reader.read_words(file);
  for (const Yaml& file : read) reader.read_rules(file);
  if (complaints.size() != before) return std::nullopt;
  ExtractPack pack = reader.finish();
  pack.version = version.text();
  pack.of_no_phrase = classes_of_no_phrase(pack);
  pack.own = own_names(pack);
  for (std::uint32_t i = 0; i < pack.rules.size(); ++i) {
    const PackRule& rule = pack.rules[i];
    pack.stages[rule.stage].add(i, rule.pattern.rarest());
    if (needs_no_word(rule, pack)) pack.wordless.add(i, rule.pattern.rarest());
  }
  return pack;
}

}  // namespace concord::extract
