// SPDX-License-Identifier: Apache-2.0
#include "tests/reports/story.h"

#include <catch2/catch.hpp>

namespace concord {
namespace {

std::string told(const std::vector<Diagnostic>& complaints) {
  std::string text;
  for (const Diagnostic& each : complaints) {
    text += each.place.file + ":" + std::to_string(each.place.from.line) +
            ": " + each.message + "\n";
  }
  return text;
}

std::string attack_audit() {
  return "audit: station\n"
         "title: An attack on a station\n"
         "measures:\n"
         "  killed: { unit: people, over-time: rises, label: killed }\n"
         "populations:\n"
         "  everyone: { axis: role, parts: [victims, attackers], complete: yes "
         "}\n"
         "  victims: { parts: [police, civilians], complete: yes }\n"
         "  attackers: { axis: role }\n"
         "  civilians: { axis: role }\n"
         "  police: { axis: role }\n"
         "events:\n"
         "  attack: { when: 2016-07-18 }\n"
         "  hospital: { part-of: attack }\n"
         "things:\n"
         "  suspect: { status: [at-large, detained], order: one-way }\n"
         "origins:\n"
         "  ministry: { name: Interior Ministry }\n";
}

}  // namespace

Story::Story(const std::map<std::string, std::string>& files,
             const Budget& budget)
    : Story(Folder{files}, budget) {}

Story::Story(const Folder& folder, const Budget& budget) {
  Complaints complaints;
  audit_ = read_audit(folder, complaints);
  laws_ = read_laws(folder, audit_, complaints);
  INFO(told(complaints.sorted()));
  REQUIRE(complaints.empty());
  auto reconciled = reconcile(audit_, laws_, budget);
  REQUIRE(reconciled);
  all_ = std::move(reconciled).value();
}

std::map<std::string, std::string> attack_files() {
  return {
      {"audit.yaml", attack_audit()},
      {"sources/daily.txt",
       "---\noutlet: The Daily\npublished: 2016-07-18\n---\n"
       "The ministry speaks of four dead, three of them policemen.\n"
       "A suspect has been caught, it adds.\n"},
      {"sources/wire.txt",
       "---\noutlet: Wire\npublished: 2016-07-18\n---\n"
       "A doctor on duty at the emergency hospital told a reporter late in the "
       "evening that six bodies had been brought in, among them four policemen "
       "and one attacker.\n"
       "That a suspect was caught could not be confirmed.\n"
       "At the station four policemen fell, by the wire's own count.\n"},
      {"claims/daily.yaml",
       "claims:\n"
       "  - id: d1\n"
       "    said-by: [ministry]\n"
       "    figure: killed\n"
       "    says: 4\n"
       "    quote: four dead\n"
       "    parts-are: some\n"
       "    parts:\n"
       "      - { figure: .police, says: 3, quote: three of them policemen }\n"
       "  - id: d2\n"
       "    said-by: [ministry]\n"
       "    figure: suspect.status\n"
       "    says: detained\n"
       "    quote: A suspect has been caught\n"},
      {"claims/wire.yaml",
       "claims:\n"
       "  - id: w1\n"
       "    figure: hospital/killed\n"
       "    says: 6\n"
       "    quote: six bodies had been brought in\n"
       "    parts-are: some\n"
       "    parts:\n"
       "      - { figure: .police, says: 4, quote: them four policemen }\n"
       "      - { figure: .attackers, says: 1, quote: one attacker }\n"
       "  - id: w3\n"
       "    figure: killed.police\n"
       "    says: 4\n"
       "    quote: four policemen fell\n"
       "  - id: w2\n"
       "    doubts: d2\n"
       "    quote: could not be confirmed\n"}};
}

}  // namespace concord
