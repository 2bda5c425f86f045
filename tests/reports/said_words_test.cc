// SPDX-License-Identifier: Apache-2.0
#include "reports/said_words.h"

#include <catch2/catch.hpp>

#include "tests/reports/story.h"

namespace concord {
namespace {

std::map<std::string, std::string> relative_files() {
  return {{"audit.yaml",
           "audit: relative\n"
           "measures: { killed: {}, displaced: {}, houses: { unit: houses } }\n"
           "populations:\n"
           "  everyone: { axis: role, parts: [civilians] }\n"
           "  civilians: { axis: role }\n"
           "events:\n"
           "  east: { when: 2024-05-01/2024-05-02 }\n"
           "  west: { when: 2024-05-01/2024-05-02 }\n"},
          {"sources/daily.txt",
           "---\noutlet: Daily\npublished: 2024-05-01\n---\n"
           "Ten died in the west, 40 % of them civilians; twice as many in the "
           "east, where 2 a house fled from 9 houses.\n"},
          {"sources/wire.txt",
           "---\noutlet: Wire\npublished: 2024-05-02\n---\n"
           "Five more died in the west.\n"},
          {"claims/daily.yaml",
           "claims:\n"
           "  - { id: d1, figure: west/killed, says: 10, quote: Ten died }\n"
           "  - { id: d2, figure: west/killed.civilians, of: west/killed, "
           "says: 40 %, quote: 40 % of them }\n"
           "  - { id: d3, figure: east/killed, than: west/killed, says: twice, "
           "quote: twice as many }\n"
           "  - { id: d4, figure: east/displaced, per: east/houses, says: 2, "
           "quote: 2 a house }\n"
           "  - { id: d5, figure: east/houses, says: 9, quote: 9 houses }\n"},
          {"claims/wire.yaml",
           "claims:\n"
           "  - { id: w1, figure: west/killed, adds-to: d1, says: 5, "
           "quote: Five more died }\n"}};
}

}  // namespace

TEST_CASE("a relative figure is told by what it stands on") {
  const Story story(relative_files());
  const Audit& audit = *story.all().audit;
  const Words words(audit);
  struct {
    const char* claim;
    const char* text;
  } const cases[] = {
      {"d2", "40 % of all killed (west) by 2024-05-01"},
      {"d3", "twice all killed (west) by 2024-05-01"},
      {"d4", "2 per houses (east)"},
      {"w1", "5 more than d1"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.claim);
    const Claim& claim = audit[*audit.find_claim(c.claim)];
    REQUIRE(is_relative(claim.total));
    CHECK(relative_words(claim.total, audit, words) == c.text);
  }
  CHECK_FALSE(is_relative(audit[*audit.find_claim("d1")].total));
}

// What is told of a claim by "Wire" that stands on `d1`, or on its figure.
std::string told_as(const std::string& key, const std::string& says) {
  auto files = relative_files();
  files["claims/wire.yaml"] =
      "claims:\n"
      "  - id: w1\n"
      "    figure: west/killed\n"
      "    " +
      key + (key == "adds-to" ? ": d1\n" : ": west/killed@2024-05-01\n") +
      "    says: \"" + says +
      "\"\n"
      "    quote: more died\n"
      "    number: implied\n"
      "    because: it is so\n";
  const Story story(files);
  const Audit& audit = *story.all().audit;
  return relative_words(audit[*audit.find_claim("w1")].total, audit,
                        Words(audit));
}

TEST_CASE("a comparison is told as it would be said, however it is written") {
  struct {
    const char* key;
    const char* says;
    const char* text;
  } const cases[] = {
      {"adds-to", "5 more", "5 more than d1"},
      {"adds-to", "+5", "5 more than d1"},
      {"adds-to", "another 5", "5 more than d1"},
      {"adds-to", "5 additional", "5 more than d1"},
      {"adds-to", "2 fewer", "2 fewer than d1"},
      {"adds-to", "2 less", "2 fewer than d1"},
      {"adds-to", "-2", "2 fewer than d1"},
      {"adds-to", "at least 5", "at least 5 more than d1"},
      {"adds-to", "4 to 6", "4 to 6 more than d1"},
      {"adds-to", "about 2 less", "1 to 3 fewer than d1"},
      {"than", "another 5", "5 more than d1's"},
      {"than", "2 less", "2 fewer than d1's"},
      {"than", "twice", "twice d1's"},
      {"than", "three times as many", "three times as many as d1's"},
      {"than", "+12 %", "+12 % on d1's"},
      {"than", "another 12 %", "another 12 % on d1's"},
      {"than", "12 % less", "12 % less than d1's"},
  };
  const std::string figure = "all killed (west) by 2024-05-01";
  for (const auto& c : cases) {
    CAPTURE(c.key, c.says);
    std::string text = told_as(c.key, c.says);
    if (text.ends_with(figure)) {
      text.replace(text.size() - figure.size(), figure.size(), "d1's");
    }
    CHECK(text == c.text);
  }
}

TEST_CASE("of many names the first are told, and how many more") {
  CHECK(some_of({"a", "b", "c"}, 3) == "a, b and c");
  CHECK(some_of({"a", "b", "c", "d"}, 3) == "a, b and 2 more");
}

}  // namespace concord
