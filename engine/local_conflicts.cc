// SPDX-License-Identifier: Apache-2.0
#include "engine/local_conflicts.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "claims/check.h"
#include "engine/cores.h"
#include "engine/kinds.h"
#include "engine/law_finder.h"
#include "engine/nearby.h"

namespace concord {
namespace {

constexpr std::size_t kLawsNearby = 48;
constexpr std::int64_t kChecksNearby = 100;
constexpr std::size_t kMostNearby = 12;  // conflicts about one claim

class LocalLister {
 public:
  LocalLister(Oracle& oracle, const Budget& budget, const Bits& way_out)
      : oracle_(oracle),
        budget_(budget),
        laws_(oracle),
        near_(oracle.system()),
        others_(other_than_claims(oracle.system())),
        others_hold_(constraints_of(oracle.system(), others_)),
        steps_(oracle.system(), Propagator::Clauses::LastPossible),
        way_out_(way_out),
        rest_(Bits::all(way_out.size()) - way_out) {
    budget_.checks = std::min(budget_.checks, kChecksNearby);
    steps_.start(others_hold_);
    CONCORD_CHECK(steps_.run());
    others_said_ = steps_.moves().size();
  }

  void list(Listed<Conflict>& conflicts) {
    for (const std::int32_t claim : way_out_.members()) list_about(claim);
    std::vector<Indices> sorted(found_.begin(), found_.end());
    std::ranges::stable_sort(sorted, {}, &Indices::size);
    const auto cap = static_cast<std::size_t>(budget_.conflicts);
    for (Indices& claims : within(std::move(sorted), cap)) {
      Conflict conflict{std::move(claims), {}};
      conflict.laws = laws_.behind(others_, conflict.assumptions);
      conflicts.items.push_back(std::move(conflict));
    }
  }

 private:
  void list_about(std::int32_t claim) {
    const Nearby nearby = near_.of(claim, kLawsNearby);
    Bits near(others_.size());
    for (const std::int32_t each : nearby.assumptions) {
      near.insert(static_cast<std::size_t>(each));
    }
    const Bits afar = rest_ - (near - others_);
    const std::size_t before = found_.size();
    for (const Bits& candidate : candidates(nearby)) add(candidate, afar);
    if (found_.size() == before) add_any_about(claim, afar);
  }

  // Each of which clashes in the whole, too, and may have members to spare.
  std::vector<Bits> candidates(const Nearby& nearby) {
    const Bits itself(nearby.assumptions.size(), {0});  // found from there
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

  // Where what it clashes with lies farther away.
  void add_any_about(std::int32_t claim, const Bits& afar) {
    const Bits put_back = rest_ | Bits(rest_.size(), {claim});
    add(oracle_.ask(put_back).core, afar);
  }

  void add(const Bits& candidate, const Bits& afar) {
    const Bits claims = by_steps_alone(candidate - others_);
    if (!tried_.insert(claims).second) return;
    try {
      found_.insert(minimal(claims, afar));
    } catch (const BudgetSpent&) {
      // Nobody knows whether it is minimal.
    }
  }

  Indices minimal(Bits core, const Bits& afar) {
    for (const std::int32_t each : core.members()) {
      if (!core.has(static_cast<std::size_t>(each))) continue;
      Bits fewer = core;
      fewer.erase(static_cast<std::size_t>(each));
      if (const auto clash = clash_in(fewer, afar)) core = *clash;
    }
    return core.members();
  }

  // Without claims that propagation can spare.
  Bits by_steps_alone(Bits core) {
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

  // What clashes among these claims; nothing if they can hold.  With all that
  // holds afar there is little to search for, and what clashes with them there
  // is let go.
  std::optional<Bits> clash_in(const Bits& claims, Bits afar) {
    if (oracle_.is_seen(others_ | claims)) return std::nullopt;
    while (true) {
      const Oracle::Reply reply = oracle_.ask(others_ | afar | claims);
      if (reply.holds()) return std::nullopt;
      const Bits in_the_way = (reply.core & afar) - others_ - claims;
      if (in_the_way.empty()) return reply.core - others_;
      afar -= in_the_way;
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
  const Bits others_;
  const Bits others_hold_;  // constraints
  Propagator steps_;
  std::size_t others_said_ = 0;  // moves of what is no claim
  const Bits way_out_;
  const Bits rest_;
  const Z3Context context_;
  std::set<Bits> tried_;
  std::set<Indices> found_;
};

}  // namespace

void list_local_conflicts(Oracle& oracle, const Budget& budget,
                          const Bits& way_out, Listed<Conflict>& conflicts) {
  conflicts.complete = false;
  LocalLister(oracle, budget, way_out).list(conflicts);
}

}  // namespace concord
