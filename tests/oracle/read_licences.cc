// SPDX-License-Identifier: Apache-2.0
//
// What may be given up besides claims, and what each claim then comes to.
#include <algorithm>

#include "tests/oracle/read_meaning.h"

namespace concord::oracle {
namespace {

using Kind = Choice::Kind;

bool is_part_of(Whom part, Whom whole) {
  return part == whole || whole == kEverybody ||
         (part == kPolice && whole == kHurt);
}

/// One claim as it is taken: its numbers, of whom and of which place.
struct Taken {
  bool rounded = false;
  bool partly = false;
  int place = 0;
  Whom whom = kEverybody;

  bool admits(const Range& said, bool hedged, int value) const {
    Range range = said;
    if (rounded && !hedged) range = as_rounded(said).value_or(said);
    if (partly) range.high.reset();
    return range.admits(value);
  }
};

bool holds(const ReadClaim& claim, const Taken& taken, const State& state) {
  const int total = state.at(taken.place, taken.whom);
  if (claim.total && !taken.admits(*claim.total, claim.says_exactly, total)) {
    return false;
  }
  int sum = 0;
  for (const ReadPart& part : claim.parts) {
    const int value = state.at(taken.place, part.whom);
    if (!taken.admits(part.range, false, value)) return false;
    sum += value;
  }
  const bool is_closed =
      !claim.parts.empty() && claim.parts_are_all && !taken.partly;
  return !is_closed || sum == total;
}

}  // namespace

void ReadMeaning::add(Choice choice) { choices_.push_back(std::move(choice)); }

void ReadMeaning::add_choices() {
  for (std::size_t i = 0; i < accounts_.size(); ++i) {
    if (!accounts_[i].may_move) continue;
    add({Kind::Moment, "moment:" + accounts_[i].name, 2, static_cast<int>(i)});
  }
  for (std::size_t i = 0; i < audit_.claims.size(); ++i) {
    add_choices_of(static_cast<int>(i));
  }
  add({Kind::Still, "still:raid/killed", 1});
  const bool any_killed = std::ranges::any_of(
      audit_.claims,
      [](const ReadClaim& each) { return each.counted == kKilled; });
  if (audit_.has_soft_law && any_killed) add({Kind::Floor, "floor/raid", 3});
  if (audit_.perhaps_same) {
    add({Kind::Same, "same:gunman=driver", 4, -1, kEverybody, kStatus});
  }
}

void ReadMeaning::add_choices_of(int index) {
  const ReadClaim& each = claim(index);
  if (each.counted == kStatus) return;
  const std::string id = "c" + std::to_string(index);
  const auto offer = [&](Kind kind, const std::string& name, int cost,
                         Whom whom = kEverybody) {
    add({kind, name, cost, index, whom, each.counted});
  };
  if (may_be_rounded(each)) offer(Kind::Precise, "precise:" + id, 1);
  for (const Whom whom : audit_.toll_may_mean) {
    if (!may_mean(each, whom)) continue;
    offer(Kind::Scope, "scope:" + id + "=" + name_of(whom), 2, whom);
  }
  if (each.open_to_extent) {
    const std::string other = name_of_place(1 - each.place);
    offer(Kind::Extent, "extent:" + id + "=" + other, 2);
  }
  const bool counts_partly = audit_.partly && each.origin == 0;
  const bool has_cue = each.so_far;
  if (each.open_to_complete || counts_partly || has_cue) {
    offer(Kind::Complete, "complete:" + id, 3);
  }
}

bool ReadMeaning::may_be_rounded(const ReadClaim& claim) const {
  if (!audit_.rounds && !claim.open_to_precise) return false;
  const bool total =
      claim.total && !claim.says_exactly && as_rounded(*claim.total);
  return total || std::ranges::any_of(claim.parts, [](const ReadPart& part) {
           return as_rounded(part.range).has_value();
         });
}

// "toll" is one of the words for whom it says, and for this other; whoever is
// told of as a part is one of them, too.
bool ReadMeaning::may_mean(const ReadClaim& claim, Whom whom) const {
  const auto& meanings = audit_.toll_may_mean;
  return claim.says_toll && !claim.scope_is_explicit && claim.total &&
         claim.whom != whom &&
         std::ranges::find(meanings, claim.whom) != meanings.end() &&
         std::ranges::all_of(claim.parts, [whom](const ReadPart& part) {
           return is_part_of(part.whom, whom);
         });
}

StateSet ReadMeaning::admitted(int index, ChoiceMask taken) {
  ChoiceMask own = 0;
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    const Kind kind = choices_[i].kind;
    if (kind != Kind::Moment && choices_[i].index == index) own |= 1U << i;
  }
  const auto [at, is_new] = admitted_.try_emplace({index, taken & own});
  if (is_new) at->second = literally(index, taken & own);
  return at->second;
}

// With exactly these of its own readings taken.
StateSet ReadMeaning::literally(int index, ChoiceMask taken) const {
  const ReadClaim& each = claim(index);
  if (each.counted == kStatus) {
    return things_.where([&](const State& state) {
      return state.value[static_cast<std::size_t>(each.place)] ==
             each.total->low;
    });
  }
  Taken as{false, false, each.place, each.whom};
  int scopes = 0;
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    if (((taken >> i) & 1U) == 0) continue;
    const Choice& choice = choices_[i];
    as.rounded |= choice.kind == Kind::Precise;
    as.partly |= choice.kind == Kind::Complete;
    if (choice.kind == Kind::Extent) as.place = 1 - each.place;
    if (choice.kind != Kind::Scope) continue;
    as.whom = choice.whom;
    ++scopes;
  }
  if (scopes > 1) return {};  // it is said of one or the other
  return counts_.where(
      [&](const State& state) { return holds(each, as, state); });
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
