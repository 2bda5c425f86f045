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
