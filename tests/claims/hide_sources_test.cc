// SPDX-License-Identifier: Apache-2.0
#include "claims/hide_sources.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/claims/memory_folder.h"

namespace concord {
namespace {

Audit audit_of(const std::string& text) {
  Complaints complaints;
  Audit audit = read_audit(memory_folder(text), complaints);
  REQUIRE(told(complaints) == "");
  return audit;
}

// Each source as a report would name it, then accounts, origins and places.
std::string names(const Audit& audit) {
  std::string text;
  for (const Source& each : audit.sources) {
    text += fmt::format("{} ({}) {}{}\n", each.name, each.outlet, each.title,
                        each.url);
  }
  for (const Account& each : audit.accounts) text += each.name + "\n";
  for (const Origin& each : audit.origins) {
    text += fmt::format("{}: {}\n", each.name, each.label);
  }
  for (const Claim& each : audit.claims) {
    text += fmt::format("{} {} {}\n", each.id, each.declared.file,
                        each.total.quote->place.file);
  }
  for (const Decision& each : audit.decisions) text += each.id + "\n";
  return text;
}

const char* const kFolder = R"(--- audit.yaml
audit: fire
measures: { killed: {} }
events: { fire: {} }
origins:
  brigade: { name: the fire brigade }
--- sources/daily.txt
---
outlet: The Daily
published: 2024-05-02
title: Four dead
---
Four people died, the fire brigade says.
--- sources/insider.txt
---
outlet: A friend in the ministry
published: 2024-05-02
title: What I saw
url: https://example.org/me
private: yes
---
I counted five dead.
--- claims/daily.yaml
claims:
  - { id: d1, figure: killed, says: 4, quote: Four people died }
--- claims/insider.yaml
claims:
  - { id: i1, figure: killed, says: 5, quote: five dead }
--- decisions.yaml
decisions:
  - { set-aside: [insider, d1], reason: a trial, by: Ana, date: 2024-05-03 }
)";

}  // namespace

TEST_CASE("nothing tells who a private source is") {
  const Audit audit = audit_of(kFolder);
  const Audit shown = hide_private_sources(audit);
  CHECK(names(shown) ==
        "daily (The Daily) Four dead\n"
        "source-a (source A) \n"
        "daily\n"
        "source-a\n"
        "brigade: the fire brigade\n"
        "daily: The Daily\n"
        "source-a: source A\n"
        "d1 claims/daily.yaml sources/daily.txt\n"
        "i1 claims/source-a.yaml sources/source-a.txt\n"
        "set-aside:d1,source-a\n");
  CHECK(names(audit).find("friend") != std::string::npos);
}

}  // namespace concord
