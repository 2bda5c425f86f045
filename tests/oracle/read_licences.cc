// SPDX-License-Identifier: Apache-2.0
//
// What may be given up besides claims, what each claim then comes to, and what
// it costs.
#include <algorithm>

#include "tests/oracle/read_meaning.h"

namespace concord::oracle {

using Kind = Choice::Kind;

void ReadMeaning::add_choices() {
  for (std::size_t i = 0; i < accounts_.size(); ++i) {
    if (!accounts_[i].may_move) continue;
    choices_.push_back(
        {Kind::Moment, "moment:" + accounts_[i].name, 2, static_cast<int>(i)});
  }
  for (std::size_t i = 0; i < audit_.claims.size(); ++i) {
    add_choices_of(static_cast<int>(i));
  }
  choices_.push_back({Kind::Still, "still:raid/killed", 1});
  const bool any_killed =
      std::ranges::any_of(accounts_, [this](const ReadAccount& account) {
        return std::ranges::any_of(account.claims, [this](int each) {
          return claim(each).counted == kKilled;
        });
      });
  if (audit_.has_soft_law && any_killed) {
    choices_.push_back({Kind::Floor, "floor/raid", 3});
  }
  if (audit_.perhaps_same && !decided_.one()) {
    choices_.push_back(
        {Kind::Same, "same:gunman=driver", 4, -1, kEverybody, kStatus});
  }
}

// What is decided is no choice any more, nor is of whom else it is said.
void ReadMeaning::add_choices_of(int index) {
  Taken& as_decided = as_decided_.emplace_back(Taken::literally(claim(index)));
  if (decided_.is_aside(index)) return;
  std::vector<Choice> left;
  for (const Choice& each : licensed(audit_, index)) {
    if (decided_.readings().contains(each.name)) {
      as_decided.take(each);
    } else {
      left.push_back(each);
    }
  }
  for (const Choice& each : left) {
    if (each.kind == Kind::Scope && as_decided.scopes > 0) continue;
    choices_.push_back(each);
  }
}

StateSet ReadMeaning::admitted(int index, ChoiceMask taken) {
  ChoiceMask own = 0;
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    const Kind kind = choices_[i].kind;
    if (kind != Kind::Moment && choices_[i].index == index) own |= 1U << i;
  }
  const auto [at, is_new] = admitted_.try_emplace({index, taken & own});
  if (is_new) at->second = taken_with(index, taken & own);
  return at->second;
}

// With exactly these of its own readings taken, and those decided.
StateSet ReadMeaning::taken_with(int index, ChoiceMask choices) const {
  const ReadClaim& each = claim(index);
  if (each.counted == kStatus) {
    return things_.where([&](const State& state) {
      return state.value[static_cast<std::size_t>(each.place)] ==
             each.total->low;
    });
  }
  Taken as = as_decided_[static_cast<std::size_t>(index)];
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    if (((choices >> i) & 1U) != 0) as.take(choices_[i]);
  }
  return counts_.where(
      [&](const State& state) { return as.holds(each, state); });
}

bool is_claim(const std::string& name) {
  return name.find_first_of(":/") == std::string::npos;
}

ReadCost ReadMeaning::cost_of(const Names& given_up) const {
  ReadCost cost;
  std::set<std::pair<bool, int>> slots;
  for (const Choice& choice : choices_) {
    if (!given_up.contains(choice.name)) continue;
    if (choice.kind == Kind::Still || choice.kind == Kind::Floor) {
      cost.laws += choice.cost;
    } else if (choice.kind == Kind::Moment) {
      const auto& account = accounts_[static_cast<std::size_t>(choice.index)];
      slots.emplace(account.tells_of_event, account.literal);
    } else {
      cost.readings += choice.cost;
    }
  }
  cost.readings += 2 * static_cast<int>(slots.size());
  for (const std::string& name : given_up) {
    if (is_claim(name)) cost.claims += 20;
  }
  return cost;
}

}  // namespace concord::oracle
