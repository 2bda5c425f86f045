// SPDX-License-Identifier: Apache-2.0
#include "reports/lock.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "reports/json_values.h"

namespace concord {
namespace {

constexpr int kFormat = 1;

void put_acceptance(Json& entry, const Acceptance& acceptance) {
  if (!acceptance.reason.empty()) entry["reason"] = acceptance.reason;
  entry["by"] = acceptance.by;
  entry["date"] = acceptance.date;
}

Json entry_of(const FigureState& state) {
  Json entry = {{"status", state.status}};
  if (!state.values.empty()) entry["values"] = list_of(state.values);
  entry["claims"] = state.claims;
  return entry;
}

Json entry_of(const FindingState& state) {
  return {{"fingerprint", state.fingerprint}, {"severity", state.severity},
          {"verdict", state.verdict},         {"says", state.says},
          {"claims", state.claims},           {"laws", state.laws}};
}

template <class State>
std::map<std::string, Json> entries_of(
    const std::map<std::string, State>& states,
    const std::map<std::string, Acceptance>& acceptances) {
  std::map<std::string, Json> entries;
  for (const auto& [name, state] : states) {
    Json& entry = entries[name] = entry_of(state);
    const auto accepted = acceptances.find(name);
    if (accepted != acceptances.end()) put_acceptance(entry, accepted->second);
  }
  return entries;
}

std::map<std::string, Json> entries_of(const Fingerprints& fingerprints) {
  return {fingerprints.begin(), fingerprints.end()};
}

std::string section(const char* key,
                    const std::map<std::string, Json>& entries) {
  std::string out = "  " + Json(key).dump() + ": {";
  for (const auto& [name, entry] : entries) {
    out += (out.ends_with('{') ? "\n    " : ",\n    ") + Json(name).dump() +
           ": " + entry.dump();
  }
  return out + (entries.empty() ? "}" : "\n  }");
}

FigureState figure_of(const Json& entry) {
  FigureState state;
  state.status = entry.at("status").get<std::string>();
  state.claims = entry.at("claims").get<std::vector<std::string>>();
  for (const Json& each : entry.value("values", Json::array())) {
    state.values.push_back(interval_of(each));
  }
  return state;
}

Acceptance acceptance_of(const Json& entry) {
  return {entry.value("reason", std::string()),
          entry.at("by").get<std::string>(),
          entry.at("date").get<std::string>()};
}

Fingerprints fingerprints_in(const Json& lock, const char* key) {
  return lock.at(key).get<Fingerprints>();
}

// Git leaves these where two desks changed one line.
void refuse_merge_marks(std::string_view text) {
  std::size_t line = 1;
  for (std::size_t at = 0; at < text.size(); ++line) {
    if (text.substr(at).starts_with("<<<<<<< ")) {
      throw std::runtime_error("line " + std::to_string(line) +
                               ": a merge left its marks here: keep one side "
                               "of each, or accept anew");
    }
    const std::size_t end = text.find('\n', at);
    if (end == text.npos) return;
    at = end + 1;
  }
}

// The line of the byte at which reading stopped, the last one of what was not
// expected.
std::string line_of(std::string_view text, std::size_t byte) {
  const auto before = text.substr(0, byte > 0 ? byte - 1 : 0);
  return "line " + std::to_string(1 + std::ranges::count(before, '\n')) + ": ";
}

Json parse(std::string_view text) {
  refuse_merge_marks(text);
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& error) {
    throw std::runtime_error(line_of(text, error.byte) + "this is no JSON");
  }
}

template <class State, class Read>
void read_entries(const Json& lock, const char* key, Read read,
                  std::map<std::string, State>& states,
                  std::map<std::string, Acceptance>& acceptances) {
  for (const auto& [name, entry] : lock.at(key).items()) {
    try {
      states[name] = read(entry);
      acceptances[name] = acceptance_of(entry);
    } catch (const Json::exception&) {
      throw std::runtime_error("the entry of `" + name +
                               "` lacks a field, or has a wrong one");
    }
  }
}

void refuse_other_formats(const Json& json) {
  const Json& format = json.at("concord-lock");
  if (format == kFormat) return;
  const auto version = json.value("version", std::string());
  if (!format.is_number_integer() || format < kFormat) {
    throw std::runtime_error("`concord-lock` is no format of a lock");
  }
  throw std::runtime_error(
      "it is a lock of format " + format.dump() +
      (version.empty() ? "" : ", which Concord " + version + " wrote") +
      ", and this Concord, " + CONCORD_VERSION +
      ", reads format 1: take a newer one, or move the lock away and make it "
      "anew with concord accept --all");
}

Lock lock_of(const Json& json) {
  Lock lock;
  lock.version = json.at("version").get<std::string>();
  Snapshot& accepted = lock.accepted;
  accepted.sources = fingerprints_in(json, "sources");
  accepted.packs = fingerprints_in(json, "packs");
  if (json.contains("tables"))
    accepted.tables = fingerprints_in(json, "tables");
  accepted.claims = fingerprints_in(json, "claims");
  accepted.laws = fingerprints_in(json, "laws");
  accepted.decisions = fingerprints_in(json, "decisions");
  read_entries(json, "figures", figure_of, accepted.figures, lock.figures);
  read_entries(json, "findings", finding_of, accepted.findings, lock.findings);
  return lock;
}

// Of `now` one entry, with who accepted it; or that it is there no more.
template <class State>
void take_over(const std::string& name, const std::map<std::string, State>& now,
               const Acceptance& acceptance,
               std::map<std::string, State>& accepted,
               std::map<std::string, Acceptance>& acceptances) {
  const auto found = now.find(name);
  if (found == now.end()) {
    accepted.erase(name);
    acceptances.erase(name);
    return;
  }
  const auto known = accepted.find(name);
  if (known != accepted.end() && known->second == found->second) return;
  accepted[name] = found->second;
  acceptances[name] = acceptance;
}

template <class State>
std::vector<std::string> names_of(const std::map<std::string, State>& one,
                                  const std::map<std::string, State>& other) {
  std::vector<std::string> names;
  for (const auto& [name, state] : one) names.push_back(name);
  for (const auto& [name, state] : other) {
    if (!one.contains(name)) names.push_back(name);
  }
  return names;
}

void take_over_what_was_read(Lock& lock, const Snapshot& now) {
  lock.version = CONCORD_VERSION;
  lock.accepted.sources = now.sources;
  lock.accepted.packs = now.packs;
  lock.accepted.tables = now.tables;
  lock.accepted.claims = now.claims;
  lock.accepted.laws = now.laws;
  lock.accepted.decisions = now.decisions;
}

}  // namespace

