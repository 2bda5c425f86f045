// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/system.h"
#include "rules/ground.h"

namespace concord {

/// What stands behind one assumption of a System.  Claims of one origin that
/// say word for word the same of the same figures are one assumption, so that a
/// copy adds no weight.
struct AssumptionSource {
  System::Assumption::Kind kind = System::Assumption::Kind::Claim;
  std::vector<ClaimId> claims;  // sorted; for Claim
  std::string soft_group;       // for SoftLaw
  std::string name;             // "n5" (the first claim), "seen/wave"
};

/// What stands behind one constraint of a System: a ground law, or words.
struct ConstraintSource {
  std::int32_t ground_law = -1;  // index in Ground::laws; -1: a statement
  std::string statement;         // "n5.police"
};

/// One independent part of an audit: figures that no constraint ties to others.
struct Component {
  System system;
  std::vector<Figure> figures;                // by unknown
  std::vector<AssumptionSource> assumptions;  // by assumption
  std::vector<ConstraintSource> constraints;  // by constraint
};

/// Splits the ground laws and readings into components (Boost.Graph) and writes
/// each as a System, with denominators cleared and rational unknowns for money.
/// Components are ordered by their first figure's name, assumptions by name.
std::vector<Component> assemble(const Audit& audit, const Ground& ground,
                                const std::vector<Reading>& readings);

}  // namespace concord
