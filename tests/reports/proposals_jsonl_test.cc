// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "reports/proposals.h"
#include "tests/reports/made_proposals.h"

namespace concord {
namespace {

constexpr const char* kText =
    "In \u0110\u00E0 N\u1EB5ng six people died, four of them police. "
    "One tourist died, police said.";

std::vector<Made> first_sentence() {
  return {{.quote = "six people died",
           .number = "six people",
           .low = 6,
           .figure = "killed"},
          {.quote = "four of them police",
           .low = 4,
           .figure = "killed.police",
           .part_of = 0}};
}

Made second_sentence() {
  return {.quote = "One tourist died",
          .number = "One tourist",
          .low = 1,
          .figure = "killed.tourists",
          .speaker = "police said"};
}

extract::Proposal status() {
  auto one = made_proposal(kText, {.quote = "police said"});
  one.thing = "police";
  one.status = "said";
  return one;
}

TEST_CASE("a line that is written in parts is that of the whole") {
  const auto pack = small_pack();
  auto whole = made_text("quake", kText, first_sentence());
  whole.proposals.push_back(status());
  whole.proposals.push_back(made_proposal(kText, second_sentence()));
  whole.proposals.back().part_of = 0;
  whole.speakers = {{{0, 2}, {3, 10}}};
  for (const bool in_characters : {false, true}) {
    whole.in_characters = in_characters;
    ProposalsLine line(whole, pack);
    std::string parts = line.take();
    auto first = whole.proposals;
    first.pop_back();
    line.add(first);
    parts += line.take();
    std::vector second{whole.proposals.back()};
    second[0].part_of.reset();
    line.add(second);
    line.end(whole);
    parts += line.take();
    auto expected = whole;
    expected.proposals.back().part_of.reset();
    CHECK(parts == proposals_jsonl(expected, pack));
    CHECK(line.take().empty());
  }
}

TEST_CASE("what is part of what is counted among the claims of all parts") {
  const auto pack = small_pack();
  ProposalsLine line(made_text("quake", kText, {}), pack);
  line.add({made_proposal(kText, second_sentence()), status()});
  line.add(made_text("quake", kText, first_sentence()).proposals);
  line.end({});
  const auto json = nlohmann::json::parse(line.take());
  CHECK(json["claims"].size() == 3);
  CHECK(json["claims"][2]["part_of"] == 1);
  CHECK(json["statuses"].size() == 1);
  CHECK_FALSE(json.contains("attributions"));
}

TEST_CASE("a text without claims is a line") {
  CHECK(proposals_jsonl(made_text("a\"b", "", {}), small_pack()) ==
        "{\"id\":\"a\\\"b\",\"claims\":[]}\n");
}

TEST_CASE("places are counted in characters, however long the text") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "a\u00E9\u2014";
  const CharacterPlaces places(text);
  for (std::size_t i = 0; i < 300; ++i) {
    CHECK(places.before(6 * i) == 3 * i);
    CHECK(places.before(6 * i + 1) == 3 * i + 1);
    CHECK(places.before(6 * i + 3) == 3 * i + 2);
  }
  CHECK(places.before(text.size()) == 900);
  CHECK(CharacterPlaces("").before(0) == 0);
}

}  // namespace
}  // namespace concord
