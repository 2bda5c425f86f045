// SPDX-License-Identifier: Apache-2.0
#include "rules/packs.h"

#include <catch2/catch.hpp>

#include "claims/numerals.h"
#include "claims/read_pack.h"
#include "claims/says.h"

namespace concord {
namespace {

Vocabulary words_of(const std::string& pack) {
  Complaints complaints;
  const auto yaml = read_yaml(pack, own_packs().at(pack), complaints);
  REQUIRE(yaml);
  VocabularyReader reader(complaints);
  reader.read_pack(*yaml);
  Vocabulary words = reader.finish();
  for (const Diagnostic& complaint : complaints.sorted()) {
    FAIL_CHECK(pack << ":" << complaint.place.from.line << " "
                    << complaint.message);
  }
  return words;
}

TEST_CASE("our packs are in the program, and read without a complaint") {
  REQUIRE(own_packs().size() == 2);
  CHECK(words_of("counts").measures.empty());
  CHECK(words_of("toll").hedges.language == "en");
}

TEST_CASE("our packs agree, so that an audit may use both") {
  const HedgeTable toll = words_of("toll").hedges;
  const HedgeTable counts = words_of("counts").hedges;
  REQUIRE(toll.phrases.size() == counts.phrases.size());
  for (std::size_t i = 0; i < toll.phrases.size(); ++i) {
    CHECK(toll.phrases[i].phrase == counts.phrases[i].phrase);
    CHECK(toll.phrases[i].hedge == counts.phrases[i].hedge);
    CHECK(toll.phrases[i].vague == counts.phrases[i].vague);
  }
}

TEST_CASE("the pack toll has the words of the stories") {
  const Vocabulary toll = words_of("toll");
  for (const char* name :
       {"killed", "injured", "arrested", "detained", "at-large", "missing",
        "participants", "burned", "damage"}) {
    CAPTURE(name);
    CHECK(toll.find_measure(name));
  }
  for (const char* name :
       {"attackers", "victims", "civilians", "security", "police",
        "traffic-police", "servicemen", "national-guard", "police-cars",
        "police-buildings", "residents", "children", "women"}) {
    CAPTURE(name);
    CHECK(toll.find_population(name));
  }
  CHECK(toll[*toll.find_measure("killed")].over_time == OverTime::Rises);
  CHECK(toll[*toll.find_measure("participants")].over_time == OverTime::Fixed);
  CHECK(toll[*toll.find_measure("injured")].over_time == OverTime::Free);
  CHECK(toll[*toll.find_measure("damage")].unit.money);
  CHECK(toll[*toll.find_population("traffic-police")].axis == "role");
}

TEST_CASE("everyone is a victim or an attacker, and of an age") {
  const Vocabulary toll = words_of("toll");
  int complete = 0;
  for (const Partition& partition : toll.partitions) {
    if (partition.complete) ++complete;
    CHECK(partition.disjoint);
  }
  CHECK(complete == 2);
}

std::variant<Said, SaysError> read_in(const HedgeTable& table,
                                      const std::string& text) {
  return parse_says(text, {table, false, false, {}});
}

TEST_CASE("every phrase of a pack is understood before a number or behind it") {
  for (const auto& [name, text] : own_packs()) {
    const HedgeTable table = words_of(name).hedges;
    CHECK(table.phrases.size() > 60);
    for (const HedgePhrase& phrase : table.phrases) {
      CAPTURE(name, phrase.phrase);
      const bool between = phrase.hedge == Hedge::Between;
      const std::string numbers = between ? " 40 to 50" : " 40";
      if (phrase.hedge == Hedge::Vague) {
        const auto said = read_in(table, phrase.phrase);
        REQUIRE(std::holds_alternative<Said>(said));
        CHECK(std::get<Said>(said).vague_word == phrase.phrase);
        continue;
      }
      const auto before = read_in(table, phrase.phrase + numbers);
      const auto behind = read_in(table, numbers + " " + phrase.phrase);
      REQUIRE(std::holds_alternative<Said>(before));
      CHECK(std::get<Said>(before).hedge == phrase.hedge);
      REQUIRE(std::holds_alternative<Said>(behind));
      CHECK(std::get<Said>(behind).hedge == phrase.hedge);
    }
  }
}

// A vague word is a floor: no number may be read out of it.
TEST_CASE("no vague word holds a number") {
  for (const HedgePhrase& phrase : words_of("toll").hedges.phrases) {
    if (phrase.hedge != Hedge::Vague) continue;
    CAPTURE(phrase.phrase);
    CHECK(numerals_in(phrase.phrase, "en").empty());
  }
}

}  // namespace
}  // namespace concord
