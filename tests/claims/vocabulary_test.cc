// SPDX-License-Identifier: Apache-2.0
#include "claims/vocabulary.h"

#include <catch2/catch.hpp>

#include "claims/read_pack.h"

namespace concord {
namespace {

std::string join(std::string text, const std::string& more) {
  if (!text.empty()) text += "; ";
  return text + more;
}

std::string line_and_message(const Diagnostic& complaint) {
  std::string text =
      std::string(info(complaint.code).id) + " " + complaint.place.file + ":" +
      std::to_string(complaint.place.from.line) + " " + complaint.message;
  for (const Note& note : complaint.notes) text += " (" + note.text + ")";
  return text;
}

/// What two packs and an audit declare together, or what is wrong with them.
struct Words {
  Vocabulary vocabulary;
  std::string complaints;
};

Words read(const std::vector<std::string>& packs, const char* audit = "") {
  Complaints complaints;
  VocabularyReader reader(complaints);
  int number = 0;
  for (const std::string& text : packs) {
    const std::string file = "pack" + std::to_string(++number);
    const auto yaml = read_yaml(
        file, "pack: " + file + "\nlanguage: en\n" + text, complaints);
    if (yaml) reader.read_pack(*yaml);
  }
  const auto yaml =
      read_yaml("audit", std::string("audit: a\n") + audit, complaints);
  REQUIRE(yaml);
  Fields fields(*yaml, "the audit", complaints);
  reader.read_audit(fields);
  Words words{reader.finish(), ""};
  for (const Diagnostic& complaint : complaints.sorted()) {
    words.complaints = join(words.complaints, line_and_message(complaint));
  }
  return words;
}

std::string shown(const Measure& measure) {
  const char* const over_time[] = {"rises", "fixed", "free"};
  std::string text = measure.name + " in " + measure.unit.name + " " +
                     over_time[static_cast<int>(measure.over_time)];
  if (measure.may_be_negative) text += " negative";
  return text;
}

std::string measures(const Words& words) {
  if (!words.complaints.empty()) return words.complaints;
  std::string text;
  for (const Measure& measure : words.vocabulary.measures) {
    text = join(text, shown(measure));
  }
  return text;
}

// "police on role; victims > civilians + police, complete"
std::string populations(const Words& words) {
  if (!words.complaints.empty()) return words.complaints;
  const Vocabulary& all = words.vocabulary;
  std::string text;
  for (const PopulationValue& value : all.populations) {
    text = join(text, value.name + " on " + value.axis);
  }
  for (const Partition& partition : all.partitions) {
    std::string split = partition.whole ? all[*partition.whole].name : "all";
    split += " >";
    for (const PopulationId part : partition.parts) {
      split += " " + all[part].name;
    }
    if (partition.complete) split += ", complete";
    if (!partition.disjoint) split += ", overlapping";
    text = join(text, split);
  }
  return text;
}

TEST_CASE("measures have defaults, and an audit may tighten them") {
  CHECK(measures(read({"measures: { killed: {} }"})) ==
        "killed in people free");
  CHECK(measures(read({"measures:\n  damage: { unit: money }\n  change: { "
                       "may-be-negative: yes, over-time: fixed }\n"})) ==
        "change in people fixed negative; damage in money free");
  CHECK(measures(read({"measures: { injured: { over-time: free } }"},
                      "measures: { injured: { over-time: rises } }")) ==
        "injured in people rises");
  CHECK(measures(read({"measures: { a: { unit: things } }",
                       "measures: { a: { over-time: rises } }"})) ==
        "a in things rises");
  CHECK(measures(read({"measures: { a: { may-be-negative: yes } }"},
                      "measures: { a: { may-be-negative: no } }")) ==
        "a in people free");
}

TEST_CASE("measures that disagree or cannot be are refused") {
  struct {
    const char* pack;
    const char* audit;
    const char* complaints;
  } const cases[] = {
      {"measures: { killed: { over-time: rises } }",
       "measures: { killed: { over-time: free } }",
       "Y131 audit:2 `killed` has another `over-time` than before (`killed` is "
       "declared here)"},
      {"measures: { a: { unit: people } }", "measures: { a: { unit: money } }",
       "Y131 audit:2 `a` has another `unit` than before (`a` is declared "
       "here)"},
      {"measures: { a: { may-be-negative: no } }",
       "measures: { a: { may-be-negative: yes } }",
       "Y131 audit:2 `a` has another `may-be-negative` than before (`a` is "
       "declared here)"},
      {"", "measures: { status: {} }",
       "Y142 audit:2 `status` cannot be the name of a measure"},
      {"", "measures: { not ours: {} }",
       "Y142 audit:2 `not ours` cannot be the name of a measure"},
      {"", "measures: { a: { over-time: often } }",
       "Y145 audit:2 `often` is not a choice here"},
      {"", "measures: { a: { overtime: rises } }",
       "Y112 audit:2 unknown key `overtime` in a measure"},
      {"measure: { a: {} }", "",
       "Y112 pack1:3 unknown key `measure` in a pack"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.pack, c.audit);
    CHECK(measures(read({c.pack}, c.audit)) == c.complaints);
  }
}

TEST_CASE("a label is the name without its hyphens, or what is written") {
  const Words words = read({"measures: { at-large: {}, b: { label: Bee } }"});
  CHECK(words.vocabulary.measures[0].label == "at large");
  CHECK(words.vocabulary.measures[1].label == "Bee");
}

TEST_CASE("names are found by name alone") {
  const Vocabulary words = read({"measures: { a: {}, c: {}, b: {} }\n"
                                 "populations: { p: { axis: role } }"})
                               .vocabulary;
  CHECK(words.find_measure("b") == MeasureId(1));
  CHECK_FALSE(words.find_measure("d"));
  CHECK(words[*words.find_population("p")].axis == "role");
  CHECK_FALSE(words.find_population(""));
}

TEST_CASE("an axis is stated once for all that hang together") {
  CHECK(populations(read({"populations:\n"
                          "  everyone: { axis: role, parts: [b, a] }\n"
                          "  a: {}\n"
                          "  b: { parts: [c], complete: yes }\n"
                          "  c: {}\n"})) ==
        "a on role; b on role; c on role; all > a b; b > c, complete");
  // From a part up to its whole, and down again to the other part.
  CHECK(populations(read({"populations:\n"
                          "  w: { parts: [u, v], disjoint: no }\n"
                          "  u: { axis: age }\n"
                          "  v: {}\n"})) ==
        "u on age; v on age; w on age; w > u v, overlapping");
}

TEST_CASE("a whole may fall into parts in several ways") {
  CHECK(populations(read({"populations:\n"
                          "  v:\n"
                          "    - { axis: role, parts: [a, b] }\n"
                          "    - { parts: [c, d], complete: yes }\n"
                          "  a: {}\n  b: {}\n  c: {}\n  d: {}\n"})) ==
        "a on role; b on role; c on role; d on role; v on role; v > a b; "
        "v > c d, complete");
}

TEST_CASE("an audit may close a partition of a pack, or add one") {
  const std::string pack =
      "populations:\n"
      "  victims: { axis: role, parts: [police, civilians] }\n"
      "  police: {}\n  civilians: {}\n  guests: { axis: role }\n";
  CHECK(populations(read({pack},
                         "populations: { victims: { parts: [civilians, "
                         "police], complete: yes } }")) ==
        "civilians on role; guests on role; police on role; victims on role; "
        "victims > civilians police, complete");
  CHECK(populations(read({pack},
                         "populations: { victims: { parts: [civilians, "
                         "guests], complete: yes } }")) ==
        "civilians on role; guests on role; police on role; victims on role; "
        "victims > civilians guests, complete; victims > civilians police");
}

TEST_CASE("populations that cannot be are refused") {
  struct {
    const char* text;
    const char* complaints;
  } const cases[] = {
      {"populations: { a: {} }", "Y133 pack1:3 `a` stands on no axis"},
      {"populations: { a: { axis: x, parts: [b] } }",
       "Y141 pack1:3 unknown population `b`"},
      {"populations: { a: { axis: x, parts: [a] } }",
       "Y132 pack1:3 `a` cannot be a part of `a`"},
      {"populations: { a: { axis: x, parts: [everyone, b] }, b: {} }",
       "Y132 pack1:3 `everyone` cannot be a part of `a`"},
      {"populations: { a: { axis: x, parts: [b, b] }, b: {} }",
       "Y132 pack1:3 `b` is named twice among the parts"},
      {"populations: { a: { axis: x, parts: [b], complete: yes, disjoint: no "
       "}, b: {} }",
       "Y132 pack1:3 the parts of `a` are complete and overlap"},
      {"populations: { a: { axis: x, complete: yes } }",
       "Y113 pack1:3 `a` without `parts`"},
      {"populations: { everyone: { axis: x } }",
       "Y113 pack1:3 `everyone` without `parts`"},
      {"populations: { a: { axis: x, parts: [b] }, b: { axis: z } }",
       "Y133 pack1:3 `b` stands on the axis `z`, its whole on `x` (`z` is "
       "stated here) (`x` is stated here)"},
      {"populations:\n  a: { axis: x, parts: [b] }\n  b: { parts: [c] }\n"
       "  c: { parts: [a] }\n",
       "Y134 pack1:4 a population is part of itself: `a` > `b` > `c` > `a`"},
      {"populations: { any: { axis: x } }",
       "Y142 pack1:3 `any` cannot be the name of a population"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(populations(read({c.text})) == c.complaints);
  }
}

TEST_CASE("packs must agree on a population") {
  CHECK(populations(read({"populations: { a: { axis: x } }",
                          "populations: { a: { axis: z } }"})) ==
        "Y131 pack2:3 `a` has another `axis` than before (`a` is declared "
        "here)");
  CHECK(populations(read({"populations: { a: { axis: x, parts: [b], complete: "
                          "yes }, b: {} }"},
                         "populations: { a: { parts: [b], complete: no } }")) ==
        "Y131 audit:2 `a` has another `complete` than before (`a` is declared "
        "here)");
}

std::string hedges(const Words& words) {
  if (!words.complaints.empty()) return words.complaints;
  std::string text = std::to_string(words.vocabulary.hedges.about_percent);
  for (const HedgePhrase& phrase : words.vocabulary.hedges.phrases) {
    text = join(text, phrase.phrase);
    if (phrase.vague) text += " " + to_string(*phrase.vague);
  }
  return text;
}

TEST_CASE("the plain words are always there, the longest phrase first") {
  CHECK(hedges(read({})) ==
        "10; fewer than; more than; at least; at most; between; exactly; "
        "about");
  CHECK(hedges(read({"hedges:\n  about: 20\n"
                     "  phrases: { at-least: [No Fewer  Than, at least] }\n"
                     "  vague: { dozens: at least 24 }\n"},
                    "hedges: { vague: { dozens: 24 to 99 } }")) ==
        "20; no fewer than; fewer than; more than; at least; at most; "
        "between; exactly; dozens [24, 99]; about");
}

TEST_CASE("phrases with two meanings are refused") {
  struct {
    const char* first;
    const char* second;
    const char* complaints;
  } const cases[] = {
      {"hedges: { phrases: { about: [some], at-least: [some] } }", "",
       "Y131 pack1:3 `some` has another meaning than before (the other is "
       "declared here)"},
      {"hedges: { phrases: { about: [at least] } }", "",
       "Y131 pack1:3 `at least` has another meaning than before (`at least` "
       "has a fixed meaning)"},
      {"hedges: { vague: { dozens: at least 24 } }",
       "hedges: { vague: { dozens: at least 36 } }",
       "Y131 pack2:3 `dozens` has another meaning than before (the other is "
       "declared here)"},
      {"hedges: { about: 10 }", "hedges: { about: 20 }",
       "Y131 pack2:3 `about` has another slack than before (the other is "
       "declared here)"},
      {"hedges: { about: 101 }", "", "Y116 pack1:3 `about` is 101 percent"},
      {"hedges: { vague: { dozens: lots } }", "",
       "Y151 pack1:3 `lots` cannot be read"},
      {"hedges: { vague: { dozens: [24] } }", "",
       "Y114 pack1:3 a vague word without its counts"},
      {"hedges: { phrases: { atleast: [x] } }", "",
       "Y112 pack1:3 unknown key `atleast` in `phrases`"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.first, c.second);
    CHECK(hedges(read({c.first, c.second})) == c.complaints);
  }
}

TEST_CASE("a file that is no pack is refused") {
  Complaints complaints;
  VocabularyReader reader(complaints);
  reader.read_pack(*read_yaml("p.yaml", "measures: {}\n", complaints));
  REQUIRE(complaints.size() == 2);
  CHECK(complaints.sorted()[0].code == Code::Y113);
}

}  // namespace
}  // namespace concord
