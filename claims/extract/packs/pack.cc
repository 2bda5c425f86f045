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

}  // namespace

std::optional<MeasureId> ExtractPack::find_measure(
    std::string_view name) const {
  return place_of(measures, name);
}

std::optional<PopulationId> ExtractPack::find_population(
    std::string_view name) const {
  return place_of(populations, name);
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
  return pack;
}

}  // namespace concord::extract
