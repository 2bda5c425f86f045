// SPDX-License-Identifier: Apache-2.0
//
// Measures are tied by the instants in which accounts stand and by nothing
// else.  So for each order the least that has to be given up is found measure
// by measure, and put together.
#include "tests/oracle/read_meaning.h"

#include <algorithm>
#include <bit>

namespace concord::oracle {
namespace {

using Kind = Choice::Kind;
constexpr Counted kAllCounted[] = {kKilled, kInjured, kCrowd, kStatus};

template <class Mask>
std::set<Mask> minimal(const std::set<Mask>& sets) {
  std::set<Mask> least;
  for (const Mask one : sets) {
    const bool spares = std::ranges::any_of(sets, [one](Mask other) {
      return other != one && (one & other) == other;
    });
    if (!spares) least.insert(one);
  }
  return least;
}

/// What a claim says word for word, or as decided: each figure with what it
/// admits, and which of them add up.
struct Wording {
  int origin = 0;
  std::vector<std::tuple<Counted, int, Whom, int, int, int>> said;
  std::vector<Whom> list;

  friend auto operator<=>(const Wording&, const Wording&) = default;
};

Wording wording_of(const ReadClaim& claim, const Taken& as, int moment) {
  constexpr int kNoEnd = -1;
  Wording wording;
  wording.origin = claim.origin >= 0 ? claim.origin : 100 + claim.source;
  const auto say = [&](Whom whom, const Range& range) {
    wording.said.emplace_back(claim.counted, as.place, whom, moment, range.low,
                              range.high.value_or(kNoEnd));
  };
  if (claim.total) say(as.whom, as.range(*claim.total, claim.says_exactly));
  for (const ReadPart& part : claim.parts) {
    say(part.whom, as.range(part.range, false));
  }
  std::ranges::sort(wording.said);
  if (claim.parts_are_all && !claim.parts.empty() && !as.partly) {
    wording.list = {as.whom};
    for (const ReadPart& part : claim.parts) wording.list.push_back(part.whom);
  }
  return wording;
}

}  // namespace

ReadMeaning::ReadMeaning(const ReadAudit& audit)
    : audit_(audit),
      decided_(audit),
      accounts_(accounts_of(audit, decided_)),
      counts_(States::of_counts(audit, decided_)),
      things_(States::of_things(audit)) {
  add_choices();
  group_claims();
}

void ReadMeaning::group_claims() {
  std::map<Wording, std::size_t> seen;
  std::map<int, int> moments;  // by claim
  for (const ReadAccount& account : accounts_) {
    for (const int each : account.claims) moments[each] = account.literal;
  }
  for (const auto& [index, moment] : moments) {
    const Taken& as = as_decided_[static_cast<std::size_t>(index)];
    const auto [at, is_new] =
        seen.try_emplace(wording_of(claim(index), as, moment), groups_.size());
    if (is_new) groups_.push_back(0);
    groups_[at->second] |= ClaimMask{1} << index;
  }
}

ClaimMask ReadMeaning::all() const {
  ClaimMask claims = 0;
  for (const ClaimMask group : groups_) claims |= group;
  return claims;
}

ChoiceMask ReadMeaning::choices_of(Counted counted, ClaimMask claims) const {
  ChoiceMask mask = 0;
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    const Choice& choice = choices_[i];
    if (choice.kind == Kind::Moment || choice.counted != counted) continue;
    if (choice.index < 0 || ((claims >> choice.index) & 1U) != 0) {
      mask |= ChoiceMask{1} << i;
    }
  }
  return mask;
}

// Whether something of this kind is there and not given up.
bool ReadMeaning::is_held(Choice::Kind kind, ChoiceMask taken) const {
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    if (choices_[i].kind == kind) return ((taken >> i) & 1U) == 0;
  }
  return false;
}

bool ReadMeaning::are_one(ChoiceMask taken) const {
  return decided_.one().value_or(is_held(Kind::Same, taken));
}

// What holds whatever is said: before it begins an event has no toll, two
// things that are one are in one state, and what the soft law says.
StateSet ReadMeaning::always(Counted counted, const Stand& stand,
                             ChoiceMask taken) const {
  const bool is_one = are_one(taken);
  const bool has_floor =
      is_held(Kind::Floor, taken) && decided_.holds("floor", 0);
  const auto has_started = [&](std::size_t slot) {
    const int place = slot < kWhoms ? 0 : 1;
    return stand.has_begun || !decided_.holds("starts", place);
  };
  return states(counted).where([&](const State& state) {
    if (counted == kStatus) return !is_one || state.value[0] == state.value[1];
    if (counted != kKilled) return true;
    if (has_floor && state.at(0, kEverybody) < kFloor) return false;
    for (std::size_t i = 0; i < state.value.size(); ++i) {
      if (state.value[i] > 0 && !has_started(i)) return false;
    }
    return true;
  });
}

