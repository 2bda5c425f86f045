// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "engine/answer.h"
#include "engine/oracle.h"
#include "engine/propagator.h"

namespace concord {

/// Finds the laws by which claims clash with one another, or with a probe.
class LawFinder {
 public:
  explicit LawFinder(Oracle& oracle);

  /// `claims`, with the other assumptions of `held` and all laws, clash (with
  /// the probe, if there is one).  The constraints that no claim guards by
  /// which they do: those of a proof by propagation, each of which that proof
  /// needs, since people can follow it; where there is none, a set of which
  /// none can be spared at all.  Throws BudgetSpent.
  Indices behind(const Bits& held, const Indices& claims,
                 const Probe* probe = nullptr);
  /// All that no claim guards and that holds with `held`.
  Indices all(const Bits& held) const;

 private:
  std::optional<Bits> of_simple_proof(const Bits& others, const Bits& claims,
                                      const Probe* probe);
  void start(const Bits& others);
  std::optional<Bits> clash_of(const Bits& constraints, const Probe* probe);

  Oracle& oracle_;
  Indices order_;  // of the laws: in which they are tried to be done without
  Bits laws_;
  Bits soft_;       // those that could be given up
  Propagator all_;  // what all laws and other assumptions say by themselves
  std::size_t said_ = 0;
  Bits others_;  // what `all_` holds
  Propagator few_;
};

}  // namespace concord
