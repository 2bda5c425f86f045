// SPDX-License-Identifier: Apache-2.0
#include "rules/ground.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/rules/make_audit.h"

using namespace concord;

namespace {

AuditDraft victims_and_attackers() {
  AuditDraft draft;
  draft.populations = {{"victims", "role"},
                       {"attackers", "role"},
                       {"police", "role"},
                       {"civilians", "role"}};
  draft.partitions = {{"", {"victims", "attackers"}, true},
                      {"victims", {"police", "civilians"}}};
  return draft;
}

}  // namespace

TEST_CASE("nothing is made that no claim touches") {
  AuditDraft draft = victims_and_attackers();
  CHECK(figures_of(draft).empty());
  CHECK(laws_of(draft).empty());
  draft.laws = {{"few", "killed <= 100"}, {"far", "attack/killed >= 0"}};
  CHECK(laws_of(draft).empty());
}

TEST_CASE("a part of people makes its wholes, and a complete whole its parts") {
  AuditDraft draft = victims_and_attackers();
  draft.claims = {{"killed.police@2016-07-18"}};
  CHECK(laws_of(draft) ==
        "complete:everyone: killed.attackers@2016-07-18 + "
        "killed.victims@2016-07-18 - killed@2016-07-18 = 0\n"
        "part:attackers: killed.attackers@2016-07-18 - killed@2016-07-18 <= 0\n"
        "part:police: killed.police@2016-07-18 - killed.victims@2016-07-18 <= "
        "0\n"
        "part:victims: killed.victims@2016-07-18 - killed@2016-07-18 <= 0\n");
}

TEST_CASE("a partition of which nobody names a part makes no figures") {
  AuditDraft draft = victims_and_attackers();
  draft.populations.push_back({"children", "age"});
  draft.populations.push_back({"adults", "age"});
  draft.partitions.push_back({"", {"adults", "children"}, true});
  draft.claims = {{"killed@2016-07-18"}};
  CHECK(figures_of(draft) == "killed@2016-07-18");
  draft.claims = {{"killed.adults@2016-07-18"}};
  CHECK(figures_of(draft) ==
        "killed@2016-07-18 killed.adults@2016-07-18 "
        "killed.children@2016-07-18");
}

TEST_CASE("parts that a law limits are made though no claim names them") {
  AuditDraft draft = victims_and_attackers();
  draft.claims = {{"killed@2016-07-18"}};
  draft.laws = {{"few", "killed.police <= 3"}};
  CHECK(figures_of(draft) ==
        "killed@2016-07-18 killed.attackers@2016-07-18 "
        "killed.victims@2016-07-18");
  draft.partitions[1].complete = true;
  CHECK(laws_of(draft, "few") == "few: killed.police@2016-07-18 <= 3\n");
  AuditDraft parts;
  parts.events = {
      {"attack", "", "", false, true}, {"east", "attack"}, {"west", "attack"}};
  parts.claims = {{"killed@2016-07-18"}};
  CHECK(figures_of(parts) == "killed@2016-07-18");
  parts.laws = {{"few", "killed <= 3"}};
  CHECK(figures_of(parts) ==
        "killed@2016-07-18 east/killed@2016-07-18 west/killed@2016-07-18");
  parts.laws = {{"few", "east/killed <= 3"}};
  CHECK(laws_of(parts, "few") == "few: east/killed@2016-07-18 <= 3\n");
}

TEST_CASE("a defined measure is made where it could matter") {
  AuditDraft draft;
  draft.measures = {
      {"killed"}, {"injured", OverTime::Free}, {"casualties"}, {"aid"}};
  draft.laws = {{"sum", "casualties = killed + injured"}};
  draft.claims = {{"killed@2016-07-18"}};
  CHECK(figures_of(draft) == "killed@2016-07-18");
  SECTION("where somebody speaks of it") {
    draft.claims.push_back({"casualties@2016-07-18"});
  }
  SECTION("where it ties over time what is free by itself") {
    draft.claims.push_back({"injured@2016-07-18"});
  }
  SECTION("where another law speaks of it") {
    draft.laws.push_back({"most", "casualties <= 100"});
  }
  SECTION("where another law speaks of what is taken to be 0") {
    draft.laws.push_back({"aid", "injured >= aid"});
  }
  CHECK(laws_of(draft, "sum") ==
        "sum: casualties@2016-07-18 - injured@2016-07-18 - killed@2016-07-18 "
        "= 0\n");
}

