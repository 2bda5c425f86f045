// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "claims/interval.h"
#include "engine/bits.h"
#include "engine/evaluate.h"
#include "engine/system.h"

namespace concord {

/// What a solver says to "can these all hold?".  Unknown: its budget ended.
enum class Decision { Holds, Clashes, Unknown };

/// Memory that several doors share.  Making one costs Z3 about 16 MB, so doors
/// for the same component use one; a second check takes a fresh one.
class Z3Context {
 public:
  Z3Context();

  struct Body;
  const std::shared_ptr<Body>& body() const { return body_; }

 private:
  std::shared_ptr<Body> body_;
};

/// The one place that knows Z3.  One System, loaded once into a solver in which
/// each assumption is a Boolean literal that implies its constraints, and, when
/// first needed, into one in which each constraint has a literal of its own.
/// Every question is a check under such literals.
///
/// `rlimit` bounds the work of one question, in Z3's own units; it does not add
/// up over questions.  The System outlives the door.
class Z3Door {
 public:
  Z3Door(const Z3Context& context, const System& system, std::int64_t rlimit);
  ~Z3Door();

  /// Can the constraints without a guard, those of `assumptions`, and the probe
  /// all hold?  A core is then a set of assumptions.
  Decision ask(const Bits& assumptions, const Probe* probe);

  /// Can just these constraints and the probe hold?  A core is then a set of
  /// constraints.
  Decision ask_constraints(const Bits& constraints, const Probe* probe);

  /// Can the constraints of `assumptions` and all the wishes hold?  After
  /// Clashes, `clashing` has the wishes of a core, by place.
  Decision ask_all(const Bits& assumptions, const std::vector<Probe>& wishes,
                   std::vector<std::size_t>& clashing);

  /// Can all these constraints and at least one of the probes hold?  Leaves no
  /// core behind.
  Decision ask_any(const Bits& constraints, const std::vector<Probe>& probes);

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

  std::unique_ptr<Body> body_;
  Point point_;
  Bits core_;
};

}  // namespace concord
