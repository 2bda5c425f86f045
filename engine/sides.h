// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "engine/answer.h"
#include "engine/assemble.h"
#include "engine/propagate.h"

namespace concord {

/// What a propagation had come to when more was held: what many share.
struct Before {
  std::vector<Propagator::Edges> edges;  // by unknown
  std::vector<Propagator::Move> moves;
};

/// What some constraints make of a component, by propagation.
class Alone {
 public:
  /// As `propagator` has it now, which went on from `before`.
  Alone(const System& system, std::shared_ptr<const Before> before,
        const Propagator& propagator);

  Ends ends(std::int32_t unknown) const;
  /// Whether this and `other` leave an unknown no common value.
  bool clashes(const Alone& other, std::int32_t unknown) const;
  /// The unknown that was left with nothing, if propagation saw it.
  std::optional<std::int32_t> emptied() const { return emptied_; }

  /// The constraints from which one end of an unknown follows, sorted.
  Indices reasons(std::int32_t unknown, bool upper) const;

 private:
  const Propagator::Edges& edges(std::int32_t unknown) const;

  const System& system_;
  std::shared_ptr<const Before> before_;
  std::map<std::int32_t, Propagator::Edges> moved_;  // by unknown
  std::vector<Propagator::Move> moves_;              // since then
  std::optional<std::int32_t> emptied_;
};

Alone deduce(const System& system, const Bits& constraints);

/// Makes what many constraints come to alone.  What the hard laws say by
/// themselves is found once.
class Deducer {
 public:
  explicit Deducer(const System& system);

  /// The hard laws and these constraints.
  Alone with_laws(const Bits& constraints);
  /// These constraints and nothing else.
  Alone just(const Bits& constraints);

 private:
  /// A propagation that many go on from.
  struct Start {
    Start(const System& system, const Bits& constraints);
    Alone with(const System& system, const Bits& constraints);

    Bits held;
    Propagator propagator;
    std::shared_ptr<const Before> before;
  };

  const System& system_;
  Start laws_;
  Start nothing_;
};

/// Whether the two leave no common value.
bool disjoint(const Ends& one, const Ends& other);

}  // namespace concord
