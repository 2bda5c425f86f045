// SPDX-License-Identifier: Apache-2.0
#include "engine/local_conflicts.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "claims/check.h"
#include "engine/cores.h"
#include "engine/corrections.h"
#include "engine/kinds.h"
#include "engine/law_finder.h"
#include "engine/nearby.h"

namespace concord {
namespace {

constexpr std::size_t kLawsNearby = 48;
constexpr std::int64_t kChecksNearby = 2000;
constexpr int kMostUndecided = 4;
constexpr std::size_t kMostNearby = 12;  // conflicts about one claim

// Claims without which propagation sees no clash: of each clash in turn one.
Bits left_out(const System& system) {
  const Bits claims = claims_of(system);
  Propagator propagator(system, Propagator::Clauses::LastPossible);
  const Bits others = constraints_of(system, other_than_claims(system));
  propagator.start(others);
  Bits out(claims.size());
  if (!propagator.run()) return out;
  const std::size_t said = propagator.moves().size();
  while (true) {
    propagator.back_to(said, others);
    propagator.hold(others | constraints_of(system, claims - out));
    if (propagator.run()) return out;
    const auto core = (guards_of(system, propagator.clash()) & claims).first();
    CONCORD_CHECK(core.has_value());
    out.insert(*core);
  }
}

class LocalLister {
 public:
  LocalLister(Oracle& oracle, const Budget& budget)
      : oracle_(oracle),
        budget_(budget),
        laws_(oracle),
        near_(oracle.system()),
        others_(other_than_claims(oracle.system())) {
    budget_.checks = std::min(budget_.checks, kChecksNearby);
  }

  void list(Listed<Conflict>& conflicts) {
    const auto cap = static_cast<std::size_t>(budget_.conflicts);
    for (const std::int32_t claim : left_out(oracle_.system()).members()) {
      if (undecided_ >= kMostUndecided) break;
      for (const Bits& candidate : candidates(claim)) add(candidate);
    }
    std::vector<Indices> sorted(found_.begin(), found_.end());
    std::ranges::stable_sort(sorted, {}, &Indices::size);
    for (Indices& claims : within(std::move(sorted), cap)) {
      Conflict conflict{std::move(claims), {}};
      conflict.laws = laws_.behind(others_, conflict.assumptions);
      conflicts.items.push_back(std::move(conflict));
    }
  }

 private:
  // Each of which clashes in the whole, too, and may have members to spare.
  std::vector<Bits> candidates(std::int32_t claim) {
    const Nearby nearby = near_.of(claim, kLawsNearby);
    const std::size_t count = nearby.assumptions.size();
    const Bits itself(count, {0});  // what is near it was found from it
    Oracle local(context_, nearby.system, budget_);
    const CoreQuestion question{other_than_claims(nearby.system) | itself,
                                claims_of(nearby.system) - itself, nullptr};
    std::vector<Bits> found;
    try {
      each_core(local, question, [&](const Bits& core) {
        Bits whole(others_.size());
        for (const std::int32_t each : (core | itself).members()) {
          whole.insert(static_cast<std::size_t>(
              nearby.assumptions[static_cast<std::size_t>(each)]));
        }
        found.push_back(std::move(whole));
        return found.size() < kMostNearby;
      });
    } catch (const BudgetSpent&) {
      // What was found is listed, and the list is not called complete.
    }
    return found;
  }

  void add(const Bits& candidate) {
    const Bits claims = candidate - others_;
    if (!tried_.insert(claims).second) return;
    try {
      found_.insert(minimal_core(oracle_, others_, claims).members());
    } catch (const BudgetSpent&) {
      ++undecided_;  // nobody knows whether it is minimal
    }
  }

  // The first `cap`, and behind them each that has a claim of its own, so that
  // every disputed claim is in one.
  static std::vector<Indices> within(std::vector<Indices> sorted,
                                     std::size_t cap) {
    std::set<std::int32_t> seen;
    std::vector<Indices> kept;
    for (Indices& claims : sorted) {
      bool is_new = false;
      for (const std::int32_t each : claims) is_new |= seen.insert(each).second;
      if (kept.size() < cap || is_new) kept.push_back(std::move(claims));
    }
    return kept;
  }

  Oracle& oracle_;
  Budget budget_;  // of one neighbourhood
  LawFinder laws_;
  Neighbourhoods near_;
  Bits others_;
  const Z3Context context_;
  std::set<Bits> tried_;
  std::set<Indices> found_;
  int undecided_ = 0;  // candidates, each of which cost much
};

}  // namespace

void list_local_conflicts(Oracle& oracle, const Budget& budget,
                          Listed<Conflict>& conflicts) {
  conflicts.complete = false;
  LocalLister(oracle, budget).list(conflicts);
}

void list_one_way_out(Oracle& oracle, Listed<Correction>& ways_out) {
  ways_out.complete = false;
  const System& system = oracle.system();
  const Bits all = Bits::all(system.assumptions.size());
  Bits out = left_out(system);
  while (true) {
    const Oracle::Reply rest = oracle.ask(all - out);
    if (rest.holds()) break;
    const auto core = (rest.core & claims_of(system)).first();
    if (!core) return;  // some other assumption has to be given up
    out.insert(*core);
  }
  for (const std::int32_t each : out.members()) {
    Bits fewer = out;
    fewer.erase(static_cast<std::size_t>(each));
    if (oracle.ask(all - fewer).holds()) out = std::move(fewer);
  }
  ways_out.items.push_back(correction_of(system, out));
}

}  // namespace concord
