// SPDX-License-Identifier: Apache-2.0
#include "claims/speakers.h"

#include <catch2/catch.hpp>

#include "tests/claims/memory_folder.h"

namespace concord {
namespace {

const std::string kFolder = R"(--- audit.yaml
audit: raid
measures: { killed: {} }
events: { raid: { when: 2024-05-01 } }
origins: { mayor: {}, ministry: {}, police: {} }
--- sources/daily.txt
---
outlet: Daily
published: 2024-05-02
---
5 dead
--- sources/silent.txt
---
outlet: Silent
published: 2024-05-02
---
5 dead
--- sources/wire.txt
---
outlet: Wire
published: 2024-05-02
---
5 dead
)";

/// "d1[mayor] w1": claims of the sources with these letters, and their origins.
Audit audit_of(const std::vector<std::string>& claims) {
  std::string text = kFolder;
  for (const std::string& claim : claims) {
    const std::string id = claim.substr(0, 2);
    text += "--- claims/" + id +
            ".yaml\nsource: " + (id[0] == 'd' ? "daily" : "wire") +
            "\nclaims:\n  - { id: " + id +
            ", figure: killed, says: 5, quote: 5 dead";
    if (claim.size() > 2) text += ", said-by: " + claim.substr(2);
    text += " }\n";
  }
  Complaints complaints;
  Audit audit = read_audit(memory_folder(text), complaints);
  INFO(told(complaints));
  REQUIRE(complaints.empty());
  return audit;
}

// "source daily = mayor: d1 d2"
std::string told(const std::vector<Speaker>& all, const Audit& audit) {
  std::string text;
  for (const Speaker& each : all) {
    text += (each.is_source ? "source " : "origin ") + each.name;
    for (const std::string& name : each.same) text += " = " + name;
    text += ":";
    for (const ClaimId claim : each.claims) text += " " + audit[claim].id;
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("everybody speaks whose claims can be left out") {
  struct {
    std::vector<std::string> claims;
    const char* speakers;
  } const cases[] = {
      {{}, ""},
      {{"d1", "w1"}, "source daily: d1\nsource wire: w1\n"},
      // Its only origin, and nobody else's, is not told twice.
      {{"d1[mayor]", "w1"}, "source daily = mayor: d1\nsource wire: w1\n"},
      {{"d1[mayor]", "w1[mayor]"},
       "source daily: d1\nsource wire: w1\norigin mayor: d1 w1\n"},
      // One of two origins of a source.
      {{"d1[mayor]", "d2"}, "source daily: d1 d2\norigin mayor: d1\n"},
      // Two who are only named together.
      {{"d1[police, ministry]", "d2", "w1[police, ministry]"},
       "source daily: d1 d2\nsource wire: w1\n"
       "origin ministry = police: d1 w1\n"},
      // A source that another one names goes with what that has from it.
      {{"d1[wire]", "d2", "w1"}, "source daily: d1 d2\nsource wire: d1 w1\n"},
  };
  for (const auto& c : cases) {
    const Audit audit = audit_of(c.claims);
    CHECK(told(speakers(audit), audit) == c.speakers);
  }
}

TEST_CASE("whoever is set aside does not speak") {
  Audit audit = audit_of({"d1[mayor]", "d2", "w1[mayor]"});
  audit.set_aside = {*audit.find_claim("d2"), *audit.find_claim("w1")};
  CHECK(told(speakers(audit), audit) == "source daily = mayor: d1\n");
}

}  // namespace concord
