// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/frames/frame_hit.h"

#include "claims/extract/frames/countable.h"
#include "claims/extract/frames/rule_hits.h"
#include "claims/extract/tokens/word_list.h"

namespace concord::extract {

std::optional<Capture> FrameReader::capture(const FrameHit& hit,
                                            std::string_view name) const {
  const auto number = hit.rule->pattern.capture(name);
  if (!number || !hit.match.captures[*number].is_set) return std::nullopt;
  return hit.match.captures[*number];
}

std::string_view FrameReader::emitted(const FrameHit& hit, const char* key,
                                      std::string_view otherwise) const {
  const std::string_view said = extract::emitted(*hit.rule, key);
  return said.empty() ? otherwise : said;
}

std::uint32_t FrameReader::group_in(const Capture& capture) const {
  for (std::uint32_t i = capture.first; i < capture.last; ++i) {
    if (sketch_.group_of_item[i] != Sketch::kNoGroup) {
      return sketch_.group_of_item[i];
    }
  }
  return Sketch::kNoGroup;
}

// "Two gunmen killed" tells who attacked, "two policemen killed" does not.
bool FrameReader::is_of(const FrameHit& hit, const Group& group) const {
  const std::string_view of = emitted(hit, "of", "");
  return of.empty() ||
         is_listed(pack_.populations[population(hit, group)].name, of);
}

MeasureId FrameReader::measure(const FrameHit& hit, const Group& group) const {
  if (!is_of(hit, group)) return 0;
  const std::string_view said = emitted(hit, "measure", "v");
  if (said == "f") return noun_measure(group);
  if (said == "previous") return kPrevious;
  if (group.counts_itself) return noun_measure(group);
  const auto words = capture(hit, said);
  if (!words) return pack_.find_measure(said).value_or(0);
  for (std::uint32_t i = words->last; i-- > words->first;) {
    const Meaning* meaning = sketch_.meaning[i];
    if (!meaning) continue;
    const MeasureId id = measure_of(as_counted(hit, group), *meaning, pack_);
    if (id != 0) return id;
  }
  return 0;
}

// "Burned cars: 120" counts cars, not people with burns.
Group FrameReader::as_counted(const FrameHit& hit, const Group& group) const {
  Group counted = group;
  counted.population = population(hit, group);
  counted.is_bare = group.is_bare && counted.population == 0;
  return counted;
}

MeasureId FrameReader::noun_measure(const Group& group) const {
  Meaning meaning;
  meaning.measure = group.noun_measure;
  meaning.thing_measure = group.noun_thing_measure;
  return measure_of(group, meaning, pack_);
}

PopulationId FrameReader::population(const FrameHit& hit,
                                     const Group& group) const {
  const std::string_view said = emitted(hit, "population", "");
  if (said.empty()) return group.population;
  const auto words = capture(hit, said);
  if (!words) return pack_.find_population(said).value_or(group.population);
  for (std::uint32_t i = words->first; i < words->last; ++i) {
    if (sketch_.group_of_item[i] != Sketch::kNoGroup) {
      return sketch_.groups[sketch_.group_of_item[i]].population;
    }
    if (sketch_.meaning[i] && sketch_.meaning[i]->population != 0) {
      return sketch_.meaning[i]->population;
    }
  }
  return group.population;
}

std::uint32_t FrameReader::verb_begin(std::uint32_t verb) const {
  const auto belongs = [&](std::uint32_t item) {
    const ClassSet& classes = sketch_.items[item].classes;
    const auto& known = pack_.known;
    return classes.has(known[Known::Be]) || classes.has(known[Known::Have]) ||
           classes.has(known[Known::Modal]) ||
           classes.has(known[Known::Adverb]) ||
           classes.has(known[Known::Negation]) ||
           classes.has(known[Known::Unreal]);
  };
  while (verb > 0 && belongs(verb - 1)) --verb;
  return verb;
}

}  // namespace concord::extract
