// SPDX-License-Identifier: Apache-2.0
#include "engine/corrections.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "claims/check.h"
#include "engine/cores.h"
#include "engine/hitting_set.h"
#include "engine/kinds.h"

namespace concord {
namespace {

// Ties of the cheapest go on past the cap, but not without end: k disputes that
// have nothing to do with one another have 2^k ways out.
constexpr std::int32_t kMostTies = 10;

Cost cost_of(const System& system, const Bits& give_up) {
  Cost cost;
  std::set<std::int32_t> slots;
  for (const std::int32_t each : give_up.members()) {
    const auto& assumption = system.assumptions[static_cast<std::size_t>(each)];
    const bool is_paid =
        assumption.slot >= 0 && !slots.insert(assumption.slot).second;
    if (is_paid) continue;
    switch (assumption.kind) {
      case System::Assumption::Kind::Claim:
        cost.claims += assumption.cost;
        break;
      case System::Assumption::Kind::SoftLaw:
        cost.laws += assumption.cost;
        break;
      case System::Assumption::Kind::Reading:
        cost.readings += assumption.cost;
        break;
    }
  }
  return cost;
}

// What is chosen among: an assumption that is given up by itself, or an account
// with which others may have to go, too.
struct Unit {
  HittingSets::Element element;
  Indices assumptions;
};

class Search {
 public:
  Search(Oracle& oracle, const std::vector<Unit>& units)
      : oracle_(oracle),
        units_of_(oracle.system().assumptions.size(), Bits(units.size())),
        held_(Bits::all(units_of_.size())) {
    std::vector<HittingSets::Element> elements;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
      elements.push_back(units[unit].element);
      for (const std::int32_t each : units[unit].assumptions) {
        const auto assumption = static_cast<std::size_t>(each);
        units_of_[assumption].insert(unit);
        held_.erase(assumption);
      }
    }
    candidates_.emplace(std::move(elements));
  }

  /// Only sets that give up one of these, too, are wanted.
  void demand(const Bits& some_of) {
    candidates_->add(units_beside(Bits(candidates_->size()), some_of));
    check_minimal_ = true;
  }

  /// Until there are no more, or `found` returns false.  True: no more.
  bool each(const std::function<bool(const Bits& give_up)>& found) {
    while (const std::optional<Bits> candidate = candidates_->next()) {
      const Oracle::Reply reply = oracle_.ask(rest(*candidate));
      if (!reply.holds()) {
        learn(*candidate, reply.core);
        continue;
      }
      const Bits minimal = spare(*candidate);
      candidates_->block(minimal);
      if (minimal == *candidate && !found(together(minimal))) return false;
    }
    return true;
  }

 private:
  // An assumption goes when all its units do.
  Bits together(const Bits& units) const {
    Bits gone(held_.size());
    for (std::size_t i = 0; i < units_of_.size(); ++i) {
      if (!held_.has(i) && units.includes(units_of_[i])) gone.insert(i);
    }
    return gone;
  }

  Bits rest(const Bits& given_up) const {
    return Bits::all(held_.size()) - together(given_up);
  }

  // Of each assumption one unit that is not among these: whatever gives up one
  // of the assumptions chooses one of these units.
  Bits units_beside(const Bits& units, const Bits& assumptions) const {
    Bits beside(units.size());
    for (const std::int32_t each : (assumptions - held_).members()) {
      const Bits left = units_of_[static_cast<std::size_t>(each)] - units;
      CONCORD_CHECK(!left.empty());
      beside.insert(static_cast<std::size_t>(left.members().front()));
    }
    return beside;
  }

  // A small core prunes better: the assumptions that it does not need go first.
  void learn(const Bits& candidate, const Bits& core) {
    candidates_->add(
        units_beside(candidate, minimal_core(oracle_, held_, core)));
  }

  // Lightest first makes a set minimal, unless it had to meet a demand.
  Bits spare(Bits given_up) {
    if (!check_minimal_) return given_up;
    for (const std::int32_t each : given_up.members()) {
      Bits fewer = given_up;
      fewer.erase(static_cast<std::size_t>(each));
      if (oracle_.ask(rest(fewer)).holds()) given_up = fewer;
    }
    return given_up;
  }

