// SPDX-License-Identifier: Apache-2.0
#include "rules/law_words.h"

#include "rules/partitions.h"

namespace concord {
namespace {

using LawWords = std::map<std::string, std::string>;

void add_populations(const Audit& audit, LawWords& words) {
  const Partitions partitions(audit.vocabulary);
  const auto& all = audit.vocabulary.partitions;
  for (const PopulationValue& each : audit.vocabulary.populations) {
    words["part:" + each.name];  // of everyone, where nothing else is declared
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::string parts;
    for (const PopulationId part : all[i].parts) {
      const std::string name = partitions.name(part);
      parts += name + " ";
      words["part:" + name] += partitions.name(all[i].whole) + " ";
    }
    if (all[i].complete) words[partitions.law_id("complete:", i)] = parts;
    if (all[i].disjoint) words[partitions.law_id("disjoint:", i)] = parts;
  }
}

void add_events(const Audit& audit, LawWords& words) {
  const auto& events = audit.events.events();
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& event = events[i];
    if (event.whole) {
      words["part-of:" + event.name] = audit[*event.whole].name;
    }
    std::string parts;
    for (const EventId part : audit.events.parts_of(EventId(i))) {
      parts += audit[part].name + " ";
    }
    if (event.exhaustive_parts) words["exhaustive:" + event.name] = parts;
    if (event.disjoint_parts) words["disjoint:" + event.name] += parts;
  }
}

void add_things(const Audit& audit, LawWords& words) {
  for (const Thing& thing : audit.things) {
    if (!thing.one_way) continue;
    std::string& said = words["one-way:" + thing.name];
    for (const std::string& status : thing.status) said += status + " ";
  }
}

}  // namespace

LawWords law_words(const Audit& audit, const LawBook& laws) {
  LawWords words;
  for (const char* id :
       {"rises", "starts", "fixed", "at-one-time", "period", "still"}) {
    words[id] = id;
  }
  add_populations(audit, words);
  add_events(audit, words);
  add_things(audit, words);
  for (const Law& law : laws.laws) {
    std::string& said = words[law.id];
    said = law.written;
    if (law.within != 0) said += " within " + to_string(law.within);
  }
  return words;
}

}  // namespace concord
