// SPDX-License-Identifier: Apache-2.0
#include "claims/provenance.h"

#include <catch2/catch.hpp>

#include "claims/standing.h"
#include "tests/claims/memory_folder.h"

namespace concord {
namespace {

// Three texts of two outlets, an agency that is called as one of them is.
const std::string kFolder = R"(--- concord:toll.yaml
pack: toll
language: en
measures:
  killed: { unit: people, over-time: rises }
--- audit.yaml
audit: voices
uses: [toll]
events: { raid: { when: 2024-05-01 } }
origins: { agency: { name: The Wire }, ministry: {}, mayor: {} }
--- sources/daily.txt
---
outlet: The Daily
published: 2024-05-03
---
5 dead, 7 dead, 2 police
--- sources/wire.txt
---
outlet: The Wire
published: 2024-05-01
---
5 dead, 7 dead, 2 police
--- sources/wire-b.txt
---
outlet: The Wire
published: 2024-05-02
---
5 dead, 7 dead, 2 police
)";

// "d1 daily[ministry] 5 copies: w1": a claims file for each line.
std::string claims_of(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    const std::size_t a = line.find(' ');
    const std::size_t b = line.find(' ', a + 1);
    const std::size_t c = line.find(' ', b + 1);
    const std::string id = line.substr(0, a);
    const std::string who = line.substr(a + 1, b - a - 1);
    const std::string says = line.substr(b + 1, c - b - 1);
    const std::size_t bracket = who.find('[');
    text += "--- claims/" + id + ".yaml\nsource: " + who.substr(0, bracket) +
            "\nclaims:\n  - id: " + id +
            "\n    figure: killed\n    says: " + says + "\n    quote: " + says +
            " dead\n";
    if (bracket != std::string::npos) {
      text += "    said-by: " + who.substr(bracket) + "\n";
    }
    if (c != std::string::npos) text += "    " + line.substr(c + 1) + "\n";
  }
  return text;
}

Audit audit_of(const std::vector<std::string>& lines) {
  Complaints complaints;
  Audit audit =
      read_audit(memory_folder(kFolder + claims_of(lines)), complaints);
  CHECK(told(complaints) == "");
  return audit;
}

std::string stale(const std::vector<std::string>& lines) {
  const Audit audit = audit_of(lines);
  std::string text;
  for (const StaleCopy& copy : stale_copies(audit)) {
    text += (text.empty() ? "" : ", ") + audit[copy.claim].id + " of " +
            audit[copy.of].id + " by " + audit[copy.by].id;
  }
  return text;
}

std::string rings(const std::vector<std::string>& lines) {
  const Audit audit = audit_of(lines);
  const std::vector<bool> heard(audit.claims.size(), true);
  std::string text;
  for (const Ring& ring : Provenance(audit).rings(heard)) {
    text += (text.empty() ? "" : "; ") + path_of(ring.figure, audit) + ":";
    for (const OriginId member : ring.members) {
      text += " " + audit[member].name;
    }
    text += " (";
    for (const Mention& link : ring.links) text += link.statement + " ";
    text.back() = ')';
    for (const Mention& each : ring.besides) text += " " + each.statement;
  }
  return text;
}

TEST_CASE("a copy of what its origin took back is stale") {
  const std::string w1 = "w1 wire[ministry] 7";
  const std::string w2 = "w2 wire-b[ministry] 5 supersedes: w1";
  struct {
    std::vector<std::string> also;
    const char* stale;
  } const cases[] = {
      {{}, ""},
      {{"d1 daily[ministry] 7"}, "d1 of w1 by w2"},
      {{"d1 daily[ministry] 5"}, ""},
      {{"d1 daily[mayor] 7"}, ""},
      {{"d1 daily[mayor] 7 copies: w1"}, "d1 of w1 by w2"},
      {{"d1 daily[mayor] 5 copies: w1"}, "d1 of w1 by w2"},
      // From copy to copy; in the same source too, but nothing is made of that.
      {{"d1 daily[mayor] 7 copies: w3", "w3 wire 7 copies: w1"},
       "d1 of w1 by w2"},
      // Stated for a moment after that of the revision.
      {{"d1 daily[ministry] 7 as-of: 2024-05-02"}, "d1 of w1 by w2"},
      {{"d1 daily[ministry] 7 as-of: 2024-05-03"}, ""},
      {{"d1 daily[ministry] 7 phase: second"}, ""},
      // The ministry says 7 again, and takes its 5 back.
      {{"w4 wire-b[ministry] 7 supersedes: [w1, w2]", "d1 daily[ministry] 7"},
       ""},
  };
  for (const auto& each : cases) {
    std::vector<std::string> lines = {w1, w2};
    lines.insert(lines.end(), each.also.begin(), each.also.end());
    CAPTURE(lines);
    CHECK(stale(lines) == each.stale);
  }
}

TEST_CASE("a stale copy constrains nothing, and doubts nothing") {
  const Audit audit = audit_of({"w1 wire[ministry] 7", "d1 daily[ministry] 7",
                                "w2 wire-b[ministry] 5 supersedes: w1"});
  const std::vector<Standing> standing = standings(audit);
  CHECK(standing[audit.find_claim("d1")->index()] == Standing::Stale);
  CHECK(standing[audit.find_claim("w1")->index()] == Standing::Retracted);
  CHECK_FALSE(is_heard(Standing::Stale));
}

TEST_CASE("sources that have a figure from one another are a ring") {
  struct {
    std::vector<std::string> claims;
    const char* rings;
  } const cases[] = {
      {{"d1 daily[wire] 5", "w1 wire 5"}, ""},
      {{"d1 daily[wire] 5", "w1 wire[daily] 7"},
       "raid/killed: daily wire (d1 w1)"},
      // By the name of its outlet, of which there are two texts.
      {{"d1 daily[agency] 5", "w1 wire-b[daily] 5"},
       "raid/killed: daily agency (d1 w1)"},
      {{"d1 daily[wire] 5", "w1 wire[wire-b] 5", "w2 wire-b[daily] 5"},
       "raid/killed: daily wire wire-b (d1 w1 w2)"},
      {{"d1 daily[ministry,wire] 5", "w1 wire[ministry,daily] 5",
        "w2 wire[ministry] 5"},
       "raid/killed: daily wire (d1 w1) w2"},
      // A chain that comes back, and one that only ends with its own source.
      {{"d1 daily[daily,ministry] 5"}, "raid/killed: daily ministry (d1)"},
      {{"d1 daily[ministry,daily] 5"}, ""},
      {{"d1 daily[daily] 5"}, ""},
  };
  for (const auto& each : cases) {
    CAPTURE(each.claims);
    CHECK(rings(each.claims) == each.rings);
  }
}

TEST_CASE("voices are counted once") {
  const Audit audit = audit_of(
      {"d1 daily[ministry] 5", "w1 wire[ministry] 5", "w2 wire-b[mayor] 5"});
  const auto count = [&](const std::vector<ClaimId>& claims) {
    const Voices voices = voices_behind(audit, claims);
    return std::to_string(voices.origins.size()) + " " +
           std::to_string(voices.outlets.size());
  };
  const ClaimId d1 = *audit.find_claim("d1");
  const ClaimId w1 = *audit.find_claim("w1");
  const ClaimId w2 = *audit.find_claim("w2");
  CHECK(count({}) == "0 0");
  CHECK(count({d1, w1}) == "1 2");
  CHECK(count({w1, w2}) == "2 1");
  CHECK(count({d1, w1, w2}) == "2 2");
}

}  // namespace
}  // namespace concord