  Oracle& oracle_;
  std::vector<Bits> units_of_;  // by assumption
  Bits held_;                   // assumptions that are never given up
  std::optional<HittingSets> candidates_;
  bool check_minimal_ = false;
};

std::vector<Unit> single_units(const System& system, const Bits& assumptions) {
  std::vector<Unit> units;
  for (const std::int32_t each : assumptions.members()) {
    const Bits single(assumptions.size(), {each});
    const Cost cost = cost_of(system, single);
    const Weight weight = {cost.claims, cost.laws, cost.readings, 0};
    HittingSets::Element element{{0, 0, 0, 1}};
    element.slot = system.assumptions[static_cast<std::size_t>(each)].slot;
    (element.slot < 0 ? element.weight : element.slot_weight) = weight;
    element.weight[3] = 1;
    units.push_back({element, {each}});
  }
  return units;
}

// By their first claims.
std::vector<Unit> account_units(const System& system) {
  std::map<std::int32_t, std::size_t> index;
  std::vector<Unit> units;
  for (const std::int32_t each : claims_of(system).members()) {
    const auto& claim = system.assumptions[static_cast<std::size_t>(each)];
    for (const std::int32_t account : claim.accounts) {
      const auto [at, is_new] = index.emplace(account, units.size());
      if (is_new) units.push_back({{{1, 0, 0, 0}, 0}, {}});
      Unit& unit = units[at->second];
      unit.assumptions.push_back(each);
      unit.element.weight[1] += claim.cost;
    }
  }
  return units;
}

// Up to `cap`, and `past` it while the cost stays that of the first.
void collect(Search& search, const System& system, std::int32_t cap,
             std::int32_t past, Listed<Correction>& ways_out) {
  const std::size_t before = ways_out.items.size();
  const auto room = [&](const Correction& correction) {
    const std::size_t listed = ways_out.items.size() - before;
    return listed < static_cast<std::size_t>(cap) ||
           (listed < static_cast<std::size_t>(past) &&
            correction.cost == ways_out.items[before].cost);
  };
  ways_out.complete = false;
  ways_out.complete = search.each([&](const Bits& give_up) {
    Correction correction = correction_of(system, give_up);
    if (!room(correction)) return false;
    ways_out.items.push_back(std::move(correction));
    return true;
  });
}

}  // namespace

WayOutList list_of(const System& system, const Correction& correction) {
  const Bits given_up(system.assumptions.size(), correction.give_up);
  if (!given_up.meets(claims_of(system))) return WayOutList::HoldsIf;
  if (!given_up.meets(other_than_claims(system))) return WayOutList::SetAside;
  return WayOutList::Both;
}

Correction correction_of(const System& system, const Bits& give_up) {
  return {give_up.members(), cost_of(system, give_up)};
}

bool cheaper(const Correction& a, const Correction& b) {
  if (a.cost != b.cost) return a.cost < b.cost;
  if (a.give_up.size() != b.give_up.size()) {
    return a.give_up.size() < b.give_up.size();
  }
  return a.give_up < b.give_up;
}

void list_ways_out(Oracle& oracle, WayOutList list, std::int32_t cap,
                   Listed<Correction>& ways_out) {
  const System& system = oracle.system();
  const Bits claims = claims_of(system);
  const Bits others = other_than_claims(system);
  const Bits wanted = list == WayOutList::HoldsIf    ? others
                      : list == WayOutList::SetAside ? claims
                                                     : claims | others;
  Search search(oracle, single_units(system, wanted));
  if (list == WayOutList::Both) {
    search.demand(claims);
    search.demand(others);
  }
  collect(search, system, cap, cap * kMostTies, ways_out);
}

void list_cheapest_with(Oracle& oracle, const Bits& some_of,
                        Listed<Correction>& ways_out) {
  const System& system = oracle.system();
  Search search(oracle, single_units(system, other_than_claims(system)));
  search.demand(some_of);
  search.each([&](const Bits& give_up) {
    ways_out.items.push_back(correction_of(system, give_up));
    return false;
  });
}

void list_account_ways_out(Oracle& oracle, std::int32_t cap,
                           Listed<Correction>& ways_out) {
  const System& system = oracle.system();
  Search search(oracle, account_units(system));
  collect(search, system, cap, cap, ways_out);
}

}  // namespace concord
