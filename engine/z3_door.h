// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claims/interval.h"
#include "engine/bits.h"
#include "engine/evaluate.h"
#include "engine/system.h"

namespace concord {

/// What a solver says to "can these all hold?".  Unknown: its budget ended.
enum class Held { Holds, Clashes, Unknown };

/// "Z3 4.8.12.0".
std::string z3_version();

/// Memory that several doors share, made when a door first needs it: that costs
/// Z3 about 16 MB and some milliseconds, and most questions are answered
/// without.  A second check takes a fresh one.
class Z3Context {
 public:
  struct Body;
  const std::shared_ptr<Body>& body() const;

 private:
  mutable std::shared_ptr<Body> body_;
};

/// The one place that knows Z3.  One System, loaded once into a solver in which
/// each assumption is a Boolean literal that implies its constraints, and, when
/// first needed, into one in which each constraint has a literal of its own.
/// Every question is a check under such literals.
///
/// `rlimit` bounds the work of one question, in Z3's own units; it does not add
/// up over questions.  The context and the System outlive the door.
class Z3Door {
 public:
  Z3Door(const Z3Context& context, const System& system, std::int64_t rlimit);
  ~Z3Door();

  /// Can the constraints without a guard, those of `assumptions`, and the probe
  /// all hold?  A core is then a set of assumptions.
  Held ask(const Bits& assumptions, const Probe* probe);

  /// Can just these constraints and the probe hold?  A core is then a set of
  /// constraints.
  Held ask_constraints(const Bits& constraints, const Probe* probe);

  /// The same, with at least one of the probes, in a solver of its own, which
  /// is quick for few constraints.  Leaves neither a world nor a core behind.
  Held ask_just(const Bits& constraints,
                const std::vector<Probe>& one_of) const;

  /// After Holds: a world in which all that was asked is so.
  const Point& point() const { return point_; }

  /// After Clashes: a subset that clashes already, neither least nor minimal.
  /// Empty when the constraints without a guard, or nothing but the unknowns'
  /// own ends, clash with the probe.
  const Bits& core() const { return core_; }

  /// The greatest (or least) value of an unknown in the piece around a point:
  /// where the same comparisons of these constraints hold, borders included.
  /// `fix_whole` keeps the whole unknowns at their values there.  By Z3's
  /// optimizer, with one objective and without a choice or an open border, both
  /// of which it has been seen to get wrong; nothing if it gave up.
  std::optional<Rational> extreme(const Bits& constraints, const Point& near,
                                  bool fix_whole, std::int32_t unknown,
                                  bool greatest);

 private:
  struct Body;
  Body& body() const;

  const Z3Context& context_;
  const System& system_;
  std::int64_t rlimit_;
  mutable std::unique_ptr<Body> body_;  // made for the first question
  Point point_;
  Bits core_;
};

}  // namespace concord
