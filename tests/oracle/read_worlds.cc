// SPDX-License-Identifier: Apache-2.0
//
// Numbers are small, so few values have to be tried.  Without sums, laws and
// claims only compare: the ends that are said, 0 and one value behind them all
// stand for every number.  Where victims and attackers are added, all numbers
// up to one behind those said are tried.  The last value means "or any more":
// whatever is that large can grow together.
#include "tests/oracle/read_worlds.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace concord::oracle {
namespace {

void add_ends(const Range& range, std::set<int>& ends) {
  ends.insert(range.low);
  if (range.high) ends.insert(*range.high);
  const auto rounded = as_rounded(range);
  if (!rounded) return;
  ends.insert(rounded->low);
  ends.insert(*rounded->high);
}

std::vector<int> values_to_try(const ReadAudit& audit) {
  std::set<int> ends = {0};
  if (audit.has_soft_law) ends.insert(kFloor);
  for (const ReadClaim& claim : audit.claims) {
    if (claim.counted == kStatus) continue;
    if (claim.total) add_ends(*claim.total, ends);
    for (const ReadPart& part : claim.parts) add_ends(part.range, ends);
  }
  ends.insert(*ends.rbegin() + 1);
  if (!audit.victims_and_attackers) return {ends.begin(), ends.end()};
  std::vector<int> all;
  for (int i = 0; i <= *ends.rbegin(); ++i) all.push_back(i);
  return all;
}

bool is_within(const State& one, const State& other) {
  return std::ranges::equal(one.value, other.value, std::less_equal<>());
}

bool may_follow(const State& before, const State& after, const Links& links) {
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (links[i] == Link::Free) continue;
    if (after.value[i] < before.value[i]) return false;
    if (links[i] == Link::Same && after.value[i] > before.value[i]) {
      return false;
    }
  }
  return true;
}

void put(State& state, Whom whom, int value, bool endless) {
  state.value[State::slot(0, whom)] = value;
  state.endless[State::slot(0, whom)] = endless;
}

// How many there may be in all where these are the two parts of everybody:
// fewer than both if some are in both, more if others are neither.
std::pair<int, int> ends_of_all(int victims, int attackers, int top,
                                const ReadDecided& decided, int place) {
  const bool complete = decided.holds("complete:everyone", place);
  const bool disjoint = decided.holds("disjoint:everyone", place);
  const int sum = victims + attackers;
  return {disjoint ? sum : std::max(victims, attackers),
          complete ? sum : 2 * top};
}

void add_parted(const State& some, int attackers, std::pair<int, int> in_all,
                int top, std::vector<State>& all) {
  State state = some;
  put(state, kArmed, attackers, attackers == top);
  const bool grows = state.at(0, kHurt) == top || attackers == top;
  for (int everybody = in_all.first; everybody <= in_all.second; ++everybody) {
    put(state, kEverybody, everybody, grows || everybody == 2 * top);
    all.push_back(state);
  }
}

// With each number of attackers, or else of all.
void add_with_rest(const ReadAudit& audit, const ReadDecided& decided,
                   int place, const State& some, const std::vector<int>& values,
                   std::vector<State>& all) {
  const int victims = some.at(0, kHurt);
  const int top = values.back();
  for (const int rest : values) {
    if (audit.victims_and_attackers) {
      const auto in_all = ends_of_all(victims, rest, top, decided, place);
      add_parted(some, rest, in_all, top, all);
    } else if (rest >= victims) {
      all.push_back(some);
      put(all.back(), kEverybody, rest, rest == top);
    }
  }
}

// Of one place.
std::vector<State> place_states(const ReadAudit& audit,
                                const ReadDecided& decided, int place) {
  const std::vector<int> values = values_to_try(audit);
  std::vector<State> all;
  for (const int victims : values) {
    for (const int police : values) {
      if (police > victims || (police > 0 && !audit.has_police)) break;
      State state;
      put(state, kHurt, victims, victims == values.back());
      put(state, kPolice, police, police == values.back());
      add_with_rest(audit, decided, place, state, values, all);
    }
  }
  return all;
}

