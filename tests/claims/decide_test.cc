// SPDX-License-Identifier: Apache-2.0
#include "claims/decide.h"

#include <catch2/catch.hpp>

#include "claims/decided_readings.h"
#include "claims/fingerprint.h"
#include "tests/claims/memory_folder.h"

namespace concord {
namespace {

const std::string kRaid = R"(--- concord:toll.yaml
pack: toll
language: en
measures: { killed: { over-time: rises }, injured: {} }
readings: { precise: yes }
hedges:
  phrases: { exactly: [exactly], at-most: [at most] }
--- audit.yaml
audit: raid
uses: [toll]
events: { raid: { when: 2024-05-01 }, east: { part-of: raid }, west: { part-of: raid } }
origins: { ministry: {} }
--- sources/daily.txt
---
outlet: Daily
published: 2024-05-02
---
2000 died, 20 of them in the east. Twenty people were injured.
)";

struct ClaimText {
  std::string figure = "killed";
  std::string says = "2000";
  std::string quote = "2000 died";
  std::string more = "open-to: [extent=east, extent=west]";
};

Audit read(const ClaimText& claim, const std::string& decisions) {
  Complaints complaints;
  Audit audit = read_audit(
      memory_folder(kRaid +
                    "--- claims/daily.yaml\nclaims:\n  - { id: d1, "
                    "figure: " +
                    claim.figure + ", says: " + claim.says +
                    ", quote: " + claim.quote + ", " + claim.more +
                    " }\n  - { id: d2, figure: injured, says: 20, quote: "
                    "Twenty people were injured }\n" +
                    "--- decisions.yaml\ndecisions:\n" + decisions),
      complaints);
  REQUIRE(told(complaints) == "");
  return audit;
}

std::string decision(const std::string& what) {
  return "  - { " + what + ", reason: one, by: A. Berg, date: 2024-05-03 }\n";
}

std::string fingerprint(const ClaimText& claim) {
  return read(claim, decision("set-aside: d1")).decisions.front().fingerprint;
}

TEST_CASE("fingerprints are FNV-1a, and known when seen") {
  CHECK(fingerprint_of("") == "cbf29ce484222325");
  CHECK(fingerprint_of("a") == "af63dc4c8601ec8c");
  CHECK(fingerprint_of("foobar") == "85944171f73967e8");
  CHECK(is_fingerprint("85944171f73967e8"));
  CHECK_FALSE(is_fingerprint("85944171F73967E8"));
  CHECK_FALSE(is_fingerprint("85944171f73967e"));
}

TEST_CASE("a decision rests on what its claims say") {
  const std::string before = fingerprint({});
  CHECK(fingerprint({}) == before);
  CHECK(fingerprint({.more = "open-to: [extent=east]"}) == before);
  CHECK(fingerprint({.more = "certainty: feared"}) == before);
  CHECK(fingerprint({.figure = "raid/killed"}) != before);
  CHECK(fingerprint({.says = "at least 2000"}) != before);
  CHECK(fingerprint({.quote = "2000"}) != before);
  CHECK(fingerprint({.more = "as-of: 2024-05-01"}) != before);
  CHECK(fingerprint({.more = "said-by: [ministry]"}) != before);
}

// What may still be chosen of the first claim, and what both say.
std::string left(const ClaimText& claim, const std::string& decisions) {
  const Audit audit = read(claim, decisions);
  std::string text;
  for (const auto& each : alternatives_left(audit, standings(audit))) {
    if (each.claim == audit.find_claim("d1")) text += each.name + " ";
  }
  return text + told(audit);
}

TEST_CASE("a reading that is decided leaves no other of its kind") {
  CHECK(left({}, "  []\n") ==
        "extent:d1=east extent:d1=west precise:d1 "
        "d1 raid/killed@2024-05-02 [2000, 2000] | daily\n"
        "d2 raid/injured@2024-05-02 [20, 20] | daily\n");
  CHECK(left({}, decision("read: extent:d1=east")) ==
        "precise:d1 d1 east/killed@2024-05-02 [2000, 2000] | daily\n"
        "d2 raid/injured@2024-05-02 [20, 20] | daily\n");
  CHECK(left({}, decision("read: precise:d1")) ==
        "extent:d1=east extent:d1=west "
        "d1 raid/killed@2024-05-02 [1900, 2100] | daily\n"
        "d2 raid/injured@2024-05-02 [20, 20] | daily\n");
}

TEST_CASE("a number that a decision makes a floor may still be rounded") {
  const ClaimText claim{.more = "open-to: [complete]"};
  CHECK(left(claim, decision("read: complete:d1")) ==
        "precise:d1 d1 raid/killed@2024-05-02 [2000, ..] | daily\n"
        "d2 raid/injured@2024-05-02 [20, 20] | daily\n");
  CHECK(left(claim,
             decision("read: complete:d1") + decision("read: precise:d1")) ==
        "d1 raid/killed@2024-05-02 [1900, ..] | daily\n"
        "d2 raid/injured@2024-05-02 [20, 20] | daily\n");
}

TEST_CASE("the floor of \"at most\" is 0, which is said all the same") {
  CHECK(left({.says = "at most 2000", .more = "open-to: [complete]"},
             decision("read: complete:d1")) ==
        "d1 raid/killed@2024-05-02 [0, ..] | daily\n"
        "d2 raid/injured@2024-05-02 [20, 20] | daily\n");
}

TEST_CASE("a decision rounds no number that was given as exact") {
  CHECK(left({.says = "exactly 2000",
              .more = "parts-are: some, parts: [{ figure: east/killed, says: "
                      "20, quote: 20 of them in the east }]"},
             decision("read: precise:d1")) ==
        "d1 raid/killed@2024-05-02 [2000, 2000] | daily\n"
        "  d1.east/killed east/killed@2024-05-02 [19, 21]\n"
        "d2 raid/injured@2024-05-02 [20, 20] | daily\n");
}

TEST_CASE("the order of decisions changes nothing") {
  const std::string one = decision("set-aside: d2");
  const std::string two = decision("read: precise:d1");
  const auto ids = [](const Audit& audit) {
    std::string text;
    for (const Decision& each : audit.decisions) text += each.id + " ";
    return text;
  };
  CHECK(ids(read({}, one + two)) == "read:precise:d1 set-aside:d2 ");
  CHECK(ids(read({}, two + one)) == "read:precise:d1 set-aside:d2 ");
}

}  // namespace
}  // namespace concord
