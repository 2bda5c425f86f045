// SPDX-License-Identifier: Apache-2.0
// The examples of docs/formulas.md: each becomes what the page says.
#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "tests/rules/make_audit.h"

using namespace concord;

namespace {

std::string page() {
  std::ifstream file(CONCORD_SOURCE_DIR "/docs/formulas.md");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// The texts of all blocks that begin with "```kind".
std::vector<std::string> blocks(const std::string& text,
                                const std::string& kind) {
  const std::string opening = "```" + kind + "\n";
  std::vector<std::string> all;
  std::size_t at = 0;
  while ((at = text.find(opening, at)) != std::string::npos) {
    at += opening.size();
    const std::size_t end = text.find("```", at);
    all.push_back(text.substr(at, end - at));
  }
  return all;
}

AuditDraft audit_of_the_page() {
  AuditDraft draft;
  draft.measures = {{"injured", OverTime::Free},
                    {"arrested", OverTime::Free},
                    {"beds", OverTime::Free}};
  draft.populations = {{"police", "role"}};
  draft.events = {{"wave"}, {"june-5", "wave"}, {"raid", "wave"}};
  draft.things = {{"suspect", {"at-large", "detained"}}};
  draft.claims = {
      {"wave/injured@2016-06-09"},         {"wave/injured@2016-06-10"},
      {"raid/injured@2016-06-10"},         {"raid/injured.police@2016-06-10"},
      {"suspect.status@2016-06-10"},       {"wave/beds@2016-01-01/2016-06-30"},
      {"wave/beds@2016-01-01/2016-03-31"}, {"wave/beds@2016-04-01/2016-06-30"},
      {"wave/beds@2016-05-01/2016-05-31"}};
  return draft;
}

std::string made(const std::string& formula) {
  AuditDraft draft = audit_of_the_page();
  draft.laws = {{"law", formula}};
  std::istringstream lines(laws_of(draft, "law"));
  std::string text;
  for (std::string line; std::getline(lines, line);) {
    text += line.substr(std::string("law: ").size()) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the examples of the page become what stands below them") {
  const auto formulas = blocks(page(), "formula");
  const auto expected = blocks(page(), "made");
  REQUIRE(formulas.size() == 12);
  REQUIRE(expected.size() == formulas.size());
  for (std::size_t i = 0; i < formulas.size(); ++i) {
    CAPTURE(formulas[i]);
    CHECK(made(formulas[i]) == expected[i]);
  }
}
