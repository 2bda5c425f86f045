// SPDX-License-Identifier: Apache-2.0
//
// What a pack counts, and of whom.
#include <fmt/format.h>

#include "claims/extract/packs/pack_reader.h"
#include "claims/written.h"

namespace concord::extract {

void PackReader::read_measures(Fields& fields) {
  const Yaml* body = fields.get("measures");
  if (!body) return;
  const Fields measures(*body, "`measures`", complaints_);
  for (const auto& [name, measure] : body->entries) {
    if (is_good_name(name, "measure")) read_measure(name, measure);
  }
}

void PackReader::read_populations(const Yaml& file) {
  const Yaml* body = file.find("populations");
  if (!body || body->kind == Yaml::Kind::Nothing) return;
  const Fields populations(*body, "`populations`", complaints_);
  for (const auto& [name, population] : body->entries) {
    if (is_good_name(name, "population")) read_population(name, population);
  }
}

void PackReader::read_population(const Yaml& name, const Yaml& body) {
  Fields fields(body, "a population", complaints_);
  auto id = pack_.find_population(name.text);
  if (!id) {
    id = static_cast<PopulationId>(pack_.populations.size());
    pack_.populations.push_back({name.text, name.text, {}});
  }
  PackPopulation& population = pack_.populations[*id];
  if (const auto alias = fields.words("alias")) population.alias = *alias;
  if (const auto kind = written(fields, "kind")) {
    const auto chosen =
        choice(*kind, {"people", "things", "nobody"}, complaints_);
    if (chosen) population.kind = static_cast<PackPopulation::Kind>(*chosen);
  }
  const auto is_it = [&](Meaning& meaning) { meaning.population = *id; };
  add_nouns(phrases(fields, "heads"), "head", is_it);
  const Phrases many = phrases(fields, "plural-heads");
  add_phrases(many, "head", is_it);
  add_phrases(many, "plural", is_it);
  add_phrases(phrases(fields, "modifiers"), "modifier", is_it);
  fields.finish();
}

void PackReader::read_measure(const Yaml& name, const Yaml& body) {
  Fields fields(body, "a measure", complaints_);
  auto id = pack_.find_measure(name.text);
  if (!id) {
    id = static_cast<MeasureId>(pack_.measures.size());
    pack_.measures.push_back({name.text, name.text, {}, {}});
  }
  PackMeasure& measure = pack_.measures[*id];
  if (const auto alias = fields.words("alias")) measure.alias = *alias;
  if (const auto of = written(fields, "of")) {
    const auto chosen =
        choice(*of, {"people", "things", "money", "anything"}, complaints_);
    if (chosen) measure.of = static_cast<PackMeasure::Of>(*chosen);
  }
  restrict_measure(fields, measure);
  const bool of_people = measure.of != PackMeasure::Of::Things;
  const bool of_things = measure.of == PackMeasure::Of::Things ||
                         measure.of == PackMeasure::Of::Anything;
  const bool of_some = !measure.populations.empty();
  read_measure_words(fields, [&](Meaning& meaning) {
    if (of_some) return meaning.add_restricted(*id);
    if (of_people) meaning.measure = *id;
    if (of_things) meaning.thing_measure = *id;
  });
  fields.finish();
}

// "burnt: {of: things, populations: [hectares]}"
void PackReader::restrict_measure(Fields& fields, PackMeasure& measure) {
  for (const Yaml& name : phrases(fields, "populations")) {
    if (const auto id = pack_.find_population(name.text)) {
      measure.populations.push_back(*id);
      continue;
    }
    std::vector<std::string> names;
    for (const PackPopulation& one : pack_.populations) {
      names.push_back(one.name);
    }
    complaints_.add(Code::Y118, name.place,
                    fmt::format("unknown population `{}`", name.text),
                    suggestion(name.text, names));
  }
}

void PackReader::read_measure_words(Fields& fields, const Mark& is_it) {
  add_verbs(phrases(fields, "transitive"), "transitive", is_it);
  add_verbs(phrases(fields, "intransitive"), "intransitive", is_it);
  for (const char* kind : {"adjective", "adverb", "toll"}) {
    add_phrases(phrases(fields, std::string(kind) + "s"), kind, is_it);
  }
  add_nouns(phrases(fields, "acts"), "act", is_it);
  add_nouns(phrases(fields, "counted"), "counted", is_it);
}

}  // namespace concord::extract