// How each figure is tied to the same one at the instant before.
Links ReadMeaning::links(Counted counted, const Stand& before,
                         const Stand& after, ChoiceMask taken) const {
  Links links{};
  const auto tie = [&](const std::string& law, int place, Link link) {
    if (!decided_.holds(law, place)) return;
    const bool thing = counted == kStatus;
    const std::size_t first = thing ? static_cast<std::size_t>(place)
                                    : State::slot(place, kEverybody);
    std::fill_n(links.begin() + static_cast<std::ptrdiff_t>(first),
                thing ? 1 : kWhoms, link);
  };
  for (const int place : {0, 1}) {
    if (counted == kStatus && audit_.one_way) {
      tie("one-way:" + name_of_thing(place), place, Link::NotLess);
    }
    if (counted == kCrowd && before.is_over) tie("fixed", place, Link::Same);
    if (counted != kKilled) continue;
    tie("rises", place, Link::NotLess);
    const bool still = after.still && is_held(Kind::Still, taken);
    if (still) tie("still", place, Link::Same);
  }
  return links;
}

std::optional<std::vector<StateSet>> ReadMeaning::solve(Counted counted,
                                                        const Chain& chain,
                                                        ChoiceMask taken) {
  std::vector<Step> steps;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    Step& step = steps.emplace_back();
    if (i > 0) step.links = links(counted, chain[i - 1], chain[i], taken);
    step.admits = always(counted, chain[i], taken);
    for (const int each : chain[i].claims) step.admits &= admitted(each, taken);
  }
  return linked(states(counted), steps);
}

namespace {

// What matters of a chain for one measure.
Chain only(Counted counted, const ReadAudit& audit, ClaimMask claims,
           const Chain& chain) {
  Chain some = chain;
  for (Stand& stand : some) {
    std::erase_if(stand.claims, [&](int each) {
      return audit.claims[static_cast<std::size_t>(each)].counted != counted ||
             ((claims >> each) & 1U) == 0;
    });
  }
  return some;
}

std::vector<Chain> only(Counted counted, const ReadAudit& audit,
                        ClaimMask claims, const Order& order) {
  if (counted == kStatus) return {only(counted, audit, claims, order.things)};
  std::vector<Chain> all;
  for (const Chain& chain : order.counts) {
    all.push_back(only(counted, audit, claims, chain));
  }
  return all;
}

// Sets of `members`, the smallest first.
std::vector<ChoiceMask> subsets(ChoiceMask members) {
  std::vector<ChoiceMask> all;
  for (ChoiceMask some = members;; some = (some - 1) & members) {
    all.push_back(some);
    if (some == 0) break;
  }
  std::ranges::sort(all, [](ChoiceMask a, ChoiceMask b) {
    return std::pair(std::popcount(a), a) < std::pair(std::popcount(b), b);
  });
  return all;
}

}  // namespace

const std::vector<ChoiceMask>& ReadMeaning::least(Counted counted,
                                                  const Order& order,
                                                  ClaimMask claims) {
  const auto chains = only(counted, audit_, claims, order);
  Signature signature;
  for (const Chain& chain : chains) {
    signature.insert(signature.end(), chain.begin(), chain.end());
    signature.emplace_back();  // between two
  }
  const auto [at, is_new] = least_.try_emplace({counted, claims, signature});
  if (!is_new) return at->second;
  std::vector<ChoiceMask> found;
  for (const ChoiceMask taken : subsets(choices_of(counted, claims))) {
    const bool spares = std::ranges::any_of(
        found, [taken](ChoiceMask each) { return (taken & each) == each; });
    if (spares) continue;
    const bool holds = std::ranges::all_of(chains, [&](const Chain& chain) {
      return solve(counted, chain, taken).has_value();
    });
    if (holds) found.push_back(taken);
  }
  return at->second = found;
}

void ReadMeaning::add_ways(const Order& order, ClaimMask claims,
                           ChoiceMask moved, std::set<ChoiceMask>& found) {
  std::set<ChoiceMask> ways = {moved};
  for (const Counted counted : kAllCounted) {
    std::set<ChoiceMask> more;
    for (const ChoiceMask each : least(counted, order, claims)) {
      for (const ChoiceMask way : ways) more.insert(way | each);
    }
    ways = std::move(more);
  }
  found.insert(ways.begin(), ways.end());
}

std::set<int> ReadMeaning::accounts_in(ChoiceMask moved) const {
  std::set<int> accounts;
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    const bool moves =
        choices_[i].kind == Kind::Moment && ((moved >> i) & 1U) != 0;
    if (moves) accounts.insert(choices_[i].index);
  }
  return accounts;
}

