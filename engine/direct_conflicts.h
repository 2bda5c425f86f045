// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/answer.h"
#include "engine/said_ends.h"
#include "engine/system.h"

namespace concord {

/// Finds what a person would find who redoes the sums of a table: claims, each
/// of which speaks of one unknown by itself, that one law forbids, or none.  A
/// law of two unknowns goes on to the next where no claim speaks of the one
/// that it reaches (said_ends.h), as when a day is missing.  Laws with a choice
/// are passed over.
///
/// With the laws named none of the claims can be spared; by other laws of the
/// System some may be.
class DirectConflicts {
 public:
  explicit DirectConflicts(const System& system);

  /// Of each unknown, one between any two that clash, up to a number of them;
  /// of each law and side of it the smallest among the claims of each origin
  /// alone, or else among all, unless it depends on which of two is right.
  std::vector<Conflict> all() const;

  /// With this claim in them: of each unknown and law the smallest.
  std::vector<Conflict> about(std::int32_t claim) const;

 private:
  /// Claims that may take part: those of one origin, or all; and one that must.
  struct Choice {
    std::int32_t origin = -1;
    std::int32_t with = -1;
  };

  void add_pairs(std::int32_t unknown, std::vector<Conflict>& found) const;
  void add_of_law(std::int32_t law, std::vector<Conflict>& found) const;
  std::optional<Conflict> smallest(std::int32_t law, int side,
                                   const Choice& choice) const;
  const SaidEnd* end_of(const System::Term& term, int side, bool carried,
                        const Choice& choice) const;
  std::vector<std::int32_t> origins_of(std::int32_t law) const;
  std::int32_t origin_of(std::int32_t claim) const;

  const System& system_;
  const SaidEnds said_;
  std::vector<bool> disputed_;      // by unknown: claims on it clash
  std::vector<Indices> laws_;       // by unknown, one comparison each
  std::vector<Indices> spoken_of_;  // unknowns, by assumption
};

}  // namespace concord
