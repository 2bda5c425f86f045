// SPDX-License-Identifier: Apache-2.0
#include "reports/json.h"

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
  CHECK(report["verdict"] == "irreconcilable");
  CHECK(texts(report["claims"], "id") ==
        std::vector<std::string>{"d1", "d2", "w1", "w2", "w3"});
  CHECK(texts(report["claims"], "status") ==
        std::vector<std::string>{"disputed", "contested", "disputed", "settled",
                                 "disputed"});
  CHECK(report["conflicts"].size() >= 1);
  CHECK(report["ways_out"].size() == 2);
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