Names ReadMeaning::names_of(ChoiceMask choices) const {
  Names names;
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    if (((choices >> i) & 1U) != 0) names.insert(choices_[i].name);
  }
  return names;
}

const std::set<Names>& ReadMeaning::ways(ClaimMask claims) {
  const auto [at, is_new] = ways_.try_emplace(claims);
  if (!is_new) return at->second;
  ChoiceMask moments = 0;
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    if (choices_[i].kind == Kind::Moment) moments |= ChoiceMask{1} << i;
  }
  std::set<ChoiceMask> found;
  for (const ChoiceMask moved : subsets(moments)) {
    each_order(audit_, accounts_, accounts_in(moved), [&](const Order& order) {
      add_ways(order, claims, moved, found);
    });
  }
  for (const ChoiceMask way : minimal(found)) at->second.insert(names_of(way));
  return at->second;
}

std::optional<ReadMeaning::Supports> ReadMeaning::supports(Counted counted,
                                                           const Order& order,
                                                           ClaimMask claims,
                                                           ChoiceMask taken) {
  Supports all;
  for (const Chain& chain : only(counted, audit_, claims, order)) {
    const auto in = solve(counted, chain, taken);
    if (!in) return std::nullopt;
    for (std::size_t i = 0; i < chain.size(); ++i) {
      if (chain[i].moment) all[{counted, *chain[i].moment}] |= (*in)[i];
    }
  }
  return all;
}

std::optional<ReadMeaning::Supports> ReadMeaning::worlds(ClaimMask claims,
                                                         ChoiceMask taken) {
  std::optional<Supports> found;
  each_order(audit_, accounts_, accounts_in(taken), [&](const Order& order) {
    Supports here;
    for (const Counted counted : kAllCounted) {
      const auto some = supports(counted, order, claims, taken);
      if (!some) return;
      here.insert(some->begin(), some->end());
    }
    if (!found) found.emplace();
    for (const auto& [key, in] : here) (*found)[key] |= in;
  });
  return found;
}

bool ReadMeaning::agree(ClaimMask claims) {
  return worlds(claims, 0).has_value();
}

std::optional<std::map<ReadFigure, ReadEnds>> ReadMeaning::row(
    ClaimMask claims, const Names& given_up) {
  ChoiceMask taken = 0;
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    if (given_up.contains(choices_[i].name)) taken |= ChoiceMask{1} << i;
  }
  const auto found = worlds(claims, taken);
  if (!found) return std::nullopt;
  std::map<ReadFigure, ReadEnds> row;
  for (const auto& [key, in] : *found) {
    const auto& [counted, hour] = key;
    for (int place = 0; place < 2; ++place) {
      for (int whom = 0; whom < (counted == kStatus ? 1 : kWhoms); ++whom) {
        const auto slot = counted == kStatus
                              ? static_cast<std::size_t>(place)
                              : State::slot(place, static_cast<Whom>(whom));
        row[{counted, place, static_cast<Whom>(whom), hour}] =
            states(counted).ends(in, slot);
      }
    }
  }
  return row;
}

std::set<Names> ReadMeaning::named(const std::set<ClaimMask>& groups) const {
  std::set<Names> all;
  for (const ClaimMask some : groups) {
    Names names;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      if (((some >> i) & 1U) == 0) continue;
      names.insert("c" + std::to_string(std::countr_zero(groups_[i])));
    }
    all.insert(std::move(names));
  }
  return all;
}

ClaimMask ReadMeaning::claims_among(const Names& names) const {
  ClaimMask claims = 0;
  for (const ClaimMask group : groups_) {
    const auto first = "c" + std::to_string(std::countr_zero(group));
    if (names.contains(first)) claims |= group;
  }
  return claims;
}

std::set<Names> ReadMeaning::set_aside(ClaimMask claims) {
  std::set<ClaimMask> found;
  for (ClaimMask some = 0; some < ClaimMask{1} << groups_.size(); ++some) {
    ClaimMask without = 0;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      if (((some >> i) & 1U) != 0) without |= groups_[i];
    }
    if ((without & ~claims) != 0) continue;
    if (agree(claims & ~without)) found.insert(some);
  }
  return named(minimal(found));
}

std::set<Names> ReadMeaning::conflicts(ClaimMask claims) {
  std::set<ClaimMask> found;
  for (ClaimMask some = 0; some < ClaimMask{1} << groups_.size(); ++some) {
    ClaimMask with = 0;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      if (((some >> i) & 1U) != 0) with |= groups_[i];
    }
    if ((with & ~claims) != 0) continue;
    if (!agree(with)) found.insert(some);
  }
  return named(minimal(found));
}

}  // namespace concord::oracle
