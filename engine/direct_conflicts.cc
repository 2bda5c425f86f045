// SPDX-License-Identifier: Apache-2.0
#include "engine/direct_conflicts.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/kinds.h"

namespace concord {
namespace {

constexpr std::size_t kMostPairs = 64;  // of one unknown

bool clash(const SaidEnd& low, const SaidEnd& high) {
  return Propagator::Edges{low.edge, high.edge}.empty();
}

Conflict of_ends(const std::vector<const SaidEnd*>& ends) {
  std::set<std::int32_t> claims;
  std::set<std::int32_t> laws;
  for (const SaidEnd* end : ends) {
    if (end->claim >= 0) claims.insert(end->claim);
    laws.insert(end->laws.begin(), end->laws.end());
  }
  return {{claims.begin(), claims.end()}, {laws.begin(), laws.end()}};
}

const SaidEnd* free_end(const std::vector<SaidEnd>& ends) {
  const auto found = std::ranges::find(ends, -1, &SaidEnd::claim);
  return found == ends.end() ? nullptr : &*found;
}

/// side * (sum of terms) <= side * constant, with an end of each term at which
/// it is least: those of claims only as far as they are needed for a clash.
class Weighing {
 public:
  Weighing(const System::Comparison& law, int side)
      : side_(side),
        open_(law.relation == System::Comparison::Relation::Below),
        rest_(Exact(law.constant) * std::int64_t{side}),
        without_(rest_) {}

  /// `free` needs no claim, `own` has one; either may be missing.
  void add(const System::Term& term, const SaidEnd* free, const SaidEnd* own,
           bool must) {
    const auto least = [&](const SaidEnd& end) {
      return end.edge.value * (side_ * term.factor);
    };
    if (free == nullptr && own == nullptr) {
      is_endless_ = true;
    } else if (free == nullptr || must) {
      take(own, least(*own));
      if (must && free == nullptr) is_needed_anyway_ = true;
      without_ -= least(free == nullptr ? *own : *free);
    } else {
      take(free, least(*free));
      without_ -= least(*free);
      if (own == nullptr) return;
      Exact gain = least(*own) - least(*free);
      if (gain > 0) spare_.push_back({std::move(gain), own, ends_.size() - 1});
    }
  }

  /// The fewest ends that clash, the greatest first; each that must be there is
  /// needed.
  std::optional<Conflict> fewest(bool must) {
    if (is_endless_) return std::nullopt;
    std::ranges::stable_sort(spare_, [](const Spare& one, const Spare& other) {
      return one.gain > other.gain;
    });
    must = must && !is_needed_anyway_;
    for (const Spare& each : spare_) {
      if (clashes(rest_)) break;
      if (must && clashes(without_ - each.gain)) continue;
      rest_ -= each.gain;
      without_ -= each.gain;
      open_ |= each.end->edge.open;
      ends_[each.place] = each.end;
    }
    if (!clashes(rest_)) return std::nullopt;
    return of_ends(ends_);
  }

 private:
  struct Spare {
    Exact gain;
    const SaidEnd* end = nullptr;
    std::size_t place = 0;
  };

  void take(const SaidEnd* end, const Exact& least) {
    rest_ -= least;
    open_ |= end->edge.open;
    ends_.push_back(end);
  }
  bool clashes(const Exact& rest) const {
    return rest < 0 || (rest == 0 && open_);
  }

