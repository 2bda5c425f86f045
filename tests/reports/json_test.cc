// SPDX-License-Identifier: Apache-2.0
#include "reports/json.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "reports/json_entries.h"
#include "tests/reports/small_schema.h"
#include "tests/reports/story.h"

namespace concord {
namespace {

nlohmann::json schema() { return nlohmann::json::parse(report_schema()); }

std::vector<std::string> texts(const nlohmann::json& list, const char* key) {
  std::vector<std::string> all;
  for (const auto& each : list) all.push_back(each.at(key));
  return all;
}

}  // namespace

TEST_CASE("a report fits its schema") {
  const Story story(attack_files());
  const auto report = nlohmann::json::parse(json_report(story.all()));
  CHECK(misfits(report, schema()) == std::vector<std::string>());
}

TEST_CASE("rings, stale copies and weights fit the schema") {
  auto files = attack_files();
  files["audit.yaml"] += "weights: { origins: { ministry: 30 } }\n";
  files["claims/wire.yaml"] +=
      "  - { id: w4, said-by: [daily], figure: killed, says: 4,\n"
      "      quote: four policemen fell }\n"
      "  - { id: w5, said-by: [ministry], retracts: d1, quote: on duty }\n"
      "  - { id: w6, copies: d1, figure: killed.police, says: 4,\n"
      "      quote: that six bodies had been brought in, number: implied,\n"
      "      because: so it is }\n";
  files["claims/daily.yaml"] +=
      "  - { id: d3, said-by: [wire], figure: killed, says: 4,\n"
      "      quote: four dead }\n";
  const Story story(files);
  const auto report = nlohmann::json::parse(json_report(story.all()));
  CHECK(misfits(report, schema()) == std::vector<std::string>());
  CHECK(report["weights"].dump() ==
        R"({"origins":[{"origin":"ministry","weight":30}],"others":20})");
  const auto ids = texts(report["findings"], "id");
  CHECK(std::ranges::find(ids, "W201:attack/killed") != ids.end());
  const auto& claims = report["claims"];
  const auto w6 = std::ranges::find_if(
      claims, [](const auto& each) { return each["id"] == "w6"; });
  CHECK(w6->at("status") == "retracted");
  CHECK(w6->at("repeats") == "d1");
  CHECK(w6->at("revised_by") == "w5");
}

TEST_CASE("the schema refuses what a report must not have") {
  const Story story(attack_files());
  const auto report = nlohmann::json::parse(json_report(story.all()));
  auto changed = report;
  changed["claims"][0]["mood"] = "sad";
  CHECK_FALSE(misfits(changed, schema()).empty());
  changed = report;
  changed.erase("verdict");
  CHECK_FALSE(misfits(changed, schema()).empty());
  changed = report;
  changed["figures"][0]["status"] = "wrong";
  CHECK_FALSE(misfits(changed, schema()).empty());
  changed = report;
  changed["claims"][0]["low"] = 0.5;
  CHECK_FALSE(misfits(changed, schema()).empty());
}

TEST_CASE("a report tells verdict, claims and findings") {
  const Story story(attack_files());
  const auto report = nlohmann::json::parse(json_report(story.all()));
  CHECK(report["verdict"] == "reconcilable");
  CHECK(texts(report["claims"], "id") ==
        std::vector<std::string>{"d1", "d2", "w1", "w2", "w3"});
  CHECK(texts(report["claims"], "status") ==
        std::vector<std::string>{"disputed", "contested", "disputed", "settled",
                                 "disputed"});
  CHECK(report["conflicts"].size() >= 1);
  CHECK(texts(report["ways_out"], "list") ==
        std::vector<std::string>{"holds-if", "set-aside", "set-aside"});
}

TEST_CASE("money that is approached step by step is rounded outwards") {
  const Story story(
      {{"audit.yaml",
        "audit: flood\n"
        "measures: { damage: { unit: money } }\n"
        "events:\n"
        "  flood: { when: 2024-05-01 }\n"
        "  east: { part-of: flood }\n"
        "  west: { part-of: flood }\n"
        "laws:\n"
        "  - { id: east, holds: east/damage = 0.5 * west/damage + 1000000, "
        "because: so it is }\n"
        "  - { id: west, holds: west/damage = 0.5 * east/damage + 1000000, "
        "because: so it is }\n"},
       {"sources/daily.txt",
        "---\noutlet: Daily\npublished: 2024-05-01\n---\n"
        "In the west, USD 1.4 million.\n"},
       {"claims/daily.yaml",
        "claims:\n"
        "  - { id: d1, figure: west/damage, says: USD 1.4 million, "
        "quote: USD 1.4 million }\n"}});
  const auto report = nlohmann::json::parse(json_report(story.all()));
  const auto& together = report["findings"][0]["together"][0];
  CHECK(together["claims"].empty());
  CHECK(together["low"] == "1999999.9999");
  CHECK(report["figures"][1]["under"][0]["low"] == 2000000);
}

TEST_CASE("what only doubted claims speak of can be anything") {
  auto files = attack_files();
  files["claims/daily.yaml"] =
      "claims:\n"
      "  - { id: d2, figure: suspect.status, says: detained, "
      "quote: A suspect has been caught }\n";
  files["claims/wire.yaml"] =
      "claims:\n"
      "  - { id: w2, doubts: d2, quote: could not be confirmed }\n";
  const Story story(files);
  const auto report = nlohmann::json::parse(json_report(story.all()));
  const auto& figure = report["figures"][0];
  CHECK(figure["status"] == "open");
  CHECK(figure["low"] == 0);
  CHECK(figure["high"] == 1);
  CHECK(misfits(report, schema()) == std::vector<std::string>());
}

TEST_CASE("the same folder gives the same bytes") {
  const Story one(attack_files());
  const Story other(attack_files());
  CHECK(json_report(one.all()) == json_report(other.all()));
}

TEST_CASE("a number that a reader could round is a text") {
  struct {
    const char* number;
    const char* json;
  } const cases[] = {
      {"3", "3"},
      {"-3", "-3"},
      {"9007199254740992", "9007199254740992"},
      {"9007199254740993", "\"9007199254740993\""},
      {"3.25", "\"3.25\""},
  };
  for (const auto& c : cases) {
    CHECK(as_json(*parse_decimal(c.number)).dump() == c.json);
  }
  CHECK(as_json(Rational(1, 3)).dump() == "\"1/3\"");
}

}  // namespace concord
