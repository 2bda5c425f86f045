// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/diagnostic.h"
#include "engine/solve.h"
#include "rules/ground.h"

namespace concord {

/// What there is to say of written laws by themselves, without any claim.
struct Lint {
  std::vector<Diagnostic> remarks;  // by place
  bool complete = true;  // false: the budget ended before every question
};

/// Finds laws that contradict one another (Y195), that follow from the others
/// (W211) and that never apply (W212).  They are looked at over the audit's own
/// events, for every measure and population that they name, at one moment after
/// all that is dated, and one before it where a law says `@previous`.  A law
/// that may be given up (with a cost) makes no other one superfluous.
///
/// Refused, as not complete, where the laws reach more than kMaxLintFigures.
Lint lint(const Audit& audit, const LawBook& laws, const Budget& budget);

inline constexpr std::size_t kMaxLintFigures = 20'000;

}  // namespace concord
