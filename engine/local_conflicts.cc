// SPDX-License-Identifier: Apache-2.0
#include "engine/local_conflicts.h"

#include <algorithm>
#include <utility>

#include "engine/kinds.h"

namespace concord {
namespace {

Indices without(Indices all, std::int32_t one) {
  std::erase(all, one);
  return all;
}

}  // namespace

LocalConflicts::LocalConflicts(Oracle& oracle)
    : oracle_(oracle),
      others_(other_than_claims(oracle.system())),
      others_hold_(constraints_of(oracle.system(), others_)),
      direct_(oracle.system()),
      laws_(oracle),
      witnesses_(oracle),
      steps_(oracle.system(), Propagator::Clauses::LastPossible),
      few_(oracle.system(), Propagator::Clauses::PassOver) {
  steps_.start(others_hold_);
  steps_.run();
  others_said_ = steps_.moves().size();
  for (const Conflict& each : direct_.all()) {
    add(Bits(others_.size(), each.assumptions), each.laws);
  }
}

bool LocalConflicts::find_without_claims() {
  if (oracle_.ask(others_).holds()) return false;
  keep({}, std::nullopt);
  return true;
}

void LocalConflicts::find_direct(const Bits& rest) { settle(rest); }

void LocalConflicts::find_about(const Bits& way_out) {
  const Bits rest = all_but(way_out);
  for (const std::int32_t claim : in_none(way_out)) add_direct(claim);
  settle(rest);
  add_through_several(way_out);
  settle(rest);
}

Bits LocalConflicts::claims() const {
  Bits all(others_.size());
  for (const auto& [claims, laws] : pending_) all |= Bits(all.size(), claims);
  for (const auto& [claims, laws] : found_) all |= Bits(all.size(), claims);
  return all;
}

std::vector<Conflict> LocalConflicts::first(std::size_t cap) const {
  std::vector<Conflict> sorted;
  for (const auto& [claims, laws] : found_) sorted.push_back({claims, laws});
  std::ranges::stable_sort(sorted, {}, [](const Conflict& conflict) {
    return conflict.assumptions.size();
  });
  Bits seen(others_.size());
  std::vector<Conflict> first;
  for (Conflict& each : sorted) {
    const Bits claims(seen.size(), each.assumptions);
    if (first.size() >= cap && seen.includes(claims)) continue;
    seen |= claims;
    first.push_back(std::move(each));
  }
  return first;
}

// Claims that clash, perhaps with some to spare.
void LocalConflicts::add(const Bits& claims, const Laws& laws) {
  const Bits fewer = by_steps_alone(claims);
  const Indices members = fewer.members();
  if (!tried_.insert(members).second) return;
  pending_.emplace(members, fewer == claims ? laws : std::nullopt);
}

// The first through one law that needs it.
void LocalConflicts::add_direct(std::int32_t claim) {
  for (const Conflict& each : direct_.about(claim)) {
    const Bits fewer = by_steps_alone(Bits(others_.size(), each.assumptions));
    if (!fewer.has(static_cast<std::size_t>(claim))) continue;
    return add(fewer, each.laws);
  }
}

// The rest of a way out holds, so whatever clashes in it with one claim that
// was set aside is a conflict about that claim.
void LocalConflicts::add_through_several(const Bits& way_out) {
  const Bits rest = all_but(way_out);
  Propagator whole(oracle_.system(), Propagator::Clauses::LastPossible);
  const Bits held = constraints_of(oracle_.system(), rest);
  whole.start(held);
  whole.run();
  const std::size_t said = whole.moves().size();
  for (const std::int32_t claim : in_none(way_out)) {
    const Bits put_back = rest | Bits(rest.size(), {claim});
    whole.back_to(said, held);
    whole.hold(constraints_of(oracle_.system(), put_back));
    const Bits core = whole.run() ? oracle_.ask(put_back).core
                                  : guards_of(oracle_.system(), whole.clash());
    add(core - others_, std::nullopt);
  }
}

Bits LocalConflicts::all_but(const Bits& way_out) const {
  return Bits::all(way_out.size()) - way_out;
}

Indices LocalConflicts::in_none(const Bits& claims) const {
  return (claims - this->claims()).members();
}

void LocalConflicts::settle(const Bits& rest) {
  while (!pending_.empty()) {
    const auto now = std::exchange(pending_, {});
    std::vector<Indices> sets;
    for (const auto& [claims, laws] : now) {
      for (const std::int32_t each : claims) {
        sets.push_back(without(claims, each));
      }
    }
    const std::vector<bool> shown = witnesses_.find(sets, rest);
    auto next = shown.begin();
    for (const auto& [claims, laws] : now) {
      const auto last = next + static_cast<std::ptrdiff_t>(claims.size());
      if (std::find(next, last, false) == last) {
        keep(claims, laws);
      } else {
        settle_by_asking(claims, laws);
      }
      next = last;
    }
  }
}

void LocalConflicts::settle_by_asking(const Indices& claims,
                                      const Laws& laws) try {
  for (const std::int32_t each : claims) {
    const Bits fewer(others_.size(), without(claims, each));
    const Oracle::Reply reply = oracle_.ask(others_ | fewer);
    if (!reply.holds()) return add(reply.core - others_, std::nullopt);
  }
  keep(claims, laws);
} catch (const BudgetSpent&) {
  // Nobody knows whether it is minimal.
}

void LocalConflicts::keep(const Indices& claims, const Laws& laws) {
  found_.emplace(claims,
                 laws ? needed(claims, *laws) : laws_.behind(others_, claims));
}

// Without claims that propagation can spare.
Bits LocalConflicts::by_steps_alone(Bits core) {
  for (const std::int32_t each : core.members()) {
    if (!core.has(static_cast<std::size_t>(each))) continue;
    Bits fewer = core;
    fewer.erase(static_cast<std::size_t>(each));
    steps_.back_to(others_said_, others_hold_);
    steps_.hold(constraints_of(oracle_.system(), others_ | fewer));
    if (steps_.run()) continue;
    core = guards_of(oracle_.system(), steps_.clash()) - others_;
  }
  return core;
}

// Of laws by which claims clash, those that a proof by steps needs.
Indices LocalConflicts::needed(const Indices& claims, Indices laws) {
  if (laws.size() < 2) return laws;
  const System& system = oracle_.system();
  const Bits said = constraints_of(system, Bits(others_.size(), claims)) -
                    constraints_of(system, Bits(others_.size()));
  for (const std::int32_t each : Indices(laws)) {
    Indices fewer = without(laws, each);
    few_.start(said | Bits(said.size(), fewer));
    if (!few_.run()) laws = std::move(fewer);
  }
  return laws;
}

}  // namespace concord
