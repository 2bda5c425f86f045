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

void put(State& state, Whom whom, int value, bool endless) {
  state.value[State::slot(0, whom)] = value;
  state.endless[State::slot(0, whom)] = endless;
}

// Of one place.  `rest` are the attackers, or everybody.
State place_state(const ReadAudit& audit, int victims, int rest, int police,
                  int top) {
  State state;
  put(state, kHurt, victims, victims == top);
  put(state, kPolice, police, police == top);
  if (audit.victims_and_attackers) {
    put(state, kArmed, rest, rest == top);
    put(state, kEverybody, victims + rest, victims == top || rest == top);
  } else {
    put(state, kEverybody, rest, rest == top);
  }
  return state;
}

std::vector<State> place_states(const ReadAudit& audit) {
  const std::vector<int> values = values_to_try(audit);
  std::vector<State> all;
  for (const int victims : values) {
    for (const int rest : values) {
      if (!audit.victims_and_attackers && rest < victims) continue;
      for (const int police : values) {
        if (police > victims || (police > 0 && !audit.has_police)) break;
        all.push_back(place_state(audit, victims, rest, police, values.back()));
      }
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
  above_.resize(all_.size());
  below_.resize(all_.size());
  for (std::size_t i = 0; i < all_.size(); ++i) {
    for (std::size_t j = 0; j < all_.size(); ++j) {
      if (!is_within(all_[i], all_[j])) continue;
      above_[i].set(j);
      below_[j].set(i);
    }
  }
}

States States::of_counts(const ReadAudit& audit) {
  std::vector<State> raids = place_states(audit);
  if (!audit.has_wing) return States(std::move(raids));
  std::vector<State> all;
  for (const State& raid : raids) {
    for (const State& wing : raids) {
      if (is_within(wing, raid)) all.push_back(joined(raid, wing));
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

StateSet States::join(const StateSet& of, const std::vector<StateSet>& by) {
  StateSet all;
  for (std::size_t i = 0; i < by.size(); ++i) {
    if (of[i]) all |= by[i];
  }
  return all;
}

std::optional<std::vector<StateSet>> rising(const States& states,
                                            const std::vector<Step>& steps) {
  std::vector<StateSet> in;
  for (const Step& step : steps) {
    in.push_back(step.admits);
    const std::size_t i = in.size() - 1;
    if (i > 0) in[i] &= step.still ? in[i - 1] : states.after(in[i - 1]);
    if (in[i].none()) return std::nullopt;
  }
  for (std::size_t i = steps.size(); i-- > 1;) {
    in[i - 1] &= steps[i].still ? in[i] : states.before(in[i]);
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
