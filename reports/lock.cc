// SPDX-License-Identifier: Apache-2.0
#include "reports/lock.h"

#include <algorithm>
#include <functional>
#include <set>
#include <stdexcept>
#include <utility>

#include "reports/json_values.h"
#include "reports/moves.h"
#include "reports/row_names.h"

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

constexpr const char* kAnew =
    "move the lock away and make it anew with concord accept --all";

// Git leaves these where two desks changed one line.
bool is_merge_mark(std::string_view line) {
  return line.starts_with("<<<<<<<") || line.starts_with("|||||||") ||
         line.starts_with("=======") || line.starts_with(">>>>>>>");
}

void refuse_merge_marks(std::string_view text) {
  std::size_t line = 1;
  for (std::size_t at = 0; at < text.size(); ++line) {
    if (is_merge_mark(text.substr(at))) {
      throw std::runtime_error("line " + std::to_string(line) +
                               ": a merge left its marks here: keep one side "
                               "of each, or " +
                               kAnew);
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

/// Refuses names that stand in one part of a lock twice, as a merge may leave
/// them: which of the two is meant nobody knows.
class NamesOnce {
 public:
  bool operator()(int depth, Json::parse_event_t event, const Json& value) {
    if (event == Json::parse_event_t::object_start) {
      names_.resize(static_cast<std::size_t>(depth) + 1);
      names_.back().clear();
    }
    if (event == Json::parse_event_t::key) {
      const auto name = value.get<std::string>();
      if (names_.at(static_cast<std::size_t>(depth) - 1).insert(name).second) {
        return true;
      }
      throw std::runtime_error("`" + name +
                               "` stands in it twice: keep one of the two");
    }
    return true;
  }

 private:
  std::vector<std::set<std::string>> names_;  // by depth
};

Json parse(std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == text.npos) {
    throw std::runtime_error(std::string("it is empty: ") + kAnew);
  }
  refuse_merge_marks(text);
  try {
    NamesOnce names;
    return Json::parse(text, std::ref(names));
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
      ", reads format 1: take a newer one, or " + kAnew);
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

// What was looked at is unchanged, even if more claims speak of it.
bool is_as_accepted(const FigureState& then, const FigureState& now) {
  return move_of(then, now) == Move::Same;
}

bool is_as_accepted(const FindingState& then, const FindingState& now) {
  return then == now;
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
  Acceptance& known = acceptances[name];
  const auto before = accepted.find(name);
  const bool stands =
      before != accepted.end() && is_as_accepted(before->second, found->second);
  const bool says_why =
      !acceptance.reason.empty() && acceptance.reason != known.reason;
  accepted[name] = found->second;
  if (!stands || says_why) known = acceptance;
}

template <class State>
std::vector<std::string> differing(const std::map<std::string, State>& before,
                                   const std::map<std::string, State>& now) {
  std::vector<std::string> names;
  for (const auto& [name, state] : now) {
    const auto known = before.find(name);
    if (known == before.end() || known->second != state) names.push_back(name);
  }
  for (const auto& [name, state] : before) {
    if (!now.contains(name)) names.push_back(name);
  }
  return names;
}

bool is_disputed(const std::string& figure, const Snapshot& now) {
  const auto found = now.figures.find(figure);
  return found != now.figures.end() && found->second.status == "disputed";
}

// Who speaks of a figure may differ where nothing else does, and then it is not
// told as a change: the finding about it is.
void take_over_disputes(Lock& lock, const std::string& finding,
                        const Snapshot& now, const Acceptance& acceptance) {
  if (!now.findings.contains(finding)) return;
  for (const auto& [name, state] : now.figures) {
    const auto known = lock.accepted.figures.find(name);
    const bool is_other = known != lock.accepted.figures.end() &&
                          known->second != state &&
                          is_as_accepted(known->second, state);
    if (!is_other || !is_disputed(name, now) || !is_about(finding, name)) {
      continue;
    }
    take_over(name, now.figures, acceptance, lock.accepted.figures,
              lock.figures);
  }
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

bool is_about(const std::string& finding, const std::string& figure) {
  const std::size_t colon = finding.find(':');
  if (colon == finding.npos) return false;
  const std::string path = finding.substr(colon + 1);
  return figure == path || figure.substr(0, figure.find('@')) == path;
}

void accept(Lock& lock, const Snapshot& now,
            const std::vector<std::string>& keys,
            const Acceptance& acceptance) {
  lock.accepted = with_rows_of(lock.accepted, now);
  if (lock.version.empty()) lock.version = CONCORD_VERSION;
  for (const std::string& key : keys) {
    take_over(key, now.findings, acceptance, lock.accepted.findings,
              lock.findings);
    take_over_disputes(lock, key, now, acceptance);
    take_over(key, now.figures, acceptance, lock.accepted.figures,
              lock.figures);
  }
  const bool nothing_differs = lock.accepted.findings == now.findings &&
                               lock.accepted.figures == now.figures;
  if (nothing_differs) take_over_what_was_read(lock, now);
}

std::string this_version() { return CONCORD_VERSION; }

void accept_all(Lock& lock, const Snapshot& now, const Acceptance& acceptance) {
  lock.accepted = with_rows_of(lock.accepted, now);
  std::vector<std::string> disputes =
      differing(lock.accepted.findings, now.findings);
  std::vector<std::string> others;
  for (const auto& each : differing(lock.accepted.figures, now.figures)) {
    (is_disputed(each, now) ? disputes : others).push_back(each);
  }
  accept(lock, now, disputes, acceptance);
  accept(lock, now, others, {"", acceptance.by, acceptance.date});
}

}  // namespace concord
