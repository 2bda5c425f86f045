// SPDX-License-Identifier: Apache-2.0
#include "reports/decisions_behind.h"

#include <algorithm>

namespace concord {
namespace {

bool meet(const std::set<std::string>& some, const std::set<std::string>& all) {
  return std::ranges::any_of(
      some, [&](const std::string& each) { return all.contains(each); });
}

}  // namespace

DecisionsBehind::DecisionsBehind(const Snapshot& before, const Snapshot& now,
                                 const std::vector<std::string>& differing)
    : before_(before), now_(now) {
  for (const std::string& id : differing) about_[id] = about(id);
}

std::vector<std::string> DecisionsBehind::of(
    const std::set<std::string>& claims,
    const std::set<std::string>& laws) const {
  std::vector<std::string> ids;
  for (const auto& [id, names] : about_) {
    if (!names || meet(claims, *names) || meet(laws, *names)) ids.push_back(id);
  }
  return ids;
}

DecisionsBehind::About DecisionsBehind::about(const std::string& id) const {
  std::set<std::string> names;
  bool is_known = false;
  for (const Snapshot* side : {&before_, &now_}) {
    const auto found = side->decided.find(id);
    if (found == side->decided.end()) continue;
    is_known = true;
    const Decided& decided = found->second;
    names.insert(decided.claims.begin(), decided.claims.end());
    for (const std::string& law : decided.laws) {
      names.insert(law);
      add_claims_at(law, names);
    }
  }
  if (is_known) return names;
  // "set-aside:n9"
  const std::string name = id.substr(id.find(':') + 1);
  const bool is_claim =
      before_.claims.contains(name) || now_.claims.contains(name);
  if (is_claim) return std::set<std::string>{name};
  return std::nullopt;
}

void DecisionsBehind::add_claims_at(const std::string& law,
                                    std::set<std::string>& names) const {
  for (const Snapshot* side : {&before_, &now_}) {
    for (const auto& [id, finding] : side->findings) {
      if (std::ranges::find(finding.laws, law) == finding.laws.end()) continue;
      names.insert(finding.claims.begin(), finding.claims.end());
    }
  }
}

}  // namespace concord
