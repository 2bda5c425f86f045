// SPDX-License-Identifier: Apache-2.0
#include "reports/same_names.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "reports/row_names.h"

namespace concord {
namespace {

using Names = std::map<std::string, std::string>;  // from before to now

// "C104:town/cases" of "C104:town/cases@2024-05-19" and "C104:town/cases#2".
std::string at_no_moment(const std::string& id) {
  return id.substr(0, id.find_first_of("@#"));
}

std::size_t shared(const FindingState& one, const FindingState& other) {
  std::vector<std::string> both;
  std::ranges::set_intersection(one.claims, other.claims,
                                std::back_inserter(both));
  return both.size();
}

// The one that has most of its claims; empty where none has any.
std::string most_like(const FindingState& gone, const std::string& id,
                      const Snapshot& before, const Snapshot& now,
                      const std::set<std::string>& taken) {
  std::string best;
  std::size_t most = 0;
  for (const auto& [name, state] : now.findings) {
    const bool can_be = at_no_moment(name) == at_no_moment(id) &&
                        !before.findings.contains(name) &&
                        !taken.contains(name);
    if (!can_be || shared(gone, state) <= most) continue;
    most = shared(gone, state);
    best = name;
  }
  return best;
}

Names renamed(const Snapshot& before, const Snapshot& now) {
  Names names;
  std::set<std::string> taken;
  for (const auto& [id, state] : before.findings) {
    if (now.findings.contains(id)) continue;
    const std::string name = most_like(state, id, before, now, taken);
    if (name.empty()) continue;
    names[id] = name;
    taken.insert(name);
  }
  return names;
}

template <class Value>
void rename(std::map<std::string, Value>& entries, const Names& names) {
  for (const auto& [before, now] : names) {
    auto entry = entries.extract(before);
    if (entry.empty()) continue;
    entry.key() = now;
    entries.insert(std::move(entry));
  }
}

void rename_findings(Snapshot& then, const Names& names, const Snapshot& now) {
  rename(then.findings, names);
  for (const auto& [before, name] : names) {
    then.findings[name].fingerprint = now.findings.at(name).fingerprint;
  }
}

}  // namespace

Snapshot with_names_of(const Snapshot& before, const Snapshot& now) {
  Snapshot then = with_rows_of(before, now);
  rename_findings(then, renamed(then, now), now);
  return then;
}

Lock with_names_of(const Lock& before, const Snapshot& now) {
  Lock then = before;
  then.accepted = with_rows_of(before.accepted, now);
  const Names names = renamed(then.accepted, now);
  rename_findings(then.accepted, names, now);
  rename(then.findings, names);
  return then;
}

}  // namespace concord
