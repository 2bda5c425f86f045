// SPDX-License-Identifier: Apache-2.0
#include "rules/phases.h"

#include <algorithm>

namespace concord {

Phases::Phases(const Audit& audit, const std::vector<Reading>& readings,
               const Timelines& lines) {
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (readings[i].constraints.empty()) continue;
    const Claim& claim = audit.claims[i];
    mark(claim, lines);
    for (const Toward& toward : claim.toward) {
      if (toward.stance == Stance::Denies) mark(audit[toward.claim], lines);
    }
  }
}

// Only what the claim itself gives: the figure that it leans on was counted
// before.
void Phases::mark(const Claim& claim, const Timelines& lines) {
  if (claim.phase.empty()) return;
  const auto add = [&](const Statement& statement) {
    if (!statement.figure) return;
    const Line line = lines.line_of(*statement.figure);
    marked_[line][statement.figure->as_of].insert(claim.phase);
  };
  add(claim.total);
  std::ranges::for_each(claim.parts, add);
}

std::vector<std::vector<Instant>> Phases::chains(
    Line line, const std::vector<Instant>& moments) const {
  if (marked_.count(line) == 0) return {moments};
  std::map<std::string, std::vector<Instant>> by_phase;
  for (const Instant moment : moments) {
    for (const std::string& phase : at(line, moment)) {
      by_phase[phase].push_back(moment);
    }
  }
  std::vector<std::vector<Instant>> all;
  for (auto& [phase, chain] : by_phase) all.push_back(std::move(chain));
  return all;
}

bool Phases::share(Line line, Instant one, Instant other) const {
  const Names some = at(line, one);
  return std::ranges::any_of(at(line, other), [&](const std::string& phase) {
    return some.count(phase) > 0;
  });
}

// The unnamed phase before the first restart is "".
Phases::Names Phases::at(Line line, Instant moment) const {
  const auto marks = marked_.find(line);
  if (marks == marked_.end()) return {""};
  const auto after = marks->second.upper_bound(moment);
  if (after == marks->second.begin()) return {""};
  return std::prev(after)->second;
}

}  // namespace concord
