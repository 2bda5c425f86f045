// SPDX-License-Identifier: Apache-2.0
#include "engine/flatten.h"

#include <map>

#include "claims/check.h"

namespace concord {
namespace {

using Flat = System::Comparison::Relation;

/// A comparison between merging its terms and writing it down.
struct Draft {
  std::map<std::int32_t, Rational> factors;
  Flat relation = Flat::AtMost;
  Rational constant;
};

Draft turned_round(Draft draft) {
  for (auto& [unknown, factor] : draft.factors) factor = -factor;
  draft.constant = -draft.constant;
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

// The least common multiple of all denominators; the constant's too.
mpz_class common_denominator(const Draft& draft) {
  mpz_class common = draft.constant.get_den();
  for (const auto& [unknown, factor] : draft.factors) {
    common = lcm(common, factor.get_den());
  }
  return common;
}

std::int64_t as_int64(const Rational& number) {
  CONCORD_CHECK(number.get_den() == 1 && number.get_num().fits_slong_p());
  return number.get_num().get_si();
}

bool over_whole_numbers(const Draft& draft, const System& system) {
  for (const auto& [unknown, factor] : draft.factors) {
    if (system.unknowns[static_cast<std::size_t>(unknown)].rational) {
      return false;
    }
  }
  return true;
}

void write(const Draft& draft, System& system) {
  const Rational common(common_denominator(draft));
  System::Comparison flat;
  flat.first_term = static_cast<std::uint32_t>(system.terms.size());
  for (const auto& [unknown, factor] : draft.factors) {
    if (factor == 0) continue;
    system.terms.push_back({unknown, as_int64(Rational(factor * common))});
  }
  flat.last_term = static_cast<std::uint32_t>(system.terms.size());
  flat.relation = draft.relation;
  flat.constant = as_int64(Rational(draft.constant * common));
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
    draft.constant = comparison.constant;
    for (const Term& term : comparison.terms) {
      draft.factors[unknown_of(term.figure)] += term.factor;
    }
    for (const Draft& each : in_flat_relations(draft, comparison.relation)) {
      write(each, system);
    }
  }
  flat.last_comparison = static_cast<std::uint32_t>(system.comparisons.size());
  flat.guard = guard;
  system.constraints.push_back(flat);
}

}  // namespace concord
