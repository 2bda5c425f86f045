// SPDX-License-Identifier: Apache-2.0
#include "rules/law_words.h"

#include <catch2/catch.hpp>
#include <set>

#include "tests/rules/make_audit.h"

using namespace concord;

namespace {

// Every kind of law that follows from declarations, and one that is written.
AuditDraft everything() {
  AuditDraft draft;
  draft.measures = {{"killed"}, {"present", OverTime::Fixed}};
  draft.populations = {{"victims", "role"}, {"attackers", "role"},
                       {"police", "role"},  {"civilians", "role"},
                       {"children", "age"}, {"adults", "age"},
                       {"locals", "origin"}};
  draft.partitions = {{"", {"victims", "attackers"}, true},
                      {"", {"adults", "children"}, true},
                      {"victims", {"police", "civilians"}}};
  draft.events = {{"raid", "", "2024-05-01", true},
                  {"east", "raid"},
                  {"west", "raid"},
                  {"north", "west", "", false, true},
                  {"ward", "north"}};
  draft.things = {{"gunman", {"at-large", "detained"}, true},
                  {"driver", {"at-large", "detained"}, false, "gunman"}};
  draft.claims = {{"raid/killed.police@2024-05-02"},
                  {"raid/killed.civilians@2024-05-12"},
                  {"raid/killed.children@2024-05-12"},
                  {"raid/killed.locals@2024-05-12"},
                  {"raid/killed@2024-04-02"},
                  {"raid/killed@2024-05-03/2024-05-04"},
                  {"raid/present@2024-05-03"},
                  {"raid/present@2024-05-04"},
                  {"east/killed@2024-05-02"},
                  {"west/killed@2024-05-02"},
                  {"ward/killed@2024-05-02"},
                  {"driver.status@2024-05-02"},
                  {"gunman.status@2024-05-03"}};
  draft.laws = {{"few", "killed <= 100"}};
  return draft;
}

}  // namespace

TEST_CASE("each law that a claim meets has words, but that two are one") {
  const AuditDraft draft = everything();
  const Audit audit = draft.build();
  const LawBook laws = make_laws(draft);
  const auto words = law_words(audit, laws);
  const auto made = ground(audit, laws, make_readings(audit, draft));
  REQUIRE(made);
  std::set<std::string> seen;
  for (const GroundLaw& law : made.value().laws) {
    if (law.kind == LawKind::SameThing) continue;
    CAPTURE(law.id);
    CHECK(words.contains(law.id));
    seen.insert(law.id.substr(0, law.id.find(':')));
  }
  CHECK(seen == std::set<std::string>{"complete", "disjoint", "exhaustive",
                                      "few", "fixed", "one-way", "part",
                                      "part-of", "period", "rises", "starts"});
}

TEST_CASE("what a law says changes with what is declared or written") {
  AuditDraft draft = everything();
  const auto said = [&draft](const std::string& id) {
    return law_words(draft.build(), make_laws(draft)).at(id);
  };
  CHECK(said("disjoint:victims") == "civilians police ");
  CHECK(said("part:police") == "victims ");
  CHECK(said("part:locals") == "");
  CHECK(said("part-of:ward") == "north");
  CHECK(said("disjoint:raid") == "east west ");
  CHECK(said("one-way:gunman") == "at-large detained ");
  CHECK(said("few") == "killed <= 100");
  draft.laws[0].holds = "killed <= 200";
  CHECK(said("few") == "killed <= 200");
}
