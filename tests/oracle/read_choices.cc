// SPDX-License-Identifier: Apache-2.0
//
// What may be given up of a claim, and what it then comes to.
#include "tests/oracle/read_choices.h"

#include <algorithm>

namespace concord::oracle {
namespace {

using Kind = Choice::Kind;

bool is_part_of(Whom part, Whom whole) {
  return part == whole || whole == kEverybody ||
         (part == kPolice && whole == kHurt);
}

bool may_be_rounded(const ReadAudit& audit, const ReadClaim& claim) {
  if (!audit.rounds && !claim.open_to_precise) return false;
  const bool total =
      claim.total && !claim.says_exactly && as_rounded(*claim.total);
  return total || std::ranges::any_of(claim.parts, [](const ReadPart& part) {
           return as_rounded(part.range).has_value();
         });
}

// "toll" is one of the words for whom it says, and for this other; whoever is
// told of as a part is one of them, too.
bool may_mean(const ReadAudit& audit, const ReadClaim& claim, Whom whom) {
  const auto& meanings = audit.toll_may_mean;
  return claim.says_toll && !claim.scope_is_explicit && claim.total &&
         claim.whom != whom &&
         std::ranges::find(meanings, claim.whom) != meanings.end() &&
         std::ranges::all_of(claim.parts, [whom](const ReadPart& part) {
           return is_part_of(part.whom, whom);
         });
}

}  // namespace

std::vector<Choice> licensed(const ReadAudit& audit, int index) {
  const ReadClaim& claim = audit.claims[static_cast<std::size_t>(index)];
  std::vector<Choice> all;
  if (claim.counted == kStatus) return all;
  const std::string id = "c" + std::to_string(index);
  const auto offer = [&](Kind kind, const std::string& name, int cost,
                         Whom whom = kEverybody) {
    all.push_back({kind, name, cost, index, whom, claim.counted});
  };
  if (may_be_rounded(audit, claim)) offer(Kind::Precise, "precise:" + id, 1);
  for (const Whom whom : audit.toll_may_mean) {
    if (!may_mean(audit, claim, whom)) continue;
    offer(Kind::Scope, "scope:" + id + "=" + name_of(whom), 2, whom);
  }
  if (claim.open_to_extent) {
    const std::string other = name_of_place(1 - claim.place);
    offer(Kind::Extent, "extent:" + id + "=" + other, 2);
  }
  const bool counts_partly = audit.partly && claim.origin == 0;
  if (claim.open_to_complete || counts_partly || claim.so_far) {
    offer(Kind::Complete, "complete:" + id, 3);
  }
  return all;
}

Taken Taken::literally(const ReadClaim& claim) {
  Taken taken;
  taken.place = claim.place;
  taken.whom = claim.whom;
  return taken;
}

void Taken::take(const Choice& choice) {
  rounded |= choice.kind == Kind::Precise;
  partly |= choice.kind == Kind::Complete;
  if (choice.kind == Kind::Extent) place = 1 - place;
  if (choice.kind != Kind::Scope) return;
  whom = choice.whom;
  ++scopes;
}

Range Taken::range(const Range& said, bool is_exact) const {
  Range range = said;
  if (rounded && !is_exact) range = as_rounded(said).value_or(said);
  if (partly) range.high.reset();
  return range;
}

bool Taken::holds(const ReadClaim& claim, const State& state) const {
  const int total = state.at(place, whom);
  if (claim.total && !range(*claim.total, claim.says_exactly).admits(total)) {
    return false;
  }
  int sum = 0;
  for (const ReadPart& part : claim.parts) {
    const int value = state.at(place, part.whom);
    if (!range(part.range, false).admits(value)) return false;
    sum += value;
  }
  const bool is_closed = !claim.parts.empty() && claim.parts_are_all && !partly;
  return scopes <= 1 && (!is_closed || sum == total);
}

}  // namespace concord::oracle
