// SPDX-License-Identifier: Apache-2.0
#include "engine/guarded.h"

#include <algorithm>
#include <string>

namespace concord {
namespace {

/// The same words of one origin are one assumption: this is what is compared.
struct Wording {
  OriginId origin;
  std::vector<std::string> constraints;  // as text, sorted

  friend auto operator<=>(const Wording&, const Wording&) = default;
};

std::string as_key(const Constraint& constraint, const Places& unknowns) {
  std::string key;
  for (const Comparison& comparison : constraint.any_of) {
    for (const Term& term : comparison.terms) {
      key += to_string(term.factor) + "*" +
             std::to_string(unknowns.at(term.figure)) + "+";
    }
    key += std::to_string(static_cast<int>(comparison.relation)) + " " +
           to_string(comparison.constant) + "|";
  }
  return key;
}

void insert_sorted(std::int32_t account, std::vector<std::int32_t>& accounts) {
  const auto place = std::ranges::lower_bound(accounts, account);
  if (place == accounts.end() || *place != account) {
    accounts.insert(place, account);
  }
}

Guarded guarded_by(const Alternative& alternative, std::size_t index) {
  Guarded guarded;
  guarded.source.kind = System::Assumption::Kind::Reading;
  guarded.source.alternative = static_cast<std::int32_t>(index);
  guarded.source.name = alternative.name;
  guarded.assumption.kind = System::Assumption::Kind::Reading;
  guarded.assumption.cost = cost_of(alternative.kind);
  return guarded;
}

// Accounts that stand at one moment of one root event are charged once.
std::int32_t slot_of(const Material& material, const Alternative& alternative) {
  if (alternative.kind != Alternative::Kind::Moment) return -1;
  const auto& accounts = material.audit.accounts;
  const Account& mine = material.audit[alternative.account];
  const auto same = [&](const Account& other) {
    return other.root == mine.root && other.moment == mine.moment;
  };
  return static_cast<std::int32_t>(std::ranges::find_if(accounts, same) -
                                   accounts.begin());
}

}  // namespace

std::vector<Guarded> claims_as_assumptions(const Material& material,
                                           const Places& unknowns) {
  std::map<Wording, std::size_t> seen;
  std::vector<Guarded> all;
  for (std::size_t i = 0; i < material.readings.size(); ++i) {
    const auto& constraints = material.readings[i].constraints;
    if (constraints.empty()) continue;
    const Claim& claim = material.audit.claims[i];
    Wording wording{claim.origin(), {}};
    for (const StatedConstraint& stated : constraints) {
      if (!stated.is_literal()) continue;
      wording.constraints.push_back(as_key(stated.constraint, unknowns));
    }
    std::ranges::sort(wording.constraints);
    const auto [place, is_new] = seen.emplace(std::move(wording), all.size());
    if (!is_new) {
      all[place->second].source.claims.emplace_back(i);
      insert_sorted(claim.account.value,
                    all[place->second].assumption.accounts);
      continue;
    }
    Guarded guarded;
    guarded.source.claims.emplace_back(i);
    guarded.source.name = claim.id;
    guarded.assumption.cost =
        material.audit[claim.origin()].weight.value_or(kWeight);
    guarded.assumption.accounts = {claim.account.value};
    guarded.assumption.origin = claim.origin().value;
    for (const StatedConstraint& stated : constraints) {
      if (!stated.is_literal()) continue;
      guarded.constraints.emplace_back(&stated.constraint,
                                       ConstraintSource{-1, stated.statement});
    }
    all.push_back(std::move(guarded));
  }
  return all;
}

std::vector<Guarded> soft_laws_as_assumptions(const Ground& ground) {
  std::map<std::string, Guarded> groups;
  for (std::size_t i = 0; i < ground.laws.size(); ++i) {
    const GroundLaw& law = ground.laws[i];
    if (!law.cost || law.kind == LawKind::SameThing) continue;
    Guarded& group = groups[law.soft_group];
    group.source.kind = System::Assumption::Kind::SoftLaw;
    group.source.soft_group = law.soft_group;
    group.source.name = law.soft_group;
    group.assumption.kind = System::Assumption::Kind::SoftLaw;
    group.assumption.cost = *law.cost;
    group.constraints.emplace_back(
        &law.constraint, ConstraintSource{static_cast<std::int32_t>(i), {}});
  }
  std::vector<Guarded> all;
  for (auto& [name, group] : groups) all.push_back(std::move(group));
  return all;
}

std::vector<Guarded> alternatives_as_assumptions(const Material& material) {
  std::map<std::string, Guarded> by_name;
  for (std::size_t i = 0; i < material.alternatives.size(); ++i) {
    const Alternative& alternative = material.alternatives[i];
    Guarded guarded = guarded_by(alternative, i);
    guarded.assumption.slot = slot_of(material, alternative);
    by_name.emplace(alternative.name, std::move(guarded));
  }
  for (std::size_t i = 0; i < material.ground.laws.size(); ++i) {
    const GroundLaw& law = material.ground.laws[i];
    if (law.kind != LawKind::SameThing || !law.cost) continue;
    const auto found = by_name.find(law.soft_group);
    if (found == by_name.end()) continue;
    found->second.constraints.emplace_back(
        &law.constraint, ConstraintSource{static_cast<std::int32_t>(i), {}});
  }
  std::vector<Guarded> all;
  for (auto& [name, guarded] : by_name) all.push_back(std::move(guarded));
  return all;
}

}  // namespace concord
