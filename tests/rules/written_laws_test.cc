// SPDX-License-Identifier: Apache-2.0
#include "rules/ground.h"

#include <catch2/catch.hpp>

#include "tests/rules/make_audit.h"

using namespace concord;

TEST_CASE("laws are made where one of their figures is") {
  AuditDraft draft;
  draft.measures = {{"killed", OverTime::Free},
                    {"injured", OverTime::Free},
                    {"casualties", OverTime::Free},
                    {"reported", OverTime::Free}};
  draft.laws = {{"sum", "casualties = killed + injured"},
                {"chain", "if casualties > 0 then reported >= 1"}};
  draft.claims = {{"killed@2016-07-18"}, {"reported@2016-07-19"}};
  CHECK(laws_of(draft) ==
        "chain: casualties@2016-07-18 <= 0 or reported@2016-07-18 >= 1\n"
        "chain: casualties@2016-07-19 <= 0 or reported@2016-07-19 >= 1\n"
        "sum: casualties@2016-07-18 - injured@2016-07-18 - killed@2016-07-18 "
        "= 0\n"
        "sum: casualties@2016-07-19 - injured@2016-07-19 - killed@2016-07-19 "
        "= 0\n");
}

TEST_CASE("a law that names its events is made once a moment") {
  AuditDraft draft;
  draft.events = {{"wave"}, {"raid", "wave"}, {"siege", "wave"}};
  draft.laws = {{"more", "raid/killed >= siege/killed"}};
  draft.claims = {{"raid/killed@2016-06-10"}, {"wave/killed@2016-06-11"}};
  CHECK(laws_of(draft, "more") ==
        "more: raid/killed@2016-06-10 - siege/killed@2016-06-10 >= 0\n"
        "more: raid/killed@2016-06-11 - siege/killed@2016-06-11 >= 0\n");
}

TEST_CASE("any event is every event, also where the rest names events") {
  AuditDraft draft;
  draft.events = {{"wave"}, {"raid", "wave"}, {"siege", "wave"}};
  draft.claims = {{"wave/killed@2016-06-10"}};
  draft.laws = {{"most", "killed <= 2 * wave/killed"}};
  CHECK(laws_of(draft, "most") == "most: -wave/killed@2016-06-10 <= 0\n");
  draft.laws = {{"most", "any/killed <= 2 * wave/killed"}};
  CHECK(laws_of(draft, "most") ==
        "most: raid/killed@2016-06-10 - 2 wave/killed@2016-06-10 <= 0\n"
        "most: siege/killed@2016-06-10 - 2 wave/killed@2016-06-10 <= 0\n"
        "most: -wave/killed@2016-06-10 <= 0\n");
}

TEST_CASE("a sum over parts is made where there are parts") {
  AuditDraft draft;
  draft.events = {{"wave"}, {"raid", "wave"}, {"siege", "wave"}};
  draft.claims = {{"raid/killed@2016-06-10"}};
  draft.laws = {{"half", "killed >= 0.5 * sum(parts killed)"}};
  CHECK(laws_of(draft, "half") ==
        "half: -0.5 raid/killed@2016-06-10 - 0.5 siege/killed@2016-06-10 + "
        "wave/killed@2016-06-10 >= 0\n");
}

TEST_CASE("a law of measures that do not rise is made for periods too") {
  AuditDraft draft;
  draft.measures = {{"made", OverTime::Free},
                    {"used", OverTime::Free},
                    {"people", OverTime::Fixed},
                    {"killed"}};
  draft.events = {{"land"}, {"east", "land"}, {"west", "land"}};
  draft.claims = {{"land/used@2018-01-01/2018-03-31"},
                  {"land/killed@2018-01-01/2018-03-31"}};
  const auto made = [&](const std::string& formula, int within = 0) {
    draft.laws = {{"law", formula, 0, within}};
    return laws_of(draft, "law");
  };
  const std::string quarter = "@2018-01-01/2018-03-31";
  CHECK(made("used <= made") ==
        "law: -land/made" + quarter + " + land/used" + quarter + " <= 0\n");
  CHECK(made("used = people", 2) == "law: -land/people" + quarter +
                                        " + land/used" + quarter + " <= 2\n" +
                                        "law: -land/people" + quarter +
                                        " + land/used" + quarter + " >= -2\n");
  CHECK(made("used = sum(parts used)") ==
        "law: -east/used" + quarter + " + land/used" + quarter +
            " - west/used" + quarter + " = 0\n");
  CHECK(made("land/made >= west/used") ==
        "law: land/made" + quarter + " - west/used" + quarter + " >= 0\n");
  // A number, a choice, a moment of its own: of moments alone.
  CHECK(made("used <= 100").empty());
  CHECK(made("used = made or used = people").empty());
  CHECK(made("used = used@previous").empty());
  CHECK(made("used <= 2 * used@2017-12-31").empty());
  // Of a toll it follows at the ends of the period, or not at all.
  CHECK(made("killed <= made") ==
        "law: land/killed@2017-12-31 - land/made@2017-12-31 <= 0\n"
        "law: land/killed@2018-03-31 - land/made@2018-03-31 <= 0\n");
}

