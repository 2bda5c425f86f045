// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "rules/formula.h"

namespace concord {

/// A comparison of a formula as it stands in a clause: left - right stands in
/// `relation` to `slack`.  The relation is negated where the formula says not.
struct ClauseLiteral {
  const FormulaComparison* comparison = nullptr;  // in the formula, outlives us
  Relation relation = Relation::Equal;
  Rational slack = 0;
};

/// At least one of these holds.
using Clause = std::vector<ClauseLiteral>;

inline constexpr std::size_t kMaxClauses = 256;
inline constexpr std::size_t kMaxClauseLiterals = 4'096;

/// The clauses that say together what `formula` says (conjunctive normal form):
///   if a = 1 then b = 2 and c = 3    (a != 1 or b = 2), (a != 1 or c = 3)
/// `within` turns the one equality a = b into a - b <= n, a - b >= -n.  Nothing
/// if there were more clauses, or comparisons in them, than the limits above.
std::optional<std::vector<Clause>> clauses_of(const Formula& formula,
                                              const Rational& within = 0);

}  // namespace concord
