// SPDX-License-Identifier: Apache-2.0
//
// Our own packs, and packs that a desk may write (docs/extraction.md).
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "claims/extract/extract.h"
#include "claims/extract/rule_examples.h"
#include "tests/extract/gold.h"
#include "tests/extract/pack_files.h"

namespace concord::extract {
namespace {

std::string failing_examples(const PackFiles& files) {
  const auto pack = read_packs(files);
  REQUIRE(pack);
  Complaints complaints;
  check_examples(*pack, complaints);
  return told(complaints);
}

PackFiles with_pack(const std::string& name) {
  PackFiles files = own_pack_files();
  const std::string path = "tests/extract/packs/" + name + ".yaml";
  files.emplace_back(path, project_file(path));
  return files;
}

TEST_CASE("every example of our own rules is so") {
  CHECK(failing_examples(own_pack_files()) == "");
}

TEST_CASE("our own packs leave room for the words of others") {
  const auto own = read_packs(own_pack_files());
  REQUIRE(own);
  CHECK(own->lexicon.class_names().size() < ClassSet::kMostClasses * 3 / 4);
}

TEST_CASE("a measure of a desk's own is read by YAML alone") {
  const std::string name = GENERATE(as<std::string>(), "cholera", "hectares");
  CAPTURE(name);
  const PackFiles files = with_pack(name);
  const std::string failing = failing_examples(files);
  CHECK(failing.find("tests/extract/packs/") == std::string::npos);
  const auto gold =
      read_gold(project_file("tests/extract/packs/" + name + ".jsonl"));
  const Score found = score(gold, *read_packs(files));
  INFO(fmt::format("of {} found {}, proposed {}", found.gold, found.right,
                   found.proposed));
  CHECK(found.f1() >= 0.90);
  CHECK(found.f1_population() >= 0.90);
}

// What our own packs and one of a desk's own make of a text.
std::string counts_with(const std::string& body, const std::string& text) {
  PackFiles files = own_pack_files();
  files.emplace_back("own.yaml", "pack: own\nlanguage: en\n" + body);
  const auto pack = read_packs(files);
  REQUIRE(pack);
  std::string counts;
  for (const Proposal& one : proposals_in(text, {}, *pack)) {
    counts += (counts.empty() ? "" : "; ") + example_text(one, *pack);
  }
  return counts;
}

TEST_CASE("a measure may be said of some populations alone") {
  const std::string body = R"(
populations:
  hectares: {kind: things, heads: [hectare]}
measures:
  burnt: {of: things, populations: [hectares], transitive: [burn, destroy],
          adjectives: [burnt]}
  scorched: {of: things, populations: [hectares, buildings],
             transitive: [burn]}
)";
  struct {
    const char* text;
    const char* counts;
  } const cases[] = {
      {"The fire destroyed 500 hectares.", "500 hectares burnt"},
      {"The fire destroyed 500 hectares and 12 houses.",
       "500 hectares burnt; 12 homes destroyed"},
      {"The fire burned 500 hectares.", "500 hectares burnt"},
      {"The fire burned three hotels.", "3 buildings scorched"},
      {"The fire burned three cars.", "3 vehicles burned"},
      {"Some 500 hectares were destroyed.", "about 500 hectares burnt"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    CHECK(counts_with(body, one.text) == one.counts);
  }
}

// No word of theirs is of a pack, so that nothing else lets the sentence pass.
TEST_CASE("a rule may ask for what no phrase of a pack tells") {
  const std::string body = R"(
rules:
  - name: flurbs
    stage: frame
    pattern: "(?<f>[@one]) [ing]"
    emit: {figure: f, measure: missing}
    match: ["One guard flurbing => 1 guards missing"]
    nomatch: ["Two guards flurbing"]
)";
  CHECK(counts_with(body, "One guard flurbing.") == "1 guards missing");
  CHECK(counts_with(body, "Two guards flurbing.").empty());
}

TEST_CASE("a count of those before may be of something where none are") {
  const std::string body = R"YAML(
rules:
  - name: flurbs
    stage: frame
    pattern: "flurbs (?<f>[@one])"
    emit: {figure: f, measure: previous, otherwise: missing}
    match: ["It flurbs one guard => 1 guards missing"]
    nomatch: ["It flurbs two guards"]
)YAML";
  CHECK(counts_with(body, "It flurbs one guard.") == "1 guards missing");
  CHECK(counts_with(body, "Two men died. It flurbs one guard.") ==
        "2 men killed; 1 guards killed");
}

// "Multiple" is no number that a claim can have: the check refuses it.
TEST_CASE("examples tell what does not rest on its words") {
  PackFiles files = own_pack_files();
  files.emplace_back("own.yaml", R"YAML(pack: own
language: en
rules:
  - name: flurbs
    stage: frame
    pattern: "flurbs (?<f>[@figure])"
    emit: {figure: f, measure: missing}
    match: ["It flurbs multiple guards => several guards missing"]
    nomatch: ["It flurbs"]
)YAML");
  CHECK(failing_examples(files).find("does not rest on its words") !=
        std::string::npos);
}

TEST_CASE("a verb may have several spellings, from several packs") {
  const std::string body = R"(
irregular: {spill: [[spilled, spilt], [spilled, spilt]], kneel: [knelt, knelt]}
measures:
  spills: {transitive: [spill, kneel]}
)";
  for (const char* text : {"It spilled 12 people.", "It spilt 12 people.",
                           "12 people were spilt.", "It knelt 12 people."}) {
    CAPTURE(text);
    CHECK(counts_with(body, text) == "12 people spills");
  }
  const std::string more = "irregular: {shoot: [shotten, shotten]}\n";
  CHECK(counts_with(more, "12 people were shot dead.") == "12 people killed");
  CHECK(counts_with(more, "12 people were shotten dead.") ==
        "12 people killed");
}

TEST_CASE("words that tell how sure it is stand before what is counted") {
  const std::string body = "measures: {ill: {counted: [case]}}\n";
  CHECK(counts_with(body, "There were 12 confirmed cases.") == "12 people ill");
  CHECK(counts_with(body, "There were 12 suspected new cases.") ==
        "12 people ill");
  CHECK(counts_with(body, "There were 55 cases last week.") == "55 people ill");
}

TEST_CASE("the version of packs is that of their bytes") {
  PackFiles files = own_pack_files();
  const std::string version = read_packs(files)->version;
  CHECK(read_packs(files)->version == version);
  files.back().second += "# a remark\n";
  CHECK(read_packs(files)->version != version);
}

}  // namespace
}  // namespace concord::extract
