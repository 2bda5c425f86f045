// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "reports/snapshot.h"

namespace concord {

/// Which of the decisions that differ between two Snapshots can have changed a
/// figure or a finding: those about a claim in it, before or now, or about a
/// law on which it rests, or on which a finding about one of its claims does.
class DecisionsBehind {
 public:
  /// `differing` are ids of decisions.
  DecisionsBehind(const Snapshot& before, const Snapshot& now,
                  const std::vector<std::string>& differing);

  /// Of what rests on these; sorted.
  std::vector<std::string> of(const std::set<std::string>& claims,
                              const std::set<std::string>& laws) const;

 private:
  /// Nothing: of one that is gone a lock keeps the name alone, and that may be
  /// of anything.
  using About = std::optional<std::set<std::string>>;

  About about(const std::string& id) const;
  void add_claims_at(const std::string& law,
                     std::set<std::string>& names) const;

  const Snapshot& before_;
  const Snapshot& now_;
  std::map<std::string, About> about_;  // claims and laws, by id
};

}  // namespace concord
