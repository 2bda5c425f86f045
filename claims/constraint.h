// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "claims/figure.h"
#include "claims/rational.h"

namespace concord {

struct Term {
  Rational factor;
  Figure figure;

  friend bool operator==(const Term&, const Term&) = default;
};

/// How the sum of the terms stands to the constant.
enum class Relation { Equal, NotEqual, AtMost, AtLeast, Below, Above };

Relation negation(Relation relation);

/// As formulas write it: "=", "!=", "<=", ">=", "<", ">".
std::string_view sign_of(Relation relation);

/// One comparison: the sum of factor * figure stands in `relation` to
/// `constant`.  "killed is at least 5" is {{1, killed}} AtLeast 5.
struct Comparison {
  std::vector<Term> terms;
  Relation relation = Relation::Equal;
  Rational constant;

  friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// What must hold: at least one of the comparisons (most constraints have one).
struct Constraint {
  std::vector<Comparison> any_of;

  friend bool operator==(const Constraint&, const Constraint&) = default;
};

}  // namespace concord