TEST_CASE("partitions on one axis keep the values of the others") {
  AuditDraft draft;
  draft.populations = {{"police", "role"},
                       {"civilians", "role"},
                       {"adults", "age"},
                       {"children", "age"}};
  draft.partitions = {{"", {"police", "civilians"}},
                      {"", {"adults", "children"}, true}};
  draft.claims = {{"killed.civilians&children@2016-07-18"},
                  {"killed.police@2016-07-18"}};
  CHECK(laws_of(draft, "complete") ==
        "complete:everyone=adults+children: killed.adults@2016-07-18 + "
        "killed.children@2016-07-18 - killed@2016-07-18 = 0\n"
        "complete:everyone=adults+children: "
        "killed.adults&civilians@2016-07-18 + "
        "killed.children&civilians@2016-07-18 - "
        "killed.civilians@2016-07-18 = 0\n"
        "complete:everyone=adults+children: "
        "killed.adults&police@2016-07-18 + "
        "killed.children&police@2016-07-18 - "
        "killed.police@2016-07-18 = 0\n");
  CHECK(laws_of(draft, "disjoint") ==
        "disjoint:everyone=civilians+police: "
        "killed.adults&civilians@2016-07-18 + "
        "killed.adults&police@2016-07-18 - killed.adults@2016-07-18 <= 0\n"
        "disjoint:everyone=civilians+police: "
        "killed.children&civilians@2016-07-18 + "
        "killed.children&police@2016-07-18 - killed.children@2016-07-18 <= 0\n"
        "disjoint:everyone=civilians+police: killed.civilians@2016-07-18 + "
        "killed.police@2016-07-18 - killed@2016-07-18 <= 0\n");
}

TEST_CASE("overlapping parts are never added") {
  AuditDraft draft;
  draft.populations = {{"foreigners", "group"}, {"tourists", "group"}};
  draft.partitions = {{"", {"foreigners", "tourists"}, false, false}};
  draft.claims = {{"killed.foreigners@2016-07-18"},
                  {"killed.tourists@2016-07-18"}};
  CHECK(laws_of(draft, "disjoint").empty());
  CHECK(laws_of(draft, "complete").empty());
  draft.partitions[0].complete = true;
  CHECK(laws_of(draft, "complete") ==
        "complete:everyone: killed.foreigners@2016-07-18 + "
        "killed.tourists@2016-07-18 - killed@2016-07-18 >= 0\n");
}

TEST_CASE("a measure that may be negative has complete sums alone") {
  AuditDraft draft = victims_and_attackers();
  draft.measures = {{"balance", OverTime::Free, "people", true}};
  draft.events = {{"attack", "", "", true}, {"hospital", "attack"}};
  draft.claims = {{"hospital/balance.police@2016-07-18"}};
  CHECK(laws_of(draft) ==
        "complete:everyone: balance.attackers@2016-07-18 + "
        "balance.victims@2016-07-18 - balance@2016-07-18 = 0\n"
        "complete:everyone: hospital/balance.attackers@2016-07-18 + "
        "hospital/balance.victims@2016-07-18 - hospital/balance@2016-07-18 = "
        "0\n");
}