  int side_;
  bool open_;
  Exact rest_;
  Exact without_;  // what must be there
  bool is_endless_ = false;
  bool is_needed_anyway_ = false;
  std::vector<const SaidEnd*> ends_;
  std::vector<Spare> spare_;
};

}  // namespace

DirectConflicts::DirectConflicts(const System& system)
    : system_(system),
      said_(system),
      disputed_(system.unknowns.size()),
      laws_(system.unknowns.size()),
      spoken_of_(system.assumptions.size()) {
  for (const std::int32_t each : laws_of(system)) {
    const auto any_of =
        system.any_of(system.constraints[static_cast<std::size_t>(each)]);
    if (any_of.size() != 1 || system.sum(any_of[0]).size() < 2) continue;
    for (const System::Term& term : system.sum(any_of[0])) {
      laws_[static_cast<std::size_t>(term.unknown)].push_back(each);
    }
  }
  for (std::size_t i = 0; i < system.unknowns.size(); ++i) {
    const auto unknown = static_cast<std::int32_t>(i);
    const auto& lows = said_.of(unknown, false);
    const auto& highs = said_.of(unknown, true);
    disputed_[i] = !lows.empty() && !highs.empty() && clash(lows[0], highs[0]);
    for (const bool upper : {false, true}) {
      for (const SaidEnd& end : said_.of(unknown, upper)) {
        if (end.claim < 0) continue;
        auto& spoken_of = spoken_of_[static_cast<std::size_t>(end.claim)];
        const bool known = !spoken_of.empty() && spoken_of.back() == unknown;
        if (!known) spoken_of.push_back(unknown);
      }
    }
  }
}

std::vector<Conflict> DirectConflicts::all() const {
  std::vector<Conflict> found;
  std::set<std::int32_t> laws;
  for (std::size_t i = 0; i < laws_.size(); ++i) {
    add_pairs(static_cast<std::int32_t>(i), found);
    laws.insert(laws_[i].begin(), laws_[i].end());
  }
  for (const std::int32_t law : laws) add_of_law(law, found);
  return found;
}

// Each claim first with the tightest on the other side, then all others.
void DirectConflicts::add_pairs(std::int32_t unknown,
                                std::vector<Conflict>& found) const {
  const auto& lows = said_.of(unknown, false);
  const auto& highs = said_.of(unknown, true);
  if (lows.empty() || highs.empty() || !clash(lows[0], highs[0])) return;
  std::set<Indices> known;
  const auto add = [&](const SaidEnd& low, const SaidEnd& high) {
    if (!clash(low, high)) return false;
    Conflict conflict = of_ends({&low, &high});
    if (known.insert(conflict.assumptions).second) {
      found.push_back(std::move(conflict));
    }
    return true;
  };
  for (const SaidEnd& low : lows) add(low, highs[0]);
  for (const SaidEnd& high : highs) add(lows[0], high);
  for (const SaidEnd& low : lows) {
    for (const SaidEnd& high : highs) {
      if (known.size() >= kMostPairs || !add(low, high)) break;
    }
  }
}

void DirectConflicts::add_of_law(std::int32_t law,
                                 std::vector<Conflict>& found) const {
  for (const int side : {1, -1}) {
    const std::size_t before = found.size();
    for (const std::int32_t origin : origins_of(law)) {
      auto of_one = smallest(law, side, {origin, -1});
      if (of_one) found.push_back(std::move(*of_one));
    }
    if (found.size() > before) continue;
    auto of_all = smallest(law, side, {});
    if (of_all) found.push_back(std::move(*of_all));
  }
}

std::vector<Conflict> DirectConflicts::about(std::int32_t claim) const {
  std::vector<Conflict> found;
  for (const auto unknown : spoken_of_[static_cast<std::size_t>(claim)]) {
    for (const std::int32_t law : laws_[static_cast<std::size_t>(unknown)]) {
      for (const int side : {1, -1}) {
        auto conflict = smallest(law, side, {-1, claim});
        if (conflict) found.push_back(std::move(*conflict));
      }
    }
  }
  return found;
}

// Nothing where it does not forbid anything on this side.
std::optional<Conflict> DirectConflicts::smallest(std::int32_t law, int side,
                                                  const Choice& choice) const {
  const auto& comparison =
      system_.any_of(system_.constraints[static_cast<std::size_t>(law)])[0];
  const bool equal = comparison.relation == System::Comparison::Relation::Equal;
  if (side < 0 && !equal) return std::nullopt;
  const auto terms = system_.sum(comparison);
  Weighing weighing(comparison, side);
  for (const System::Term& term : terms) {
    const bool upper = side * term.factor < 0;
    const SaidEnd* own = end_of(term, side, terms.size() == 2, choice);
    const bool must =
        own != nullptr && choice.with >= 0 && own->claim == choice.with;
    weighing.add(term, free_end(said_.of(term.unknown, upper)), own, must);
  }
  auto conflict = weighing.fewest(choice.with >= 0);
  if (!conflict) return std::nullopt;
  auto& laws = conflict->laws;
  const auto place = std::ranges::lower_bound(laws, law);
  if (place == laws.end() || *place != law) laws.insert(place, law);
  return conflict;
}

// The tightest that a claim of this choice says; the loosest where claims on
// the unknown itself clash, so that a law is only said to be broken among all
// if it is so whichever of these is right.
const SaidEnd* DirectConflicts::end_of(const System::Term& term, int side,
                                       bool carried,
                                       const Choice& choice) const {
  const bool upper = side * term.factor < 0;
  const auto& ends = carried ? said_.carried(term.unknown, upper)
                             : said_.of(term.unknown, upper);
  const bool among_all = choice.origin < 0 && choice.with < 0;
  const bool loosest =
      among_all && disputed_[static_cast<std::size_t>(term.unknown)];
  const SaidEnd* end = nullptr;
  for (const SaidEnd& each : ends) {
    if (each.claim < 0) continue;
    if (each.claim == choice.with) return &each;
    const bool fits =
        choice.origin < 0 || origin_of(each.claim) == choice.origin;
    if (fits && (end == nullptr || loosest)) end = &each;
  }
  return end;
}

std::vector<std::int32_t> DirectConflicts::origins_of(std::int32_t law) const {
  std::set<std::int32_t> origins;
  const auto& comparison =
      system_.any_of(system_.constraints[static_cast<std::size_t>(law)])[0];
  for (const System::Term& term : system_.sum(comparison)) {
    for (const bool upper : {false, true}) {
      for (const SaidEnd& end : said_.of(term.unknown, upper)) {
        if (end.claim >= 0) origins.insert(origin_of(end.claim));
      }
    }
  }
  origins.erase(-1);
  return {origins.begin(), origins.end()};
}

std::int32_t DirectConflicts::origin_of(std::int32_t claim) const {
  return system_.assumptions[static_cast<std::size_t>(claim)].origin;
}

}  // namespace concord
