// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claims/decision.h"
#include "rules/ground.h"

namespace concord {

/// The laws that decisions accept as broken: here they hold no longer, over
/// everything or over one event and its parts.
class BrokenLaws {
 public:
  /// Finds out what the decisions about laws rest on, and which of them are
  /// reopened.  Complains of laws that nobody wrote and nothing declares.
  BrokenLaws(const Audit& audit, const LawBook& laws,
             std::vector<Decision>& decisions, Complaints& complaints);

  /// The laws that still hold somewhere.
  LawBook left_of(const LawBook& laws) const;
  /// Takes out the instances that hold no longer.  A list that is complete and
  /// disjoint is two laws: either may hold without the other.
  void leave_out(std::vector<GroundLaw>& laws) const;

 private:
  using Words = std::map<std::string, std::string>;
  struct Scope {
    std::string law;
    std::optional<EventId> event;  // nothing: everywhere
  };

  void split(Decision& decision, const Words& words) const;
  std::optional<Scope> find(const Decision& decision, const Words& words,
                            Complaints& complaints) const;
  void add(const Scope& scope);
  bool is_broken(const GroundLaw& law, const std::string& id) const;
  void split_list(GroundLaw& law) const;

  const Audit& audit_;
  std::set<std::string> everywhere_;
  std::map<std::string, std::vector<std::set<EventId>>> within_;
};

}  // namespace concord
