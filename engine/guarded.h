// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "engine/assemble.h"

namespace concord {

/// An assumption of the whole audit, with everything that it guards.
struct Guarded {
  AssumptionSource source;
  System::Assumption assumption;
  std::vector<std::pair<const Constraint*, ConstraintSource>> constraints;
};

/// Figures to their places in Ground::figures.
using Places = std::map<Figure, std::size_t>;

/// Claims that stand, those of one origin that say the same as one.
std::vector<Guarded> claims_as_assumptions(const Material& material,
                                           const Places& unknowns);

/// Soft laws, each for a whole root event or thing.
std::vector<Guarded> soft_laws_as_assumptions(const Ground& ground);

/// That two things are one is a law that may be given up; other alternatives
/// guard nothing where every claim is taken literally.
std::vector<Guarded> alternatives_as_assumptions(const Material& material);

}  // namespace concord
