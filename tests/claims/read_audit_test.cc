// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/claims/almaty.h"
#include "tests/claims/memory_folder.h"

namespace concord {
namespace {

using almaty::one;
using almaty::read;

TEST_CASE("a folder is read: figures, moments, parts, accounts") {
  CHECK(read(R"(--- claims/newspaper.yaml
claims:
  - id: n5
    said-by: [ministry]
    figure: killed
    says: 4
    quote: total death toll at four
    parts-are: some
    parts:
      - { figure: .police, says: 3, quote: three policemen }
  - id: n6
    said-by: [hospital-source, reuters]
    as-of: 2016-07-18T15:00+06:00
    figure: hospital/killed
    says: 6
    quote: six dead
  - id: n8
    said-by: [ministry]
    figure: suspect.status
    says: at-large
    quote: One gunman is still at large
  - { id: n9, figure: injured, says: dozens, quote: Dozens were hurt }
--- claims/portal.yaml
claims:
  - id: p1
    figure: killed.victims
    quote: Three policemen and one civilian were killed
    parts-are: all
    parts:
      - { figure: .police, says: 3 }
      - { figure: .civilians, says: 1 }
  - { id: p2, figure: killed, says: at least 5, quote: At least five }
)") == R"(n5 attack/killed@2016-07-18 [4, 4] | newspaper/ministry
  n5.police attack/killed.police@2016-07-18 [3, 3]
n6 hospital/killed@2016-07-18T15:00+06:00 [6, 6] | newspaper/hospital-source
n8 suspect.status@2016-07-18 is 0 | newspaper/ministry
n9 attack/injured@2016-07-18 [24, ..] | newspaper
p1 attack/killed.victims@2016-07-18 | portal
  p1.police attack/killed.police@2016-07-18 [3, 3]
  p1.civilians attack/killed.civilians@2016-07-18 [1, 1]
p2 attack/killed@2016-07-18 [5, ..] | portal
)");
}

TEST_CASE("the defaults of a claims file hold for its claims") {
  CHECK(read(R"(--- claims/morning.yaml
source: newspaper
said-by: ministry
as-of: 2016-07-17
phase: first
claims:
  - { id: a, figure: killed, says: 4, quote: toll at four }
  - { id: b, said-by: [], as-of: 2016-07, figure: killed, says: 6, quote: six dead }
  - { id: c, source: portal, figure: killed, says: 5, quote: five are dead }
)") == R"(a attack/killed@2016-07-17 [4, 4] | newspaper/ministry
b attack/killed@2016-07-31 [6, 6] | newspaper
c attack/killed@2016-07-17 [5, 5] | portal/ministry
)");
}

TEST_CASE("accounts are named apart only where they would share a name") {
  CHECK(read(R"(--- claims/newspaper.yaml
said-by: ministry
claims:
  - { id: a, as-of: 2016-07-17, figure: killed, says: 4, quote: toll at four }
  - { id: b, as-of: 2016-07-18, figure: killed, says: 4, quote: toll at four }
  - { id: c, figure: killed, says: 4, quote: toll at four }
  - { id: d, figure: suspect.status, says: at-large, quote: still at large }
  - { id: e, denies: a, quote: toll at four }
)") == R"(a attack/killed@2016-07-17 [4, 4] | newspaper/ministry@2016-07-17
b attack/killed@2016-07-18 [4, 4] | newspaper/ministry@2016-07-18
c attack/killed@2016-07-18 [4, 4] | newspaper/ministry
d suspect.status@2016-07-18 is 0 | newspaper/ministry
e denies a | newspaper/ministry
)");
}

TEST_CASE("audit.yaml is complained of key by key") {
  Complaints complaints;
  read_audit(memory_folder(R"(--- audit.yaml
audit: x
uses: [tol]
time-zone: Asia/Nowhere
precision: week
events:
  any: {}
  a b: {}
  a: { part-of: b, when: 2016-13 }
  c: { part-of: a, after: zz }
things:
  gun: { status: [loaded] }
  a: { status: [up, down], same-as: { b: maybe } }
  b: { status: [up, gone], order: two-way }
origins:
  ministry: { counts: badly }
  newspaper: {}
numbers: {}
tables: {}
--- decisions.yaml
--- sources/newspaper.txt
---
outlet: Newspaper
published: 2016-07-18
---
six dead
--- concord:toll.yaml
pack: toll
)"),
             complaints);
  CHECK(told(complaints) == R"(audit.yaml:2:8 Y158 unknown pack `tol`
  help: did you mean `toll`?
audit.yaml:3:12 Y145 unknown time zone `Asia/Nowhere`
  help: write a name such as Asia/Almaty or Europe/Paris
audit.yaml:4:12 Y145 `week` is not a choice here
  help: write `minute`, `hour`, `day`, `month` or `year`
audit.yaml:6:3 Y142 `any` cannot be the name of an event
  help: in a law any/killed means the killed of every event
audit.yaml:7:3 Y142 `a b` cannot be the name of an event
  help: use letters, digits, - and _, and slashes for a path
audit.yaml:8:17 Y141 unknown event `b`
  help: declared are `a`, `a b`, `any` and `c`
audit.yaml:8:26 Y146 there is no month 13
  help: months run from 01 to 12
audit.yaml:9:27 Y141 unknown event `zz`
  help: declared are `a`, `a b`, `any` and `c`
audit.yaml:11:3 Y159 a thing needs 2 to 100 statuses
  help: write status: [at-large, detained]
audit.yaml:12:39 Y159 `a` and `b` do not have the same statuses
  audit.yaml:13:3 `b` is declared here
  help: give both the same list, in the same order
audit.yaml:12:42 Y145 `maybe` is not a choice here
  help: write `sure` or `unsure`
audit.yaml:13:35 Y145 `two-way` is not a choice here
  help: write `one-way`
audit.yaml:15:23 Y145 `badly` is not a choice here
  help: write `partly`
audit.yaml:16:3 Y157 origin `newspaper` has the name of a source
  help: rename it, or take it out: a source speaks for itself by its name
audit.yaml:17:1 Y112 unknown key `numbers` in an audit
  help: the keys here are `audit`, `events`, `hedges`, `laws`, `material`, `max-age`, `measures`, `origins`, `populations`, `precision`, `readings`, `tables`, `things`, `time-zone`, `title`, `uses`, `weights`
audit.yaml:18:9 Y114 `tables` is not a list
  help: begin each table with `- file: `
decisions.yaml:1:1 Y114 a file of decisions is empty
  help: write a map, with a `key: value` on each line
)");
}

TEST_CASE("a folder without audit.yaml says so once") {
  Complaints complaints;
  read_audit(memory_folder("--- claims/a.yaml\nclaims:\n  - { id: a, figure: "
                           "killed, says: 6, quote: six }\n"),
             complaints);
  CHECK(told(complaints) ==
        "audit.yaml:1:1 Y100 the folder has no audit.yaml\n"
        "  help: start one with `concord init`\n");
}

TEST_CASE("an event with a slash is part of the event before it") {
  Complaints complaints;
  const Audit audit = read_audit(
      memory_folder("--- audit.yaml\naudit: x\nevents:\n  ITA: {}\n"
                    "  ITA/01: {}\n  ITA/02/007: {}\n  FRA/01: {}\n"),
      complaints);
  CHECK(told(complaints) == "");
  const EventId italy = *audit.events.find("ITA");
  CHECK(audit.events.tree_of(italy).size() == 3);
  CHECK(audit.events.roots().size() == 2);
}

TEST_CASE("the order of files, claims and keys changes nothing") {
  const std::string claims[] = {
      "  - { id: a, figure: killed, says: 4, quote: toll at four }\n",
      "  - { quote: six dead, says: 6, figure: hospital/killed, id: b, "
      "said-by: "
      "ministry }\n",
      "  - { id: c, denies: a, quote: six dead, said-by: reuters }\n",
      "  - { id: d, supersedes: b, said-by: ministry, figure: killed, says: 6, "
      "quote: six dead }\n"};
  const std::string same = one(claims[0] + claims[1] + claims[2] + claims[3]);
  CHECK(same.starts_with("a attack/killed"));
  CHECK(one(claims[3] + claims[1] + claims[0] + claims[2]) == same);
  CHECK(read("--- claims/z.yaml\nclaims:\n" + claims[2] + claims[0] +
             "source: newspaper\n--- claims/newspaper.yaml\nclaims:\n" +
             claims[3] + claims[1]) == same);
}

}  // namespace
}  // namespace concord