std::string lock_text(const Lock& lock) {
  const Snapshot& accepted = lock.accepted;
  std::string out = "{\n  \"concord-lock\": " + std::to_string(kFormat) +
                    ",\n  \"version\": " + Json(lock.version).dump();
  const auto add = [&](const char* key,
                       const std::map<std::string, Json>& entries) {
    out += ",\n" + section(key, entries);
  };
  add("sources", entries_of(accepted.sources));
  add("packs", entries_of(accepted.packs));
  if (accepted.tables) add("tables", entries_of(*accepted.tables));
  add("claims", entries_of(accepted.claims));
  add("laws", entries_of(accepted.laws));
  add("decisions", entries_of(accepted.decisions));
  add("figures", entries_of(accepted.figures, lock.figures));
  add("findings", entries_of(accepted.findings, lock.findings));
  return out + "\n}\n";
}

Lock read_lock(std::string_view text) {
  const Json json = parse(text);
  try {
    refuse_other_formats(json);
    return lock_of(json);
  } catch (const Json::exception&) {
    throw std::runtime_error("it is no lock, or lacks a part of one");
  }
}

void accept(Lock& lock, const Snapshot& now,
            const std::vector<std::string>& keys,
            const Acceptance& acceptance) {
  if (lock.version.empty()) lock.version = CONCORD_VERSION;
  for (const std::string& key : keys) {
    take_over(key, now.findings, acceptance, lock.accepted.findings,
              lock.findings);
    take_over(key, now.figures, acceptance, lock.accepted.figures,
              lock.figures);
  }
  const bool nothing_differs = lock.accepted.findings == now.findings &&
                               lock.accepted.figures == now.figures;
  if (nothing_differs) take_over_what_was_read(lock, now);
}

std::string this_version() { return CONCORD_VERSION; }

void accept_all(Lock& lock, const Snapshot& now, const Acceptance& acceptance) {
  accept(lock, now, names_of(now.findings, lock.accepted.findings), acceptance);
  accept(lock, now, names_of(now.figures, lock.accepted.figures), acceptance);
}

}  // namespace concord
