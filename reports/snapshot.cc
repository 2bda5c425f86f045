// SPDX-License-Identifier: Apache-2.0
#include "reports/snapshot.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "claims/fingerprint.h"
#include "claims/table_bytes.h"
#include "reports/json_entries.h"
#include "reports/json_values.h"

namespace concord {
namespace {

// Of what an entry says; not of how it stands, nor of where.
std::string fingerprint_without(Json entry,
                                std::initializer_list<const char*> keys) {
  for (const char* key : keys) entry.erase(key);
  return fingerprint_of(entry.dump());
}

Json without_places(Json entry) {
  for (const char* key : {"status", "line", "column"}) entry.erase(key);
  if (!entry.contains("parts")) return entry;
  for (Json& part : entry["parts"]) {
    for (const char* key : {"status", "line", "column"}) part.erase(key);
  }
  return entry;
}

Decided decided_by(const Json& entry) {
  Decided about;
  about.claims = entry.at("claims").get<std::vector<std::string>>();
  if (entry.at("kind") == key_of(Decision::Kind::AcceptLawBreak)) {
    about.laws = entry.at("what").get<std::vector<std::string>>();
  }
  return about;
}

std::vector<std::string> toward_in(const Json& claim) {
  std::vector<std::string> all;
  for (const char* stance : {"denies", "doubts", "retracts", "supersedes"}) {
    for (const Json& each : claim.value(stance, Json::array())) {
      all.push_back(each.get<std::string>());
    }
  }
  return all;
}

// A row that has no id of its own is named by its number.
Json without_number(Json entry) {
  const auto table = entry.value("table", std::string());
  const auto id = entry.at("id").get<std::string>();
  if (!table.empty() && id.starts_with(table + ":")) entry.erase("id");
  return entry;
}

/// Those lists of report.json of which a Snapshot is made.
struct Lists {
  Json claims;
  Json laws;
  Json decisions;
  Json figures;
  Json findings;
};

Snapshot snapshot_of(const Lists& lists) {
  Snapshot snapshot;
  const auto name_of = [](const Json& entry, const char* key) {
    return entry.at(key).get<std::string>();
  };
  for (const Json& each : lists.claims) {
    const auto about = toward_in(each);
    if (!about.empty()) snapshot.toward[name_of(each, "id")] = about;
    snapshot.claims[name_of(each, "id")] =
        fingerprint_of(without_number(without_places(each)).dump());
  }
  for (const Json& each : lists.laws) {
    snapshot.laws[name_of(each, "id")] = fingerprint_of(each.dump());
  }
  for (const Json& each : lists.decisions) {
    snapshot.decisions[name_of(each, "id")] =
        fingerprint_without(each, {"fingerprint"});
    snapshot.decided[name_of(each, "id")] = decided_by(each);
  }
  for (const Json& each : lists.figures) {
    if (each.at("claims").empty()) continue;
    snapshot.figures[name_of(each, "figure")] = figure_state_of(each);
  }
  for (const Json& each : lists.findings) {
    snapshot.findings[name_of(each, "id")] = finding_of(each);
  }
  return snapshot;
}

Fingerprints fingerprints_of(const std::vector<std::string>& files,
                             const Folder& folder) {
  Fingerprints all;
  for (const std::string& file : files) {
    const auto found = folder.files.find(file);
    if (found != folder.files.end()) all[file] = fingerprint_of(found->second);
  }
  return all;
}

std::string fingerprint_of(const TableFile& table) {
  constexpr bool kAsStored = false;
  TableBytes bytes(table, kAsStored);
  Fingerprint fingerprint;
  for (std::string_view piece = bytes.next(); !piece.empty();
       piece = bytes.next()) {
    fingerprint.add(piece);
  }
  if (!bytes.error().empty()) throw std::runtime_error(bytes.error());
  return fingerprint.text();
}

}  // namespace

Snapshot snapshot_of(const Reconciliation& all, const Folder& folder) {
  const View view(all);
  const Words words(all);
  Snapshot snapshot = snapshot_of({claim_entries(view), law_entries(view),
                                   decision_entries(view), figure_entries(view),
                                   finding_entries(view, words)});
  std::vector<std::string> sources;
  for (const Source& source : all.audit->sources) {
    sources.push_back("sources/" + source.name + ".txt");
  }
  snapshot.sources = fingerprints_of(sources, folder);
  snapshot.packs = fingerprints_of(all.audit->packs, folder);
  snapshot.tables.emplace();
  for (const auto& [file, table] : folder.tables) {
    (*snapshot.tables)[file] = fingerprint_of(table);
  }
  return snapshot;
}

Snapshot read_report(std::string_view json) try {
  const Json report = Json::parse(json);
  if (report.value("concord", 0) != 1) {
    throw std::runtime_error("it is no report.json of version 1");
  }
  return snapshot_of({report.at("claims"), report.at("laws"),
                      report.at("decisions"), report.at("figures"),
                      report.at("findings")});
} catch (const Json::parse_error&) {
  throw std::runtime_error("it is no JSON");
} catch (const Json::exception&) {
  throw std::runtime_error("it lacks what a report.json has");
}

}  // namespace concord
