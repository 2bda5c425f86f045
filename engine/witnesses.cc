// SPDX-License-Identifier: Apache-2.0
#include "engine/witnesses.h"

#include <algorithm>
#include <utility>

#include "engine/kinds.h"

namespace concord {
namespace {

constexpr int kTurns = 6;
constexpr int kMostFailures = 4;  // of single sets, at one turn

std::vector<std::size_t> not_yet(const std::vector<bool>& found) {
  std::vector<std::size_t> ahead;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!found[i]) ahead.push_back(i);
  }
  return ahead;
}

}  // namespace

Witnesses::Witnesses(Oracle& oracle)
    : oracle_(oracle), taken_(oracle.system()) {}

// At each turn fewer of the rest: without what was in the way of some set.
std::vector<bool> Witnesses::find(const std::vector<Indices>& sets,
                                  const Bits& rest) {
  std::vector<bool> found(sets.size());
  if (!taken_.can_hold()) return found;
  rest_ = rest;
  in_the_way_ = Bits(rest.size());
  const TakenClaims::Mark nothing = taken_.mark();
  for (int turn = 0; turn < kTurns; ++turn) {
    const Places ahead = not_yet(found);
    if (ahead.empty()) break;
    const Bits before = in_the_way_;
    taken_.take_what_can_be(rest_ - in_the_way_);
    const TakenClaims::Mark base = taken_.mark();
    const auto fit = that_fit(base, sets, ahead);
    find_beside(base, sets, fit, found);
    taken_.back_to(nothing);
    const bool changed = before != in_the_way_ || not_yet(found) != ahead;
    if (!changed) break;
  }
  rest_ = Bits(rest.size());
  find_beside(nothing, sets, not_yet(found), found);
  taken_.back_to(nothing);
  return found;
}

// Those that can be taken; what is in the way of the others is noted.
Witnesses::Places Witnesses::that_fit(const TakenClaims::Mark& base,
                                      const std::vector<Indices>& sets,
                                      const Places& ahead) {
  Places fit;
  Bits clash;
  for (const std::size_t each : ahead) {
    if (taken_.take(sets[each], &clash)) {
      fit.push_back(each);
      taken_.back_to(base);
    } else {
      in_the_way_ |= (clash & rest_) - Bits(rest_.size(), sets[each]);
    }
  }
  return fit;
}

// Each round finds a world for some; or else for fewer, at last for one, which
// is let go if there is none even so.
void Witnesses::find_beside(const TakenClaims::Mark& base,
                            const std::vector<Indices>& sets, Places ahead,
                            std::vector<bool>& found) {
  std::size_t most = ahead.size();
  for (int failures = 0; !ahead.empty() && failures < kMostFailures;) {
    taken_.back_to(base);
    const Places some = take_some(sets, ahead, most);
    taken_.take_what_can_be(rest_);
    const bool shown = oracle_.finds(taken_.all());
    if (!shown && some.size() > 1) {
      most = some.size() / 2;
      continue;
    }
    failures += shown ? 0 : 1;
    const std::size_t first = ahead.front();
    std::erase_if(ahead, [&](std::size_t each) {
      const Bits claims(rest_.size(), sets[each]);
      const bool holds = shown && taken_.all().includes(claims);
      if (holds) found[each] = true;
      return holds || each == first;
    });
    most = std::max(most * 2, std::size_t{1});
  }
}

Witnesses::Places Witnesses::take_some(const std::vector<Indices>& sets,
                                       const Places& ahead, std::size_t most) {
  Places some;
  for (const std::size_t each : ahead) {
    if (some.size() >= most) break;
    if (taken_.take(sets[each])) some.push_back(each);
  }
  return some;
}

}  // namespace concord
