// SPDX-License-Identifier: Apache-2.0
#include "engine/flatten.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "claims/check.h"
#include "engine/exact.h"

namespace concord {
namespace {

using Flat = System::Comparison::Relation;

/// A comparison between merging its terms and writing it down.
struct Draft {
  std::vector<std::pair<std::int32_t, Exact>> factors;  // by unknown
  Flat relation = Flat::AtMost;
  Exact constant;
};

void add(Draft& draft, std::int32_t unknown, const Exact& factor) {
  auto& factors = draft.factors;
  const auto at = std::ranges::lower_bound(
      factors, unknown, {}, &std::pair<std::int32_t, Exact>::first);
  if (at != factors.end() && at->first == unknown) {
    at->second += factor;
  } else {
    factors.emplace(at, unknown, factor);
  }
}

Draft turned_round(Draft draft) {
  for (auto& each : draft.factors) each.second = each.second * -1;
  draft.constant = draft.constant * -1;
  return draft;
}

// In terms of at most, below and equal; two drafts for "unequal".
std::vector<Draft> in_flat_relations(Draft draft, Relation relation) {
  switch (relation) {
    case Relation::Equal:
      draft.relation = Flat::Equal;
      return {draft};
    case Relation::AtMost:
      draft.relation = Flat::AtMost;
      return {draft};
    case Relation::Below:
      draft.relation = Flat::Below;
      return {draft};
    case Relation::AtLeast:
      draft.relation = Flat::AtMost;
      return {turned_round(draft)};
    case Relation::Above:
      draft.relation = Flat::Below;
      return {turned_round(draft)};
    case Relation::NotEqual:
      draft.relation = Flat::Below;
      return {draft, turned_round(draft)};
  }
  CONCORD_UNREACHABLE();
}

// Multiplied by the least common multiple of all denominators, the constant's
// too.
void clear_denominators(Draft& draft) {
  mpz_class common = draft.constant.rational().get_den();
  for (const auto& each : draft.factors) {
    common = lcm(common, each.second.rational().get_den());
  }
  const auto times = [&](Exact& number) {
    number = Exact(Rational(number.rational() * common));
  };
  for (auto& each : draft.factors) times(each.second);
  times(draft.constant);
}

bool is_whole(const Draft& draft) {
  return draft.constant.is_integer() &&
         std::ranges::all_of(draft.factors, [](const auto& each) {
           return each.second.is_integer();
         });
}

std::int64_t as_int64(const Exact& number) {
  CONCORD_CHECK(number.word() != nullptr);
  return *number.word();
}

bool over_whole_numbers(const Draft& draft, const System& system) {
  for (const auto& [unknown, factor] : draft.factors) {
    if (system.unknowns[static_cast<std::size_t>(unknown)].rational) {
      return false;
    }
  }
  return true;
}

void write(Draft draft, System& system) {
  if (!is_whole(draft)) clear_denominators(draft);
  System::Comparison flat;
  flat.first_term = static_cast<std::uint32_t>(system.terms.size());
  for (const auto& [unknown, factor] : draft.factors) {
    if (factor == 0) continue;
    system.terms.push_back({unknown, as_int64(factor)});
  }
  flat.last_term = static_cast<std::uint32_t>(system.terms.size());
  flat.relation = draft.relation;
  flat.constant = as_int64(draft.constant);
  if (flat.relation == Flat::Below && over_whole_numbers(draft, system)) {
    flat.relation = Flat::AtMost;
    flat.constant -= 1;
  }
  system.comparisons.push_back(flat);
}

}  // namespace

void flatten(const Constraint& constraint, std::int32_t guard,
             const std::function<std::int32_t(const Figure&)>& unknown_of,
             System& system) {
  System::Constraint flat;
  flat.first_comparison = static_cast<std::uint32_t>(system.comparisons.size());
  for (const Comparison& comparison : constraint.any_of) {
    Draft draft;
    draft.constant = Exact(comparison.constant);
    for (const Term& term : comparison.terms) {
      add(draft, unknown_of(term.figure), Exact(term.factor));
    }
    for (Draft& each :
         in_flat_relations(std::move(draft), comparison.relation)) {
      write(std::move(each), system);
    }
  }
  flat.last_comparison = static_cast<std::uint32_t>(system.comparisons.size());
  flat.guard = guard;
  system.constraints.push_back(flat);
}

}  // namespace concord
