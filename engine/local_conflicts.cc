// SPDX-License-Identifier: Apache-2.0
#include "engine/local_conflicts.h"

#include <algorithm>
#include <utility>

#include "engine/cores.h"
#include "engine/kinds.h"
#include "engine/part_of.h"

namespace concord {
namespace {

constexpr int kMostAsked = 8;  // of the whole System, about single claims

/// Conflicts by the claims in them.
class Kept {
 public:
  explicit Kept(std::size_t assumptions) : by_claim_(assumptions) {}

  bool holds_another(const Indices& claims) const {
    return std::ranges::any_of(claims, [&](std::int32_t claim) {
      const auto& some = by_claim_[static_cast<std::size_t>(claim)];
      return std::ranges::any_of(some, [&](const Indices* other) {
        return std::ranges::includes(claims, *other);
      });
    });
  }
  bool knows_all(const Indices& claims) const {
    return std::ranges::none_of(claims, [&](std::int32_t claim) {
      return by_claim_[static_cast<std::size_t>(claim)].empty();
    });
  }
  void add(const Indices& claims) {
    for (const std::int32_t each : claims) {
      by_claim_[static_cast<std::size_t>(each)].push_back(&claims);
    }
  }

 private:
  std::vector<std::vector<const Indices*>> by_claim_;
};

}  // namespace

LocalConflicts::LocalConflicts(Oracle& oracle, const Budget& budget)
    : oracle_(oracle),
      budget_(budget),
      others_(other_than_claims(oracle.system())),
      direct_(oracle.system()),
      guards_(oracle.system()),
      claims_(oracle.system().assumptions.size()) {}

bool LocalConflicts::find_without_claims() {
  if (oracle_.ask(others_).holds()) return false;
  found_.emplace(Indices(), LawFinder(oracle_).behind(others_, {}));
  return true;
}

void LocalConflicts::find_direct() {
  for (const Conflict& each : direct_.all()) {
    add(guards_.guarded_by(each.assumptions) |
        Bits(oracle_.system().constraints.size(), each.laws));
  }
}

void LocalConflicts::find_about(const Bits& way_out) {
  for (const std::int32_t claim : way_out.members()) {
    if (!is_in_one(claim)) add_direct(claim);
  }
  add_through_several(way_out);
}

Bits LocalConflicts::claims() const { return claims_; }

std::vector<Conflict> LocalConflicts::first(std::size_t cap) const {
  std::vector<const std::pair<const Indices, Indices>*> sorted;
  for (const auto& each : found_) sorted.push_back(&each);
  std::ranges::stable_sort(sorted, {},
                           [](const auto* each) { return each->first.size(); });
  Kept kept(others_.size());
  std::vector<Conflict> first;
  for (const auto* each : sorted) {
    const auto& [claims, laws] = *each;
    if (kept.holds_another(claims)) continue;
    if (first.size() >= cap && kept.knows_all(claims)) continue;
    kept.add(claims);
    first.push_back({claims, laws});
  }
  return first;
}

// Constraints that clash, perhaps with some to spare; a claim is there with all
// that it says.
void LocalConflicts::add(const Bits& constraints) try {
  const System& system = oracle_.system();
  const Indices claims = (guards_of(system, constraints) - others_).members();
  const Part part = part_of(system, constraints | guards_.guarded_by(claims));
  Oracle local(context_, part.system, budget_);
  const Bits all = Bits::all(part.assumptions.size());
  const Bits core = minimal_core(local, all - all, all);
  const Indices laws = LawFinder(local).behind(all - all, core.members());
  const Indices needed = of_whole(core.members(), part.assumptions);
  found_.emplace(needed, of_whole(laws, part.constraints));
  claims_ |= Bits(claims_.size(), needed);
} catch (const BudgetSpent&) {
  // Nobody knows whether it is minimal.
}

// The first through one law that needs it.
bool LocalConflicts::add_direct(std::int32_t claim) {
  for (const Conflict& each : direct_.about(claim)) {
    add(guards_.guarded_by(each.assumptions) |
        Bits(oracle_.system().constraints.size(), each.laws));
    if (is_in_one(claim)) return true;
  }
  return false;
}

// The rest of a way out holds, so whatever clashes in it with one claim that
// was set aside is a conflict about that claim.
void LocalConflicts::add_through_several(const Bits& way_out) {
  const Bits rest = Bits::all(way_out.size()) - way_out;
  Propagator whole(oracle_.system(), Propagator::Clauses::LastPossible);
  const Bits held = constraints_of(oracle_.system(), rest);
  whole.start(held);
  whole.run();
  const std::size_t said = whole.moves().size();
  int asked = 0;
  for (const std::int32_t claim : way_out.members()) {
    if (is_in_one(claim)) continue;
    whole.back_to(said, held);
    whole.hold(held | guards_.guarded_by({claim}));
    if (!whole.run()) {
      add(whole.clash());
    } else if (++asked <= kMostAsked) {
      add_as_asked(rest | Bits(rest.size(), {claim}));
    }
  }
}

void LocalConflicts::add_as_asked(const Bits& put_back) try {
  const Oracle::Reply reply = oracle_.ask(put_back);
  if (reply.holds()) return;
  const Indices claims = (reply.core - others_).members();
  const Indices laws = LawFinder(oracle_).behind(others_, claims);
  add(guards_.guarded_by(claims) |
      Bits(oracle_.system().constraints.size(), laws));
} catch (const BudgetSpent&) {
  // It stays without a conflict, and the list is not called complete.
}

bool LocalConflicts::is_in_one(std::int32_t claim) const {
  return claims_.has(static_cast<std::size_t>(claim));
}

}  // namespace concord
