// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/brute_force.h"

#include <algorithm>
#include <bit>
#include <set>
#include <tuple>

#include "claims/check.h"
#include "tests/oracle/masks.h"

namespace concord {
namespace {

bool includes_any(Mask set, const std::vector<Mask>& parts) {
  return std::ranges::any_of(parts,
                             [&](Mask part) { return includes(set, part); });
}

bool holds(const System& system, const System::Comparison& comparison,
           const std::vector<std::int64_t>& values) {
  std::int64_t sum = 0;
  for (std::uint32_t i = comparison.first_term; i < comparison.last_term; ++i) {
    const System::Term& term = system.terms[i];
    sum += term.factor * values[static_cast<std::size_t>(term.unknown)];
  }
  switch (comparison.relation) {
    case System::Comparison::Relation::AtMost:
      return sum <= comparison.constant;
    case System::Comparison::Relation::Below:
      return sum < comparison.constant;
    case System::Comparison::Relation::Equal:
      return sum == comparison.constant;
  }
  CONCORD_UNREACHABLE();
}

bool holds(const System& system, const System::Constraint& constraint,
           const std::vector<std::int64_t>& values) {
  for (std::uint32_t i = constraint.first_comparison;
       i < constraint.last_comparison; ++i) {
    if (holds(system, system.comparisons[i], values)) return true;
  }
  return false;
}

}  // namespace

BruteForce::BruteForce(const System& system, Box box)
    : system_(system), box_(box) {
  CONCORD_CHECK(system.assumptions.size() <= 12);
  CONCORD_CHECK(system.constraints.size() <= 64);
  std::vector<std::int64_t> values;
  add_worlds(values);
}

void BruteForce::add_worlds(std::vector<std::int64_t>& values) {
  if (values.size() == system_.unknowns.size()) return add_world(values);
  const System::Unknown& unknown = system_.unknowns[values.size()];
  CONCORD_CHECK(unknown.low.has_value() && !unknown.rational);
  const std::int64_t high = unknown.high.value_or(box_.open_end);
  for (std::int64_t value = *unknown.low; value <= high; ++value) {
    values.push_back(value);
    add_worlds(values);
    values.pop_back();
  }
}

void BruteForce::add_world(const std::vector<std::int64_t>& values) {
  World world{values, 0, ~Mask{0}, true};
  for (std::size_t i = 0; i < system_.constraints.size(); ++i) {
    const std::int32_t guard = system_.constraints[i].guard;
    if (holds(system_, system_.constraints[i], values)) {
      world.constraints |= bit(i);
    } else if (guard < 0) {
      world.lawful = false;
    } else {
      world.assumptions &= ~bit(static_cast<std::size_t>(guard));
    }
  }
  if (world.lawful) add_to_kind(world);
  worlds_.push_back(std::move(world));
}

void BruteForce::add_to_kind(const World& world) {
  const Kind first{world.values, world.values};
  Kind& kind = kinds_.emplace(world.assumptions, first).first->second;
  for (std::size_t i = 0; i < world.values.size(); ++i) {
    kind.least[i] = std::min(kind.least[i], world.values[i]);
    kind.greatest[i] = std::max(kind.greatest[i], world.values[i]);
  }
}

bool BruteForce::can_hold(Mask assumptions) const {
  return std::ranges::any_of(kinds_, [&](const auto& entry) {
    return includes(entry.first, assumptions);
  });
}

bool BruteForce::is_beyond(const World& world, const Beyond& beyond) const {
  if (beyond.unknown < 0) return true;
  const auto value = world.values[static_cast<std::size_t>(beyond.unknown)];
  return beyond.up ? value > beyond.limit : value < beyond.limit;
}

bool BruteForce::clashes(Mask constraints, const Beyond& beyond) const {
  return std::ranges::none_of(worlds_, [&](const World& world) {
    return includes(world.constraints, constraints) && is_beyond(world, beyond);
  });
}

bool BruteForce::needs_all(const Indices& asked, const Indices& spared,
                           const Beyond& beyond) const {
  const Mask all = mask_of(asked);
  if (!clashes(all, beyond)) return false;
  return std::ranges::none_of(spared, [&](std::int32_t index) {
    return clashes(all & ~bit(static_cast<std::size_t>(index)), beyond);
  });
}

BruteForce::Mask BruteForce::kind(bool claims) const {
  Mask mask = 0;
  for (std::size_t i = 0; i < system_.assumptions.size(); ++i) {
    const auto kind = system_.assumptions[i].kind;
    if ((kind == System::Assumption::Kind::Claim) == claims) mask |= bit(i);
  }
  return mask;
}

Verdict BruteForce::verdict() const {
  if (!can_hold(0)) return Verdict::LawsContradict;
  if (can_hold(kind(true) | kind(false))) return Verdict::Agree;
  return can_hold(kind(true)) ? Verdict::Reconcilable : Verdict::Irreconcilable;
}

Answer BruteForce::answer() const {
  Answer answer;
  answer.verdict = verdict();
  answer.checked = true;
  if (answer.verdict == Verdict::LawsContradict) return answer;
  const Mask all = kind(true) | kind(false);
  if (answer.verdict == Verdict::Agree) {
    answer.rows.push_back(row(-1, all));
    return answer;
  }
  answer.conflicts.items = conflicts();
  answer.ways_out.items = ways_out();
  answer.whole = {true, true, answer.verdict == Verdict::Irreconcilable};
  answer.account_ways_out.items = account_ways_out();
  answer.blocks = blocks(answer.conflicts.items);
  for (const Correction& way_out : answer.ways_out.items) {
    answer.rows.push_back(row(static_cast<std::int32_t>(answer.rows.size()),
                              all & ~mask_of(way_out.give_up)));
  }
  return answer;
}

// Subsets by size, then accounts, then members.
std::vector<Mask> BruteForce::smallest_first(Mask universe) const {
  std::vector<std::tuple<std::size_t, std::size_t, Indices>> keys;
  for (Mask subset = universe;; subset = (subset - 1) & universe) {
    const Indices members = indices_of(subset);
    std::set<std::int32_t> accounts;
    for (const std::int32_t member : members) {
      const auto& of =
          system_.assumptions[static_cast<std::size_t>(member)].accounts;
      accounts.insert(of.empty() ? -1 : of.front());
    }
    keys.emplace_back(members.size(), accounts.size(), members);
    if (subset == 0) break;
  }
  std::ranges::sort(keys);
  std::vector<Mask> subsets;
  for (const auto& key : keys) subsets.push_back(mask_of(std::get<2>(key)));
  return subsets;
}

std::vector<Conflict> BruteForce::conflicts() const {
  std::vector<Mask> found;
  for (const Mask subset : smallest_first(kind(true))) {
    if (includes_any(subset, found)) continue;
    if (!can_hold(subset | kind(false))) found.push_back(subset);
  }
  std::vector<Conflict> conflicts;
  for (const Mask subset : found) conflicts.push_back({indices_of(subset), {}});
  return conflicts;
}

Cost BruteForce::cost_of(Mask assumptions) const {
  Cost cost;
  for (const std::int32_t index : indices_of(assumptions)) {
    const auto& assumption =
        system_.assumptions[static_cast<std::size_t>(index)];
    if (assumption.kind == System::Assumption::Kind::Claim) {
      cost.claims += assumption.cost;
    } else if (assumption.kind == System::Assumption::Kind::SoftLaw) {
      cost.laws += assumption.cost;
    } else {
      cost.readings += assumption.cost;
    }
  }
  return cost;
}

std::vector<Correction> BruteForce::ways_out() const {
  const Mask all = kind(true) | kind(false);
  std::vector<Mask> minimal;
  for (const Mask subset : smallest_first(all)) {
    if (includes_any(subset, minimal)) continue;
    if (can_hold(all & ~subset)) minimal.push_back(subset);
  }
  const bool any_holds_if = std::ranges::any_of(
      minimal, [&](Mask subset) { return (subset & kind(true)) == 0; });
  std::vector<std::tuple<int, Cost, std::size_t, Indices>> keys;
  for (const Mask subset : minimal) {
    const int list = (subset & kind(true)) == 0    ? 0
                     : (subset & kind(false)) == 0 ? 1
                                                   : 2;
    if (list == 2 && any_holds_if) continue;
    const Indices members = indices_of(subset);
    keys.emplace_back(list, cost_of(subset), members.size(), members);
  }
  std::ranges::sort(keys);
  std::vector<Correction> ways_out;
  for (const auto& [list, cost, size, members] : keys) {
    ways_out.push_back({members, cost});
  }
  return ways_out;
}

// Claim by claim: all that some chain of conflicts leads to from it.
std::vector<Indices> BruteForce::blocks(
    const std::vector<Conflict>& conflicts) {
  std::set<Indices> blocks;
  for (const Conflict& start : conflicts) {
    Mask block = mask_of(start.assumptions);
    for (std::size_t i = 0; i < conflicts.size(); ++i) {
      for (const Conflict& each : conflicts) {
        const Mask claims = mask_of(each.assumptions);
        if ((claims & block) != 0) block |= claims;
      }
    }
    blocks.insert(indices_of(block));
  }
  if (blocks.size() < 2) return {};
  return {blocks.begin(), blocks.end()};
}

std::vector<Correction> BruteForce::account_ways_out() const {
  std::vector<std::int32_t> accounts;  // by their first claims
  std::vector<std::int64_t> costs;     // of all that each says
  for (const std::int32_t claim : indices_of(kind(true))) {
    const auto& said = system_.assumptions[static_cast<std::size_t>(claim)];
    for (const std::int32_t account : said.accounts) {
      const auto found = std::ranges::find(accounts, account);
      const auto at = static_cast<std::size_t>(found - accounts.begin());
      if (found == accounts.end()) {
        accounts.push_back(account);
        costs.push_back(0);
      }
      costs[at] += said.cost;
    }
  }
  std::vector<std::tuple<int, std::int64_t, Indices, Mask>> keys;
  for (Mask chosen = 0; chosen < bit(accounts.size()); ++chosen) {
    std::set<std::int32_t> set_aside;
    std::int64_t cost = 0;
    for (const std::int32_t each : indices_of(chosen)) {
      set_aside.insert(accounts[static_cast<std::size_t>(each)]);
      cost += costs[static_cast<std::size_t>(each)];
    }
    keys.emplace_back(std::popcount(chosen), cost, indices_of(chosen), chosen);
  }
  std::ranges::sort(keys);
  const Mask all = kind(true) | kind(false);
  std::vector<Mask> found;
  std::vector<Correction> ways_out;
  for (const auto& [size, cost, members, chosen] : keys) {
    std::set<std::int32_t> set_aside;
    for (const std::int32_t each : members) {
      set_aside.insert(accounts[static_cast<std::size_t>(each)]);
    }
    const Mask claims = said_only_by(set_aside);
    if (includes_any(chosen, found) || !can_hold(all & ~claims)) continue;
    found.push_back(chosen);
    ways_out.push_back({indices_of(claims), cost_of(claims)});
  }
  return ways_out;
}

BruteForce::Mask BruteForce::said_only_by(
    const std::set<std::int32_t>& accounts) const {
  Mask claims = 0;
  for (const std::int32_t claim : indices_of(kind(true))) {
    const auto& said =
        system_.assumptions[static_cast<std::size_t>(claim)].accounts;
    if (std::ranges::includes(accounts, said)) {
      claims |= bit(static_cast<std::size_t>(claim));
    }
  }
  return claims;
}

}  // namespace concord
