// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "engine/evaluate.h"
#include "engine/propagate.h"
#include "engine/system.h"

namespace concord {

/// What is left of a System once it is known within which ends each unknown
/// lies: no constraint that holds anywhere within them, no comparison that
/// holds nowhere, no unknown that nothing left speaks of or that has one value.
/// A clause keeps one comparison at least.
struct Presolved {
  System system;                          // without guards
  std::vector<std::int32_t> constraints;  // of the whole System, by constraint
  std::vector<std::int32_t> unknowns;     // of the whole System, by unknown
  /// The same unknown in what is left.
  std::int32_t left(std::int32_t unknown) const;
};

/// Of these constraints, which leave each unknown these ends.  Ends that are no
/// whole numbers are taken as the next ones outside, those beyond 64 bits as
/// the unknown's own.  `keep`, if there, is an unknown that stays.
Presolved presolve(const System& system, const Bits& constraints,
                   const std::vector<Ends>& ends,
                   std::optional<std::int32_t> keep);

}  // namespace concord
