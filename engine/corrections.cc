// SPDX-License-Identifier: Apache-2.0
#include "engine/corrections.h"

#include <algorithm>
#include <functional>
#include <map>

#include "engine/cores.h"
#include "engine/hitting_set.h"
#include "engine/kinds.h"

namespace concord {
namespace {

constexpr std::int64_t kMostNodes = 200'000;
// Ties of the cheapest go on past the cap, but not without end: k disputes that
// have nothing to do with one another have 2^k ways out.
constexpr std::int32_t kMostTies = 10;

Cost cost_of(const System& system, const Bits& give_up) {
  Cost cost;
  for (const std::int32_t each : give_up.members()) {
    const auto& assumption = system.assumptions[static_cast<std::size_t>(each)];
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

// What is given up or held together.
struct Unit {
  Bits assumptions;
  HittingSets::Element element;
};

class Search {
 public:
  Search(Oracle& oracle, std::vector<Unit> units)
      : oracle_(oracle), units_(std::move(units)) {
    std::vector<HittingSets::Element> elements;
    held_ = Bits::all(oracle.system().assumptions.size());
    for (const Unit& unit : units_) {
      elements.push_back(unit.element);
      held_ -= unit.assumptions;
    }
    candidates_.emplace(std::move(elements), kMostNodes);
  }

  /// Only sets that give up one of these, too, are wanted.
  void demand(const Bits& some_of) {
    candidates_->add(units_meeting(some_of));
    check_minimal_ = true;
  }

  /// Until there are no more, or `found` returns false.  True: no more.
  bool each(const std::function<bool(const Bits& give_up)>& found) {
    while (const std::optional<Bits> candidate = candidates_->next()) {
      const Oracle::Reply reply = oracle_.ask(rest(*candidate));
      if (!reply.holds()) {
        learn(reply.core);
        continue;
      }
      const Bits minimal = spare(*candidate);
      candidates_->block(minimal);
      if (minimal == *candidate && !found(together(minimal))) return false;
    }
    return true;
  }

 private:
  Bits together(const Bits& units) const {
    Bits sum(held_.size());
    for (const std::int32_t unit : units.members()) {
      sum |= units_[static_cast<std::size_t>(unit)].assumptions;
    }
    return sum;
  }

  Bits rest(const Bits& given_up) const {
    return Bits::all(held_.size()) - together(given_up);
  }

  Bits units_meeting(const Bits& assumptions) const {
    Bits meeting(units_.size());
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (units_[i].assumptions.meets(assumptions)) meeting.insert(i);
    }
    return meeting;
  }

  // A small core prunes better: the units that it does not need go first.
  void learn(const Bits& core) {
    candidates_->add(units_meeting(minimal_core(oracle_, held_, core)));
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
  std::vector<Unit> units_;
  Bits held_;
  std::optional<HittingSets> candidates_;
  bool check_minimal_ = false;
};

std::vector<Unit> single_units(const System& system, const Bits& assumptions) {
  std::vector<Unit> units;
  for (const std::int32_t each : assumptions.members()) {
    const Bits single(assumptions.size(), {each});
    const Cost cost = cost_of(system, single);
    units.push_back({single, {{cost.claims, cost.laws, cost.readings, 1}, 0}});
  }
  return units;
}

// By their first claims.
std::vector<Unit> account_units(const System& system) {
  std::map<std::int32_t, std::size_t> index;
  std::vector<Unit> units;
  for (const std::int32_t each : claims_of(system).members()) {
    const auto claim = static_cast<std::size_t>(each);
    const auto [at, is_new] =
        index.emplace(system.assumptions[claim].account, units.size());
    if (is_new) units.push_back({Bits(system.assumptions.size()), {}});
    units[at->second].assumptions.insert(claim);
  }
  for (Unit& unit : units) {
    unit.element.weight = {1, cost_of(system, unit.assumptions).claims, 0, 0};
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
    Correction correction{give_up.members(), cost_of(system, give_up)};
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

void list_account_ways_out(Oracle& oracle, std::int32_t cap,
                           Listed<Correction>& ways_out) {
  const System& system = oracle.system();
  Search search(oracle, account_units(system));
  collect(search, system, cap, cap, ways_out);
}

}  // namespace concord
