// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "engine/bits.h"
#include "engine/exact.h"
#include "engine/system.h"

namespace concord {

/// A value for each unknown: one world, in which every figure is known.
using Point = std::vector<Exact>;

/// A question about one unknown: can killed be above 5?
struct Probe {
  enum class Side : std::uint8_t { AtLeast, Above, AtMost, Below, Equal };

  std::int32_t unknown = 0;
  Side side = Side::AtLeast;
  Exact value;
};

/// Constraints that leave a probe no answer.
struct Clash {
  Probe probe;
  Bits constraints;

  /// Whether these constraints, or more, leave this probe no answer either.
  bool covers(const Bits& others, const Probe& asked) const;
};

// Plain exact arithmetic, without any solver: what the second check rests on.
bool holds(const System& system, const System::Comparison& comparison,
           const Point& point);
bool holds(const System& system, const System::Constraint& constraint,
           const Point& point);
bool holds(const Probe& probe, const Point& point);

/// Whether each unknown is within its own ends, and whole where it must be.
bool within_own_ends(const System& system, const Point& point);

/// The constraints that hold at the point.
Bits held_constraints(const System& system, const Point& point);

/// The assumptions of which these are all constraints, or more.
Bits held_assumptions(const System& system, const Bits& constraints);

/// The assumptions that guard some of these constraints.
Bits guards_of(const System& system, const Bits& constraints);

/// All constraints that hold while exactly `assumptions` are not given up.
Bits constraints_of(const System& system, const Bits& assumptions);

/// The same, for many questions about one System.
class Guards {
 public:
  explicit Guards(const System& system);

  const Bits& laws() const { return laws_; }  // that nothing guards
  /// What just these guard.
  Bits guarded_by(const Indices& assumptions) const;
  /// Valid until the next call.
  const Bits& constraints_of(const Bits& assumptions);

 private:
  Bits laws_;
  std::vector<Indices> guarded_;  // by assumption
  Bits asked_;                    // what the last answer was for
  Bits answer_;
};

}  // namespace concord