TEST_CASE("parts of an event count toward the whole") {
  AuditDraft draft;
  draft.events = {{"attack"}, {"hospital", "attack"}, {"street", "attack"}};
  draft.claims = {{"hospital/killed@2016-07-18"}, {"street/killed@2016-07-18"}};
  const std::string part_of =
      "part-of:hospital: hospital/killed@2016-07-18 - killed@2016-07-18 <= 0\n"
      "part-of:street: street/killed@2016-07-18 - killed@2016-07-18 <= 0\n";
  const std::string sum =
      "hospital/killed@2016-07-18 + street/killed@2016-07-18 - "
      "killed@2016-07-18";
  CHECK(laws_of(draft) == part_of);
  draft.events[0].disjoint = true;
  CHECK(laws_of(draft) == "disjoint:attack: " + sum + " <= 0\n" + part_of);
  draft.events[0].exhaustive = true;
  CHECK(laws_of(draft) == "exhaustive:attack: " + sum + " = 0\n" + part_of);
}

TEST_CASE("exhaustive parts are made though nobody claims them") {
  AuditDraft draft;
  draft.events = {{"wave", "", "", false, true},
                  {"june-5", "wave"},
                  {"manhunt", "wave"},
                  {"raid", "wave"}};
  draft.claims = {{"raid/killed@2016-06-10"}};
  CHECK(laws_of(draft, "exhaustive") ==
        "exhaustive:wave: june-5/killed@2016-06-10 + "
        "manhunt/killed@2016-06-10 + raid/killed@2016-06-10 - "
        "wave/killed@2016-06-10 = 0\n");
}

TEST_CASE("a toll ties a part at an earlier moment to the whole at a later") {
  AuditDraft draft;
  draft.events = {{"attack"}, {"hospital", "attack"}};
  draft.claims = {{"hospital/killed@2016-07-17"}, {"attack/killed@2016-07-19"}};
  CHECK(laws_of(draft) ==
        "part-of:hospital: hospital/killed@2016-07-17 - killed@2016-07-17 <= "
        "0\n"
        "part-of:hospital: hospital/killed@2016-07-19 - killed@2016-07-19 <= "
        "0\n"
        "rises: killed@2016-07-17 - killed@2016-07-19 <= 0\n"
        "rises: hospital/killed@2016-07-17 - hospital/killed@2016-07-19 <= "
        "0\n");
}

TEST_CASE("a measure that is free has no ties over time") {
  AuditDraft draft;
  draft.measures = {{"missing", OverTime::Free}};
  draft.events = {{"attack"}, {"hospital", "attack"}};
  draft.claims = {{"hospital/missing@2016-07-17"},
                  {"attack/missing@2016-07-19"}};
  CHECK(laws_of(draft) ==
        "part-of:hospital: hospital/missing@2016-07-17 - missing@2016-07-17 "
        "<= 0\n");
  CHECK(figures_of(draft) ==
        "missing@2016-07-17 missing@2016-07-19 hospital/missing@2016-07-17");
}

TEST_CASE("a toll is 0 until its event begins") {
  AuditDraft draft;
  draft.events = {{"attack", "", "2016-07-18"}, {"hospital", "attack"}};
  draft.claims = {{"hospital/killed@2016-07-17"},
                  {"hospital/killed@2016-07-18"}};
  CHECK(laws_of(draft, "starts") ==
        "starts: killed@2016-07-17 = 0\n"
        "starts: hospital/killed@2016-07-17 = 0\n");
}

