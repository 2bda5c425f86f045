// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claims/audit.h"
#include "claims/constraint.h"

namespace concord {

/// A constraint with the statement ("n5", "n5.police") whose words it is.
struct StatedConstraint {
  Constraint constraint;
  std::string statement;

  friend bool operator==(const StatedConstraint&,
                         const StatedConstraint&) = default;
};

/// One way to take a claim: what must hold if the claim does.
struct Reading {
  std::vector<StatedConstraint> constraints;

  friend bool operator==(const Reading&, const Reading&) = default;
};

/// What became of a claim before anything is solved.
enum class Standing {
  Stands,
  Contested,  // another claim doubts it: it constrains nothing
  Retracted,  // its own origin retracted or superseded it
  SetAside,   // an analyst wants to see what would be without it
};

/// Whether the claim may still doubt another.
inline bool is_heard(Standing standing) {
  return standing == Standing::Stands || standing == Standing::Contested;
}

/// The standing of every claim, by ClaimId.  A claim that was itself retracted,
/// or set aside, retracts and doubts nothing.
std::vector<Standing> standings(const Audit& audit);

/// The claim word for word.  A statement of an amount is one constraint an end,
/// "all" parts close their list, a denial is the negation of what it denies.
/// Empty for a claim that only doubts, retracts or supersedes.
Reading literal_reading(const Audit& audit, ClaimId claim);

}  // namespace concord