State joined(const State& raid, const State& wing) {
  State both = raid;
  for (std::size_t i = 0; i < kWhoms; ++i) {
    both.value[kWhoms + i] = wing.value[i];
    both.endless[kWhoms + i] = wing.endless[i];
  }
  return both;
}

}  // namespace

States::States(std::vector<State> all) : all_(std::move(all)) {
  if (all_.size() > StateSet().size()) std::abort();  // the audit is too large
}

States States::of_counts(const ReadAudit& audit, const ReadDecided& decided) {
  auto raids = place_states(audit, decided, 0);
  if (!audit.has_wing) return States(std::move(raids));
  const auto wings = place_states(audit, decided, 1);
  const bool is_part = decided.holds("part-of:wing", 0);
  std::vector<State> all;
  for (const State& raid : raids) {
    for (const State& wing : wings) {
      if (!is_part || is_within(wing, raid)) all.push_back(joined(raid, wing));
    }
  }
  return States(std::move(all));
}

States States::of_things(const ReadAudit& audit) {
  std::vector<State> all;
  for (int first = 0; first < 2; ++first) {
    for (int second = 0; second < (audit.things > 1 ? 2 : 1); ++second) {
      State state;
      state.value[0] = first;
      state.value[1] = second;
      all.push_back(state);
    }
  }
  return States(std::move(all));
}

StateSet States::where(const std::function<bool(const State&)>& is_so) const {
  StateSet some;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    if (is_so(all_[i])) some.set(i);
  }
  return some;
}

ReadEnds States::ends(const StateSet& in, std::size_t slot) const {
  std::set<int> values;
  bool endless = false;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    if (!in[i]) continue;
    values.insert(all_[i].value[slot]);
    endless |= all_[i].endless[slot];
  }
  ReadEnds ends{*values.begin(), *values.rbegin()};
  if (endless) ends.high.reset();
  return ends;
}

StateSet States::after(const StateSet& these, const Links& links) const {
  return join(these, neighbours(links).after);
}

StateSet States::before(const StateSet& these, const Links& links) const {
  return join(these, neighbours(links).before);
}

const States::Neighbours& States::neighbours(const Links& links) const {
  const auto [at, is_new] = neighbours_.try_emplace(links);
  Neighbours& made = at->second;
  if (!is_new) return made;
  made.after.resize(all_.size());
  made.before.resize(all_.size());
  for (std::size_t i = 0; i < all_.size(); ++i) {
    for (std::size_t j = 0; j < all_.size(); ++j) {
      if (!may_follow(all_[i], all_[j], links)) continue;
      made.after[i].set(j);
      made.before[j].set(i);
    }
  }
  return made;
}

StateSet States::join(const StateSet& of, const std::vector<StateSet>& by) {
  StateSet all;
  for (std::size_t i = 0; i < by.size(); ++i) {
    if (of[i]) all |= by[i];
  }
  return all;
}

std::optional<std::vector<StateSet>> linked(const States& states,
                                            const std::vector<Step>& steps) {
  std::vector<StateSet> in;
  for (const Step& step : steps) {
    in.push_back(step.admits);
    const std::size_t i = in.size() - 1;
    if (i > 0 && step.links != Links{}) {
      in[i] &= states.after(in[i - 1], step.links);
    }
    if (in[i].none()) return std::nullopt;
  }
  for (std::size_t i = steps.size(); i-- > 1;) {
    if (steps[i].links == Links{}) continue;
    in[i - 1] &= states.before(in[i], steps[i].links);
  }
  return in;
}

std::optional<Range> as_rounded(const Range& said) {
  if (said.high != said.low || said.low == 0) return std::nullopt;
  int unit = 1;
  while (said.low % (10 * unit) == 0) unit *= 10;
  if (unit == 1) return std::nullopt;
  // Half the unit is 5 or more, and 5 % of a whole number of tens no fraction
  // that counts: a slack of 1.5 reaches no further than 1.
  const int slack = std::max(1, std::min(unit / 2, said.low / 20));
  return Range{said.low - slack, said.low + slack};
}

}  // namespace concord::oracle
