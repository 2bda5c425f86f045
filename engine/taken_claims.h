// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "engine/answer.h"
#include "engine/propagator.h"
#include "engine/system.h"

namespace concord {

/// Claims that are taken one after the other, on top of all that is no claim,
/// as long as propagation finds no fault with them.
class TakenClaims {
 public:
  explicit TakenClaims(const System& system);

  /// Whether propagation lets what is no claim hold.
  bool can_hold() const { return can_hold_; }
  /// Takes all of these; false: they clash with what was taken, and none is.
  /// Then `clash`, if there, gets the assumptions by which they do.
  bool take(const Indices& claims, Bits* clash = nullptr);
  /// Each of these that can be taken, one after the other.
  void take_what_can_be(const Bits& claims);

  /// The assumptions that are taken, with all that are no claims.
  const Bits& all() const { return taken_; }

  struct Mark {
    std::size_t moves = 0;
    Bits held;
    Bits taken;
  };
  Mark mark() const { return {steps_.moves().size(), steps_.held(), taken_}; }
  /// As it was at the mark.
  void back_to(const Mark& mark);

 private:
  const System& system_;
  std::vector<Indices> guarded_;  // constraints, by assumption
  Propagator steps_;
  Bits taken_;
  bool can_hold_ = true;
};

}  // namespace concord
