// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "engine/answer.h"
#include "engine/system.h"

namespace concord {

/// A few constraints of a System as a System of their own: what clashes in it
/// clashes in the whole, but what holds in it may not hold there.
struct Nearby {
  System system;
  Indices assumptions;  // of the whole, by assumption here
};

/// Finds what lies near a claim.
class Neighbourhoods {
 public:
  explicit Neighbourhoods(const System& system);

  /// The laws about what `assumption` speaks of, and all claims on the unknowns
  /// in them.  A law goes on to the next where it reaches an unknown of which
  /// no claim speaks by itself; at most `laws` of them, the nearest.
  Nearby of(std::int32_t assumption, std::size_t laws) const;

 private:
  bool is_law(std::int32_t constraint) const;

  const System& system_;
  std::vector<std::vector<std::int32_t>> users_;    // constraints, by unknown
  std::vector<std::vector<std::int32_t>> guarded_;  // by assumption
  std::vector<bool> spoken_of_;                     // by a claim, by unknown
};

}  // namespace concord
