// SPDX-License-Identifier: Apache-2.0
#include "rules/clauses.h"

#include "claims/check.h"

namespace concord {
namespace {

using Clauses = std::optional<std::vector<Clause>>;

bool fits(const std::vector<Clause>& clauses) {
  std::size_t literals = 0;
  for (const Clause& clause : clauses) literals += clause.size();
  return clauses.size() <= kMaxClauses && literals <= kMaxClauseLiterals;
}

// Both hold: all clauses of both.
Clauses both(std::vector<Clause> left, std::vector<Clause> right) {
  for (Clause& clause : right) left.push_back(std::move(clause));
  if (!fits(left)) return std::nullopt;
  return left;
}

// One of them holds: every clause of the one or every clause of the other.
Clauses either(const std::vector<Clause>& left,
               const std::vector<Clause>& right) {
  if (left.size() * right.size() > kMaxClauses) return std::nullopt;
  std::vector<Clause> all;
  for (const Clause& one : left) {
    for (const Clause& other : right) {
      Clause joined = one;
      joined.insert(joined.end(), other.begin(), other.end());
      all.push_back(std::move(joined));
    }
  }
  if (!fits(all)) return std::nullopt;
  return all;
}

Clauses clauses(const Formula& formula, bool positive);

Clauses fold(const std::vector<Formula>& parts, bool positive, bool all_hold) {
  Clauses folded = clauses(parts.front(), positive);
  for (std::size_t i = 1; folded && i < parts.size(); ++i) {
    Clauses next = clauses(parts[i], positive);
    if (!next) return std::nullopt;
    folded = all_hold ? both(std::move(*folded), std::move(*next))
                      : either(*folded, *next);
  }
  return folded;
}

// "if a then b" is "not a, or b"; its negation is "a, and not b".
Clauses implication(const Formula& formula, bool positive) {
  Clauses condition = clauses(formula.parts[0], !positive);
  Clauses consequence = clauses(formula.parts[1], positive);
  if (!condition || !consequence) return std::nullopt;
  return positive ? either(*condition, *consequence)
                  : both(std::move(*condition), std::move(*consequence));
}

Clauses clauses(const Formula& formula, bool positive) {
  switch (formula.kind) {
    case Formula::Kind::Comparison: {
      const Relation relation = formula.comparison.relation;
      return std::vector<Clause>{
          {{&formula.comparison, positive ? relation : negation(relation)}}};
    }
    case Formula::Kind::And:
      return fold(formula.parts, positive, positive);
    case Formula::Kind::Or:
      return fold(formula.parts, positive, !positive);
    case Formula::Kind::Not:
      return clauses(formula.parts[0], !positive);
    case Formula::Kind::IfThen:
      return implication(formula, positive);
  }
  CONCORD_UNREACHABLE();
}

}  // namespace

std::optional<std::vector<Clause>> clauses_of(const Formula& formula,
                                              const Rational& within) {
  if (within == 0) return clauses(formula, true);
  const FormulaComparison* equality = &formula.comparison;
  return std::vector<Clause>{
      {{equality, Relation::AtMost, within}},
      {{equality, Relation::AtLeast, Rational(-within)}}};
}

}  // namespace concord
