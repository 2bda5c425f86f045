// SPDX-License-Identifier: Apache-2.0
#include "claims/extract/groups/officers.h"

#include <vector>

namespace concord::extract {
namespace {

// "three officers", with no word of whose
bool is_plain_officer(const Group& group, std::span<const Token> tokens) {
  const Token& noun = tokens[group.last - 1];
  const bool is_officer = noun.is("officer") || noun.is("officers");
  return is_officer && group.first + 2 == group.last;
}

// "one and the other", "one, the other"
bool are_joined(const Group& one, const Group& next,
                std::span<const Token> tokens) {
  return one.last + 1 == next.first &&
         (tokens[one.last].is("and") || tokens[one.last].is(","));
}

}  // namespace

void name_officers(Sketch& sketch, std::span<const Token> tokens,
                   const ExtractPack& pack) {
  const PopulationId army = pack.own.servicemen;
  if (army == 0) return;
  std::vector<Group>& groups = sketch.groups;
  for (std::size_t i = 1; i < groups.size(); ++i) {
    Group& one = groups[i - 1];
    Group& next = groups[i];
    if (!are_joined(one, next, tokens)) continue;
    if (next.population == army && is_plain_officer(one, tokens)) {
      one.population = army;
    }
    if (one.population == army && is_plain_officer(next, tokens)) {
      next.population = army;
    }
  }
}

}  // namespace concord::extract
