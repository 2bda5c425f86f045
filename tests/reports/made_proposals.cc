// SPDX-License-Identifier: Apache-2.0
#include "tests/reports/made_proposals.h"

#include <catch2/catch.hpp>

#include "rules/packs.h"

namespace concord {
namespace {

extract::Cited cited(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  REQUIRE(at != std::string::npos);
  return {words, {at, at + words.size()}};
}

// The sentence round a place, as far as full stops tell.
Span sentence_round(const std::string& text, Span quote) {
  const std::size_t stop = text.rfind(". ", quote.begin);
  const std::size_t end = text.find('.', quote.end);
  return {stop == std::string::npos ? 0 : stop + 2,
          end == std::string::npos ? text.size() : end + 1};
}

}  // namespace

extract::Proposal made_proposal(const std::string& text, const Made& made) {
  extract::Proposal one;
  const std::size_t dot = made.figure.find('.');
  one.measure = made.figure.substr(0, dot);
  one.population =
      dot == std::string::npos ? "people" : made.figure.substr(dot + 1);
  one.low = one.high = made.low;
  one.says = std::to_string(made.low);
  one.quote = cited(text, made.quote);
  one.number = made.number.empty() ? one.quote : cited(text, made.number);
  one.sentence = sentence_round(text, one.quote.span);
  one.part_of = made.part_of;
  one.superseded_by = made.superseded_by;
  if (made.part_of) one.scope = extract::Scope::Part;
  one.event = made.event;
  one.event_is_sure = made.or_events.empty();
  one.other_events = made.or_events;
  if (!one.event_is_sure) one.event_because = "nothing names its place";
  if (!made.speaker.empty()) {
    one.speaker.emplace();
    one.speaker->name = cited(text, made.speaker);
  }
  one.rules = {"act"};
  one.confidence = 90;
  return one;
}

ProposedText made_text(const std::string& id, const std::string& text,
                       const std::vector<Made>& all) {
  ProposedText proposed{id, "sources/" + id + ".txt", text, {}, "rules@1"};
  for (const Made& made : all) {
    proposed.proposals.push_back(made_proposal(text, made));
  }
  return proposed;
}

Folder toll_folder(const std::string& audit_yaml) {
  Folder folder;
  for (const auto& [name, pack] : own_packs()) {
    folder.files[pack_file(name)] = pack;
  }
  folder.files["audit.yaml"] = audit_yaml;
  return folder;
}

extract::ExtractPack small_pack() {
  using extract::PackMeasure;
  using extract::PackPopulation;
  extract::ExtractPack pack;
  for (const char* name : {"", "killed", "injured", "burned"}) {
    PackMeasure measure;
    measure.name = name;
    if (measure.name == "burned") measure.of = PackMeasure::Of::Things;
    pack.measures.push_back(measure);
  }
  for (const char* name :
       {"people", "police", "civilians", "tourists", "buses"}) {
    PackPopulation population;
    population.name = name;
    if (population.name == "buses") {
      population.kind = PackPopulation::Kind::Things;
    }
    pack.populations.push_back(population);
  }
  pack.version = "1";
  return pack;
}

}  // namespace concord
