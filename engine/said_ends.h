// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "engine/answer.h"
#include "engine/propagator.h"
#include "engine/system.h"

namespace concord {

/// An end of one unknown: said of it by itself, or carried there.
struct SaidEnd {
  Propagator::Edge edge;
  std::int32_t claim = -1;  // -1: no claim is needed for it
  Indices laws;             // by which it is there

  friend bool operator==(const SaidEnd&, const SaidEnd&) = default;
};

/// What is said of each unknown by itself ("at least 5"), by claims, by laws
/// and by the unknown's own ends.
class SaidEnds {
 public:
  explicit SaidEnds(const System& system);

  /// One side of an unknown, the tightest first; of equal ones first that which
  /// needs no claim, then by claim.
  const std::vector<SaidEnd>& of(std::int32_t unknown, bool upper) const {
    return said_[index(unknown, upper)];
  }
  /// The same; where no claim says anything, the tightest end that comes there
  /// from one claim, through laws of two unknowns each.
  const std::vector<SaidEnd>& carried(std::int32_t unknown, bool upper) const {
    const auto& carried = carried_[index(unknown, upper)];
    return carried.empty() ? of(unknown, upper) : carried;
  }

 private:
  static std::size_t index(std::int32_t unknown, bool upper) {
    return static_cast<std::size_t>(unknown) * 2 + (upper ? 1 : 0);
  }
  void listen(const System& system);
  void carry(const System& system);
  bool arrive(std::size_t at, SaidEnd end);

  std::vector<std::vector<SaidEnd>> said_;
  std::vector<std::vector<SaidEnd>> carried_;
};

}  // namespace concord
