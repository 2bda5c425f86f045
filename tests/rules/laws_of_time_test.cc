// SPDX-License-Identifier: Apache-2.0
#include "rules/ground.h"

#include <catch2/catch.hpp>

#include "tests/rules/make_audit.h"

using namespace concord;

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
