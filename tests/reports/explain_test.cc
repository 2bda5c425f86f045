// SPDX-License-Identifier: Apache-2.0
#include "reports/explain.h"
#include "reports/subject.h"

#include <catch2/catch.hpp>

#include "tests/reports/story.h"

namespace concord {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string explained(const std::string& what, Style style = {}) {
  const Story story(attack_files());
  return explain(story.all(), what, style).value_or("nothing");
}

}  // namespace

TEST_CASE("a conflict is proved in steps with quotes and laws") {
  const std::string text = explained("X1");
  CAPTURE(text);
  CHECK(has(text, "X1: d1 and w1 cannot both hold"));
  CHECK(has(text, "  1. "));
  CHECK(has(text, "no value is left"));
}

TEST_CASE("a finding is explained with its conflicts and ways out") {
  const Story story(attack_files());
  REQUIRE_FALSE(story.all().findings.empty());
  const auto text =
      explain(story.all(), story.all().findings.front().id, Style());
  REQUIRE(text);
  CAPTURE(*text);
  CHECK(has(*text, "WHY: "));
  CHECK(has(*text, "WAYS OUT"));
  CHECK(has(*text, "set aside d1"));
}

TEST_CASE("a figure is found with and without its event and moment") {
  for (const char* name :
       {"attack/killed.police@2016-07-18", "attack/killed.police"}) {
    CAPTURE(name);
    CHECK(has(explained(name), "police killed: disputed"));
  }
}

TEST_CASE("a claim is explained by its id and by those of its parts") {
  for (const char* name : {"d1", "d1.police"}) {
    const std::string text = explained(name);
    CAPTURE(text);
    CHECK(has(text, "The Daily, for Interior Ministry"));
    CHECK(has(text, "it cannot hold together with some of the others"));
  }
}

TEST_CASE("an unknown name is met with the nearest known one") {
  const Story story(attack_files());
  CHECK_FALSE(explain(story.all(), "attack/kiled.police", Style()));
  CHECK(has(unknown_subject(story.all(), "attack/kiled.police"),
            "did you mean `attack/killed.police`"));
}

}  // namespace concord
