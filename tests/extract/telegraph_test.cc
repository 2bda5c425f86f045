// SPDX-License-Identifier: Apache-2.0
//
// Headlines, flashes, lists and nouns of tolls, read by our own packs.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <catch2/catch.hpp>

#include "claims/extract/extract.h"
#include "claims/extract/rule_examples.h"
#include "tests/extract/told_words.h"

namespace concord::extract {
namespace {

std::string claims_of(const std::string& text) {
  std::vector<std::string> claims;
  for (const Proposal& one : proposals_in(text, {}, own_pack())) {
    if (one.status.empty()) claims.push_back(example_text(one, own_pack()));
  }
  return fmt::format("{}", fmt::join(claims, ", "));
}

struct Read {
  std::string text;
  std::string claims;
};

TEST_CASE("lines of a list count what the line above them says") {
  const auto [text, claims] = GENERATE(values<Read>({
      {"Who is still being treated\n\n- North clinic: 3 (1 in intensive care)\n"
       "- Clinic No. 7: 2\n",
       "3 people hospitalised, 1 people injured-seriously, 2 people "
       "hospitalised"},
      {"Police held 30 people across the country:\n- Leeds: 12\n- York: 18\n",
       "30 people arrested, 12 people arrested, 18 people arrested"},
      {"## Dead by region\n\n* North: 12\n* South: 4\n",
       "12 people killed, 4 people killed"},
      // Nothing above says of what, or something stands between.
      {"Opening hours\n\n- North clinic: 3\n", ""},
      {"- North clinic: 3\n- Clinic No. 7: 2\n", ""},
      {"## Dead by region\n\nThe mayor spoke at noon.\n\n* North: 12\n", ""},
      {"Missing\n\nAge: 26\n\nHeight: 180 cm\n", ""},
      // More than all of them is something else.
      {"Three men were killed:\n- Ivan Bell: 36\n", "3 men killed"},
  }));
  CAPTURE(text);
  CHECK(claims_of(text) == claims);
}

TEST_CASE("labels and flashes leave the verb out") {
  const auto [text, claims] = GENERATE(values<Read>({
      {"Dead: 12, wounded: 40.", "12 people killed, 40 people injured"},
      {"Killed - 4", "4 people killed"},
      {"Police dead: 18", "18 police killed"},
      {"Burned cars: 120", "120 vehicles burned"},
      {"EIGHT ARSON SUSPECTS DESTROYED IN SPECIAL OPERATION",
       "8 suspects killed"},
      {"TWO RIOT POLICE OFFICERS KILLED, NINE HURT IN LIMA CLASH - MINISTRY",
       "2 police killed, 9 police injured"},
      {"Officials say 'hundreds' arrested overnight",
       "hundreds people arrested"},
      {"The army listed 26 \"armed bandits\" killed and 18 wounded.",
       "26 attackers killed, 18 attackers injured"},
      {"Four killed, six still sought.", "4 people killed, 6 people at-large"},
      {"Goals: 3. Saves: 12.", ""},
      {"Released: 2016", ""},
      {"Wanted: 3 cooks", ""},
      {"Lions beat Bears: 24 - 17", ""},
      {"Apartment prices down 3.2 percent; 23 flights were cancelled.", ""},
  }));
  CAPTURE(text);
  CHECK(claims_of(text) == claims);
}

TEST_CASE("what destroys things kills people, and eliminates no team") {
  const auto [text, claims] = GENERATE(values<Read>({
      {"Dozens of militants were eliminated.", "dozens attackers killed"},
      {"Dozens of trucks were destroyed.", "dozens vehicles destroyed"},
      {"Twelve teams were eliminated in the first round.", ""},
      {"The firm eliminated 30 posts.", ""},
      {"Six students were eliminated from the contest.", ""},
  }));
  CAPTURE(text);
  CHECK(claims_of(text) == claims);
}

TEST_CASE("nouns of tolls take their number from either side") {
  const auto [text, claims] = GENERATE(values<Read>({
      {"The overall number of those killed since Monday comes to 25.",
       "25 people killed"},
      {"His death brought to nine the number of miners who have died.",
       "9 workers killed"},
      {"The attack took the toll among police to 16.", "16 police killed"},
      {"The rebels' losses rose to 13.", "13 attackers killed"},
      {"On their side injuries exceeded 1,300.",
       "more than 1300 people injured"},
      {"The count of detainees -- half of them in Lima -- had grown to 7,939.",
       "7939 people arrested"},
      {"The site listed 125 people suspected of theft as freed.",
       "125 people released"},
      {"By noon 300 were in custody. This morning it had a round 200.",
       "300 people arrested, 200 people arrested"},
      {"Toll hits 12", "12 people killed"},
      {"The team's losses rose to 13.", ""},
      {"The number of schools comes to 25.", ""},
      {"Prices were up. This morning it had a round 200.", ""},
  }));
  CAPTURE(text);
  CHECK(claims_of(text) == claims);
}

}  // namespace
}  // namespace concord::extract
