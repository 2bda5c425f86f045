// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "engine/answer.h"
#include "engine/assemble.h"
#include "engine/propagate.h"

namespace concord {

/// What some constraints make of a component, by propagation.
class Alone {
 public:
  /// As `propagator` has it now.
  Alone(const System& system, const Propagator& propagator);

  Ends ends(std::int32_t unknown) const;
  /// Whether this and `other` leave an unknown no common value.
  bool clashes(const Alone& other, std::int32_t unknown) const;
  /// The unknown that was left with nothing, if propagation saw it.
  std::optional<std::int32_t> emptied() const { return emptied_; }

  /// The constraints from which one end of an unknown follows, sorted.
  Indices reasons(std::int32_t unknown, bool upper) const;

 private:
  const System& system_;
  std::vector<Propagator::Edges> edges_;  // by unknown
  std::vector<Propagator::Move> moves_;
  std::optional<std::int32_t> emptied_;
};

/// Makes what constraints come to alone.  What the hard laws say by themselves
/// is found once.
class Deducer {
 public:
  explicit Deducer(const System& system);

  /// The hard laws and these constraints.
  Alone with_laws(const Bits& constraints);
  /// These constraints and nothing else.
  Alone just(const Bits& constraints);

 private:
  const System& system_;
  Bits laws_;
  Propagator with_laws_;
  std::size_t laws_said_;
  Propagator just_;
};

/// Whether the two leave no common value.
bool disjoint(const Ends& one, const Ends& other);

}  // namespace concord