TEST_CASE("a sum over periods is made where claimed ones follow on another") {
  AuditDraft draft;
  draft.measures = {{"made", OverTime::Free}, {"killed"}};
  draft.claims = {
      {"made@2018-01-01/2018-12-31"}, {"made@2018-01-01/2018-03-31"},
      {"made@2018-04-01/2018-06-30"}, {"made@2018-07-01/2018-12-31"},
      {"made@2018-07-01/2018-09-30"}, {"made@2018-10-01/2018-12-31"}};
  draft.laws = {{"sum", "made = sum(periods made)"}};
  const std::string year =
      "sum: -made@2018-01-01/2018-03-31 + made@2018-01-01/2018-12-31 - "
      "made@2018-04-01/2018-06-30 - made@2018-07-01/2018-12-31 = 0\n";
  const std::string half =
      "sum: -made@2018-07-01/2018-09-30 + made@2018-07-01/2018-12-31 - "
      "made@2018-10-01/2018-12-31 = 0\n";
  CHECK(laws_of(draft) == year + half);
  // The fewest: with the half, not with its quarters.
  draft.claims.push_back({"made@2018-02-01/2018-06-30"});
  CHECK(laws_of(draft) == year + half);
  // A gap, and what reaches beyond the year.
  draft.claims[1] = {"made@2018-01-01/2018-02-28"};
  draft.claims.push_back({"made@2018-03-01/2019-03-31"});
  CHECK(laws_of(draft) == half);
  // A law of periods is none of moments.
  draft.claims = {{"made@2018-12-31"}};
  CHECK(laws_of(draft).empty());
}

TEST_CASE("a sum over periods holds as it is written") {
  AuditDraft draft;
  draft.measures = {{"made", OverTime::Free}, {"killed"}};
  draft.claims = {{"killed@2018-01-01/2018-01-31"},
                  {"killed@2018-02-01/2018-02-28"},
                  {"made@2018-01-01/2018-02-28"}};
  draft.laws = {{"sum", "made >= sum(periods killed) + 5"}};
  CHECK(laws_of(draft, "sum") ==
        "sum: -killed@2018-01-01/2018-01-31 - killed@2018-02-01/2018-02-28 + "
        "made@2018-01-01/2018-02-28 >= 5\n");
}

TEST_CASE("the previous moment is the last one made before") {
  AuditDraft draft;
  draft.measures = {{"daily", OverTime::Free}, {"killed"}};
  draft.claims = {
      {"daily@2016-07-18"}, {"killed@2016-07-16"}, {"killed@2016-07-19"}};
  draft.laws = {{"day", "daily = killed - killed@previous"}};
  CHECK(laws_of(draft, "day") ==
        "day: daily@2016-07-18 + killed@2016-07-16 - killed@2016-07-18 = 0\n"
        "day: daily@2016-07-19 + killed@2016-07-18 - killed@2016-07-19 = 0\n");
}

TEST_CASE("a fixed moment is made wherever the law is") {
  AuditDraft draft;
  draft.claims = {{"killed@2016-07-18"}};
  draft.laws = {{"base", "killed >= 2 * killed@2016-07-10"}};
  CHECK(laws_of(draft) ==
        "base: -2 killed@2016-07-10 + killed@2016-07-18 >= 0\n"
        "base: -killed@2016-07-10 >= 0\n"
        "rises: killed@2016-07-10 - killed@2016-07-18 <= 0\n");
}

TEST_CASE("a status in a law brings its moments with it") {
  AuditDraft draft;
  draft.measures = {{"arrested"}};
  draft.things = {{"suspect", {"at-large", "detained"}, true}};
  draft.claims = {{"arrested@2016-07-18"}, {"suspect.status@2016-07-19"}};
  draft.laws = {{"counted", "if suspect.status = detained then arrested >= 1"}};
  CHECK(laws_of(draft, "counted") ==
        "counted: suspect.status@2016-07-18 != 1 or arrested@2016-07-18 >= 1\n"
        "counted: suspect.status@2016-07-19 != 1 or arrested@2016-07-19 >= "
        "1\n");
}

TEST_CASE("a soft law is one assumption a root event") {
  AuditDraft draft;
  draft.events = {{"attack"}, {"hospital", "attack"}, {"riot"}};
  draft.claims = {{"hospital/killed@2016-07-18"}, {"riot/killed@2016-07-18"}};
  draft.laws = {{"few", "killed <= 9", 3}};
  CHECK(laws_of(draft, "few") ==
        "few: killed@2016-07-18 <= 9 [few/attack 3]\n"
        "few: hospital/killed@2016-07-18 <= 9 [few/attack 3]\n"
        "few: riot/killed@2016-07-18 <= 9 [few/riot 3]\n");
}

TEST_CASE("an equality within a tolerance is two inequalities") {
  AuditDraft draft;
  draft.measures = {{"killed", OverTime::Free}, {"injured", OverTime::Free}};
  draft.claims = {{"killed@2016-07-18"}};
  draft.laws = {{"near", "killed = injured", 0, 2}};
  CHECK(laws_of(draft) ==
        "near: -injured@2016-07-18 + killed@2016-07-18 <= 2\n"
        "near: -injured@2016-07-18 + killed@2016-07-18 >= -2\n");
}

TEST_CASE("a law whose figures cancel out keeps one to be found by") {
  AuditDraft draft;
  draft.claims = {{"killed@2016-07-18"}};
  draft.laws = {{"never", "attack/killed >= killed + 1"},
                {"always", "attack/killed <= killed + 1"}};
  CHECK(laws_of(draft) == "never: 0 killed@2016-07-18 >= 1\n");
}
