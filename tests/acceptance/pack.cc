// SPDX-License-Identifier: Apache-2.0
#include "tests/acceptance/pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <iostream>
#include <sstream>

#include "claims/audit.h"
#include "rules/ground.h"
#include "rules/packs.h"

namespace concord::acceptance {

namespace {

const std::vector<std::string> kColumns = {"claim_id", "source", "event",
                                           "figure",   "as_of",  "kind",
                                           "lo",       "hi",     "provenance"};

std::string quoted(const std::string& cell) {
  std::string text = "\"";
  for (const char c : cell) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + '"';
}

std::string told(const Complaints& complaints) {
  std::string text;
  for (const Diagnostic& each : complaints.sorted()) {
    text += fmt::format("{}:{} {}\n", each.place.file, each.place.from.line,
                        each.message);
    if (text.size() > 2000) break;
  }
  return text;
}

std::string told(const Bound& bound) {
  std::ostringstream text;
  if (const auto all = Interval::from_ends(bound.low, bound.high)) text << *all;
  return text.str();
}

// Of a row that is not there nothing is in any key.
bool is_no_row(const std::string& claim) {
  return claim.find(":no-row:") != claim.npos;
}

class Teller {
 public:
  Teller(const Audit& audit, Told& told) : audit_(audit), told_(told) {}

  void add(const Component& component, const Answer& answer) {
    ++told_.components;
    const bool undecided = answer.verdict == Verdict::Undecided;
    told_.undecided += undecided || !answer.checked ? 1 : 0;
    told_.complete &= answer.conflicts.complete;
    for (const Conflict& each : answer.conflicts.items) {
      told_.conflicts.push_back(ids(component, each.assumptions));
    }
    if (!answer.ways_out.items.empty()) {
      told_.ways_out.push_back(
          ids(component, answer.ways_out.items.front().give_up));
    }
    if (!answer.rows.empty()) add(component, answer.rows.front());
  }

 private:
  Claims ids(const Component& component, const Indices& assumptions) const {
    Claims claims;
    for (const std::int32_t each : assumptions) {
      const auto& source =
          component.assumptions[static_cast<std::size_t>(each)];
      for (const ClaimId claim : source.claims) {
        if (!is_no_row(audit_[claim].id)) claims.insert(audit_[claim].id);
      }
    }
    return claims;
  }

  void add(const Component& component, const Row& row) {
    for (const Bound& bound : row.bounds) {
      const auto unknown = static_cast<std::size_t>(bound.unknown);
      told_.bounds[to_string(component.figures[unknown], audit_)] =
          acceptance::told(bound);
    }
  }

  const Audit& audit_;
  Told& told_;
};

}  // namespace

std::vector<CsvRow> read_claims(const std::string& pack) {
  return read_csv(pack + "/claims.csv", kColumns);
}

std::string table_of(const std::vector<CsvRow>& rows) {
  std::string text;
  for (const std::string& column : kColumns) text += column + ',';
  text.back() = '\n';
  for (const CsvRow& row : rows) {
    for (const std::string& column : kColumns) {
      text += quoted(row.at(column)) + ',';
    }
    text.back() = '\n';
  }
  return text;
}

std::string mapping_of(const std::string& file, const std::string& time,
                       const std::map<std::string, std::string>& names,
                       const std::string& source) {
  std::string text = fmt::format(
      "  - file: {}\n    published: 2026-01-01\n    columns:\n"
      "      id: claim_id\n      event: event\n      figure: figure\n"
      "      {}: as_of\n      says: [kind, lo, hi]\n",
      file, time);
  if (!source.empty()) text += "      source: " + source + "\n";
  text += "    names:\n      exact: exactly\n      range: between\n";
  for (const auto& [cell, name] : names) {
    text += fmt::format("      \"{}\": {}\n", cell, name);
  }
  return text;
}

std::string law(const std::string& id, const std::string& holds) {
  return fmt::format(
      "  - id: {}\n    holds: {}\n    because: a rule of the pack\n", id,
      holds);
}

Folder folder_of(const std::string& audit, const std::string& pack) {
  Folder folder;
  folder.files["audit.yaml"] = audit;
  folder.tables["claims.csv"] = {figures + "/" + pack + "/claims.csv", {}};
  return folder;
}

Told tell(const Folder& folder, const Budget& budget) {
  Complaints complaints;
  const Audit audit = read_audit(folder, complaints);
  const LawBook laws = read_laws(folder, audit, complaints);
  INFO(told(complaints));
  REQUIRE(complaints.empty());
  const std::vector<Alternative> literally;
  const auto readings = readings_of(audit, standings(audit), literally);
  auto grounded = ground(audit, laws, readings);
  REQUIRE(grounded);
  const Ground ground = std::move(grounded).value();
  Told told;
  told.claims = audit.claims.size();
  Teller teller(audit, told);
  for (const Component& each : assemble({audit, ground, readings, literally})) {
    teller.add(each, solve(each.system, budget));
  }
  return told;
}

Score score(const std::vector<Claims>& instances,
            const std::vector<Claims>& conflicts) {
  Score score{instances.size(), {}, conflicts.size(), 0, {}};
  std::map<std::string, std::set<std::size_t>> instances_of;
  for (std::size_t i = 0; i < instances.size(); ++i) {
    for (const std::string& claim : instances[i]) instances_of[claim].insert(i);
  }
  std::set<std::size_t> covered;
  for (const Claims& conflict : conflicts) {
    std::set<std::size_t> near;
    for (const std::string& claim : conflict) {
      const auto& some = instances_of[claim];
      near.insert(some.begin(), some.end());
    }
    if (near.empty()) score.without_claim.push_back(conflict);
    bool covers = false;
    for (const std::size_t each : near) {
      if (!std::ranges::includes(instances[each], conflict)) continue;
      covered.insert(each);
      covers = true;
    }
    score.within_one += covers ? 1 : 0;
  }
  for (std::size_t i = 0; i < instances.size(); ++i) {
    if (!covered.contains(i)) score.uncovered.push_back(instances[i]);
  }
  return score;
}

namespace {

void print_some(const char* what, const std::vector<Claims>& sets) {
  constexpr std::size_t kMost = 10;
  for (std::size_t i = 0; i < std::min(sets.size(), kMost); ++i) {
    std::cout << "  " << what << ':';
    for (const std::string& claim : sets[i]) std::cout << ' ' << claim;
    std::cout << '\n';
  }
}

}  // namespace

void print(const std::string& pack, const Told& told, const Score& score) {
  std::cout << fmt::format(
      "{}: {} claims, {} components; {} of {} broken instances covered; {} "
      "conflicts, {} of them within one instance, {} without a claim of any\n",
      pack, told.claims, told.components,
      score.instances - score.uncovered.size(), score.instances,
      score.conflicts, score.within_one, score.without_claim.size());
  print_some("not covered", score.uncovered);
  print_some("without a claim of any", score.without_claim);
}

ClaimIndex::ClaimIndex(const std::vector<CsvRow>& claims) {
  for (const CsvRow& row : claims) {
    claims_[row.at("event") + '|' + row.at("figure") + '|' + row.at("as_of")]
        .insert(row.at("claim_id"));
  }
}

const Claims& ClaimIndex::about(const std::string& event,
                                const std::string& figure,
                                const std::string& time) const {
  static const Claims kNone;
  const auto found = claims_.find(event + '|' + figure + '|' + time);
  return found == claims_.end() ? kNone : found->second;
}

}  // namespace concord::acceptance