TEST_CASE("a fixed measure has one value once its event is over") {
  AuditDraft draft;
  draft.measures = {{"participants", OverTime::Fixed}};
  draft.claims = {{"participants@2016-06-05"},
                  {"participants@2016-06-08"},
                  {"participants@2016-06-09"},
                  {"participants@2016-06-10"}};
  struct {
    const char* when;
    const char* laws;
  } const cases[] = {
      {"2016-06-05/2016-06-08",
       "fixed: participants@2016-06-08 - participants@2016-06-09 = 0\n"
       "fixed: participants@2016-06-09 - participants@2016-06-10 = 0\n"},
      {"2016-06-05/..", ""},
      {"",
       "fixed: participants@2016-06-05 - participants@2016-06-08 = 0\n"
       "fixed: participants@2016-06-08 - participants@2016-06-09 = 0\n"
       "fixed: participants@2016-06-09 - participants@2016-06-10 = 0\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.when);
    draft.events = {{"attack", "", c.when}};
    CHECK(laws_of(draft) == c.laws);
  }
}

TEST_CASE("a restarted count is not tied to the one before it") {
  AuditDraft draft;
  draft.claims = {{"killed@2016-07-17"},
                  {"killed@2016-07-18"},
                  {"killed@2016-07-19", "recount"},
                  {"killed@2016-07-20"}};
  CHECK(laws_of(draft) ==
        "rises: killed@2016-07-17 - killed@2016-07-18 <= 0\n"
        "rises: killed@2016-07-19 - killed@2016-07-20 <= 0\n");
  draft.claims = {{"killed@2016-07-17", "police"},
                  {"killed@2016-07-18", "army"},
                  {"killed@2016-07-19", "police"},
                  {"killed@2016-07-20", "army"}};
  CHECK(laws_of(draft) ==
        "rises: killed@2016-07-17 - killed@2016-07-19 <= 0\n"
        "rises: killed@2016-07-18 - killed@2016-07-20 <= 0\n");
}

TEST_CASE("a period of a toll is its growth") {
  AuditDraft draft;
  draft.claims = {{"killed@2016-06-06/2016-06-09"}};
  CHECK(laws_of(draft) ==
        "period: killed@2016-06-06/2016-06-09 - killed@2016-06-09 + "
        "killed@2016-06-05 = 0\n"
        "rises: killed@2016-06-05 - killed@2016-06-09 <= 0\n");
  draft.measures = {{"killed", OverTime::Free}};
  CHECK(laws_of(draft).empty());
  CHECK(figures_of(draft) == "killed@2016-06-06/2016-06-09");
}

TEST_CASE("people and parts of an event are parts in a period too") {
  AuditDraft draft;
  draft.measures = {{"killed", OverTime::Free}};
  draft.events = {{"attack"}, {"hospital", "attack"}};
  draft.populations = {{"police", "role"}};
  draft.claims = {{"hospital/killed.police@2016-06-06/2016-06-09"}};
  CHECK(laws_of(draft, "part:") ==
        "part:police: killed.police@2016-06-06/2016-06-09 - "
        "killed@2016-06-06/2016-06-09 <= 0\n"
        "part:police: hospital/killed.police@2016-06-06/2016-06-09 - "
        "hospital/killed@2016-06-06/2016-06-09 <= 0\n");
}

TEST_CASE("a period is one of all that is spoken of, whoever spoke of it") {
  AuditDraft draft;
  draft.events = {{"attack"}, {"hospital", "attack"}, {"flood"}};
  draft.populations = {{"police", "role"}, {"civilians", "role"}};
  draft.claims = {{"killed@2016-06-06/2016-06-09"},
                  {"hospital/killed@2016-06-07"},
                  {"killed.police@2016-06-09"},
                  {"flood/killed@2016-06-09"}};
  CHECK(laws_of(draft, "period") ==
        "period: killed@2016-06-06/2016-06-09 - killed@2016-06-09 + "
        "killed@2016-06-05 = 0\n"
        "period: killed.police@2016-06-06/2016-06-09 - "
        "killed.police@2016-06-09 + killed.police@2016-06-05 = 0\n"
        "period: hospital/killed@2016-06-06/2016-06-09 - "
        "hospital/killed@2016-06-09 + hospital/killed@2016-06-05 = 0\n");
  draft.claims.erase(draft.claims.begin());
  CHECK(laws_of(draft, "period").empty());
  draft.measures = {{"killed", OverTime::Fixed}};
  draft.claims.push_back({"killed@2016-06-06/2016-06-09"});
  CHECK(laws_of(draft, "period").empty());
}

TEST_CASE("things keep their order and are one where they are the same") {
  AuditDraft draft;
  draft.things = {{"gunman", {"at-large", "detained"}, true, "suspect-2"},
                  {"suspect-2", {"at-large", "detained"}, true}};
  draft.claims = {{"gunman.status@2016-07-17"},
                  {"suspect-2.status@2016-07-18"}};
  CHECK(laws_of(draft) ==
        "one-way:gunman: gunman.status@2016-07-17 - gunman.status@2016-07-18 "
        "<= 0\n"
        "one-way:suspect-2: suspect-2.status@2016-07-17 - "
        "suspect-2.status@2016-07-18 <= 0\n"
        "same:gunman=suspect-2: gunman.status@2016-07-17 - "
        "suspect-2.status@2016-07-17 = 0\n"
        "same:gunman=suspect-2: gunman.status@2016-07-18 - "
        "suspect-2.status@2016-07-18 = 0\n");
}

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

TEST_CASE("the ground is the same for every order of claims and laws") {
  AuditDraft draft = victims_and_attackers();
  draft.events = {{"attack"}, {"hospital", "attack"}};
  draft.claims = {{"hospital/killed.police@2016-07-17"},
                  {"killed@2016-07-18"},
                  {"killed.civilians@2016-07-16"}};
  draft.laws = {{"a", "killed <= 100"}, {"b", "killed@previous <= killed"}};
  const std::string laws = laws_of(draft);
  const std::string figures = figures_of(draft);
  std::ranges::reverse(draft.claims);
  std::ranges::reverse(draft.laws);
  std::ranges::reverse(draft.events);
  std::ranges::reverse(draft.partitions);
  CHECK(laws_of(draft) == laws);
  CHECK(figures_of(draft) == figures);
}

TEST_CASE("the reasons of laws are clauses for a proof") {
  AuditDraft draft = victims_and_attackers();
  draft.events = {{"attack", "", "", false, true},
                  {"hospital", "attack", "2016-07-18"}};
  draft.partitions[1].complete = true;
  draft.claims = {{"hospital/killed.police@2016-07-17"},
                  {"hospital/killed@2016-07-19"}};
  const Audit audit = draft.build();
  const auto made = ground(audit, {}, make_readings(audit, draft));
  REQUIRE(made);
  std::string reasons;
  std::string last;
  for (const GroundLaw& law : made.value().laws) {
    if (law.id != last) reasons += law.id + ": " + law.because + "\n";
    last = law.id;
  }
  CHECK(reasons ==
        "complete:everyone: everyone = attackers + victims: no one else\n"
        "complete:victims: victims = civilians + police: no one else\n"
        "exhaustive:attack: all of attack is in hospital\n"
        "part-of:hospital: hospital is part of attack\n"
        "part:attackers: attackers are among all that are counted\n"
        "part:civilians: civilians are among the victims\n"
        "part:police: police are among the victims\n"
        "part:victims: victims are among all that are counted\n"
        "rises: a toll only rises\n"
        "starts: hospital had not begun\n");
}

TEST_CASE("a cone without an end in sight is refused by its law") {
  AuditDraft draft;
  for (int i = 0; i < 30; ++i) {
    draft.events.push_back({"e" + std::to_string(i), "attack"});
  }
  for (int day = 10; day < 30; ++day) {
    draft.claims.push_back({"killed@2016-07-" + std::to_string(day)});
  }
  draft.laws = {{"most", "any/killed <= attack/killed"}};
  const Audit audit = draft.build();
  const auto made =
      ground(audit, make_laws(draft), make_readings(audit, draft), 500);
  REQUIRE_FALSE(made);
  const Diagnostic& complaint = made.complaints().front();
  CHECK(complaint.code == Code::Y192);
  CHECK(complaint.place.file == "rules/laws.yaml");
  CHECK(complaint.message == "the claims and laws reach more than 500 figures");
  CHECK(complaint.help == "`most` makes most of them: narrow it");
}
