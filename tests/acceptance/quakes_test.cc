// SPDX-License-Identifier: Apache-2.0
//
// One earthquake, many published tolls.  No law ties a group to another, so
// that the lists of each are whole: pairs, the fewest to give up, the range.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <iostream>

#include "tests/acceptance/pack.h"

namespace concord::acceptance {
namespace {

const std::string kPack = "gem_quakes_to_1999";

// An event of its own, so that parts of one earthquake stay apart.
std::string name_of(const std::string& cell) {
  std::string name;
  for (const char c : cell) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                       (c >= 'a' && c <= 'z') || c == '_';
    name += plain ? c : '-';
  }
  return name;
}

// "1981-00-00" is a year.
std::string time_of(std::string cell) {
  while (cell.ends_with("-00")) cell.erase(cell.size() - 3);
  return cell;
}

// Of single buildings: such rows stand in a file of their own.
bool is_of_a_part(const CsvRow& row) {
  return row.at("provenance").find("Impact_Human_ID") != std::string::npos;
}

// Every row is a witness of its own: a source of the claim's name.
Folder quakes(const std::vector<CsvRow>& claims) {
  Folder folder;
  folder.tables["claims.csv"] = {"", table_of(claims)};
  std::map<std::string, std::string> names;
  std::set<std::string> events;
  std::set<std::string> measures;
  for (const CsvRow& row : claims) {
    names[row.at("event")] = name_of(row.at("event"));
    names[row.at("figure")] = "n-" + name_of(row.at("figure"));
    const std::string& as_of = row.at("as_of");
    if (time_of(as_of) != as_of) names[as_of] = time_of(as_of);
    events.insert(names[row.at("event")]);
    measures.insert(names[row.at("figure")]);
    folder.files["sources/" + row.at("claim_id") + ".txt"] =
        "---\noutlet: " + row.at("claim_id") +
        "\npublished: 2026-01-01\n---\nA row.\n";
  }
  std::string audit = "audit: quakes\nmeasures:\n";
  for (const std::string& each : measures) {
    audit += "  " + each + ":\n    over-time: free\n";
  }
  audit += "events:\n";
  for (const std::string& each : events) audit += "  \"" + each + "\": {}\n";
  audit += "tables:\n" + mapping_of("claims.csv", "as-of", names, "claim_id");
  folder.files["audit.yaml"] = audit;
  return folder;
}

// Event, figure, source and provenance name a claim in expected/.
std::string key_of(const std::string& event, const std::string& figure,
                   const std::string& source, const std::string& provenance) {
  // A remark of the pack may stand behind the place.
  return fmt::format("{}|{}|{}|{}", event, figure, source,
                     provenance.substr(0, provenance.find(" | ")));
}

std::set<Claims> expected_pairs(const std::vector<CsvRow>& claims) {
  std::map<std::string, std::string> ids;
  for (const CsvRow& row : claims) {
    ids[key_of(row.at("event"), row.at("figure"), row.at("source"),
               row.at("provenance"))] = row.at("claim_id");
  }
  std::set<Claims> pairs;
  for (const auto& row : read_csv(kPack + "/expected/conflicting_pairs.csv",
                                  {"event", "country", "figure", "source_a",
                                   "source_b", "prov_a", "prov_b"})) {
    const std::string event = row.at("event") + "/" + row.at("country");
    pairs.insert({ids.at(key_of(event, row.at("figure"), row.at("source_a"),
                                row.at("prov_a"))),
                  ids.at(key_of(event, row.at("figure"), row.at("source_b"),
                                row.at("prov_b")))});
  }
  return pairs;
}

/// One group of claims, and what the engine says of it.
struct Group {
  Claims claims;
  std::string range;
  std::set<Claims> pairs;
  std::size_t fewest = 0;
};

Group group_of(const CsvRow& row, const std::vector<CsvRow>& claims,
               const Told& told) {
  Group group;
  const std::string event = row.at("event") + "/" + row.at("country");
  for (const CsvRow& claim : claims) {
    const bool here =
        claim.at("event") == event && claim.at("figure") == row.at("figure");
    if (!here) continue;
    group.claims.insert(claim.at("claim_id"));
  }
  const std::string figure =
      fmt::format("{}/n-{}@", name_of(event), name_of(row.at("figure")));
  const auto bound = told.bounds.lower_bound(figure);
  const bool known =
      bound != told.bounds.end() && bound->first.starts_with(figure);
  if (known) group.range = bound->second;
  for (const Claims& each : told.conflicts) {
    if (group.claims.contains(*each.begin())) group.pairs.insert(each);
  }
  for (const Claims& each : told.ways_out) {
    if (group.claims.contains(*each.begin())) group.fewest = each.size();
  }
  return group;
}

}  // namespace

TEST_CASE("gem_quakes: every group as expected", "[gem_quakes]") {
  std::vector<CsvRow> claims = read_claims(kPack);
  std::erase_if(claims, [](const CsvRow& row) { return is_of_a_part(row); });
  Budget budget;
  budget.conflicts = 1'000'000;
  budget.ways_out = 1;
  budget.bounds = 1;
  budget.whys = false;
  const Told told = tell(quakes(claims), budget);
  CHECK(told.undecided == 0);
  CHECK(told.complete);
  const std::set<Claims> pairs = expected_pairs(claims);
  std::size_t found = 0;
  for (const auto& row :
       read_csv(kPack + "/expected/national_groups.csv",
                {"event", "country", "figure", "claims", "status",
                 "conflicting_pairs", "fewest_to_give_up", "range_lo",
                 "range_hi"})) {
    CAPTURE(row.at("event"), row.at("figure"));
    const Group group = group_of(row, claims, told);
    CHECK(std::to_string(group.claims.size()) == row.at("claims"));
    CHECK(std::to_string(group.pairs.size()) == row.at("conflicting_pairs"));
    CHECK(std::to_string(group.fewest) == row.at("fewest_to_give_up"));
    CHECK(group.pairs.empty() == (row.at("status") == "consistent"));
    for (const Claims& pair : group.pairs)
      found += pairs.contains(pair) ? 1 : 0;
    if (!group.pairs.empty()) continue;
    const std::string high = row.at("range_hi");
    CHECK(group.range == fmt::format("[{}, {}]", row.at("range_lo"),
                                     high.empty() ? ".." : high));
  }
  CHECK(found == pairs.size());
  std::cout << fmt::format("{}: {} claims, {} components, {} of {} pairs\n",
                           kPack, told.claims, told.components, found,
                           pairs.size());
}

}  // namespace concord::acceptance
