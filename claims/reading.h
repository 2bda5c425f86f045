// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/alternative.h"
#include "claims/audit.h"
#include "claims/constraint.h"
#include "claims/standing.h"

namespace concord {

/// A constraint with the statement ("n5", "n5.police") whose words it is.  It
/// holds where all alternatives in `taken` are taken, and none in `untaken` is:
/// places in the list of alternatives, sorted.
struct StatedConstraint {
  Constraint constraint;
  std::string statement;
  std::vector<std::int32_t> taken = {};
  std::vector<std::int32_t> untaken = {};

  bool is_literal() const { return taken.empty(); }
  /// Whether it holds where exactly these are taken.
  bool holds_with(const std::vector<std::int32_t>& all_taken) const;

  friend bool operator==(const StatedConstraint&,
                         const StatedConstraint&) = default;
};

/// What must hold if the claim does, however it is taken.
struct Reading {
  std::vector<StatedConstraint> constraints;

  friend bool operator==(const Reading&, const Reading&) = default;
};

/// A claim with each combination of the alternatives that concern it.  Taken
/// literally, a statement of an amount is one constraint an end, "all" parts
/// close their list, a denial is the negation of what it denies.  Figures that
/// stand with an account which is read as standing elsewhere are marked with it
/// (Figure::moved_with).  Empty for a claim that only doubts, retracts or
/// supersedes.
Reading reading_of(const Audit& audit, ClaimId claim,
                   const std::vector<Alternative>& alternatives);

/// The same, word for word.
Reading literal_reading(const Audit& audit, ClaimId claim);

/// By claim; empty for those that do not stand.
std::vector<Reading> readings_of(const Audit& audit,
                                 const std::vector<Standing>& standing,
                                 const std::vector<Alternative>& alternatives);

}  // namespace concord
