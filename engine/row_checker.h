// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/referee.h"

namespace concord {

/// The second check of what an answer says that unknowns can be (verify.h).
class RowChecker {
 public:
  RowChecker(Referee& referee, const Budget& budget);

  /// With these assumptions held; of a large System piece by piece
  /// (local_row_checker.h).  Throws InternalError if something is wrong,
  /// BudgetSpent.
  void check(const Bits& held, const Row& row);

  /// The ends of one bound and what lies between, not why.  `shown` are ends
  /// beyond which nothing is known to lie.
  void check_values(const Bits& constraints, const Bound& bound,
                    const Ends& shown);

 private:
  void check_end(const Bits& constraints, const Bound& bound, bool up,
                 bool shown);
  void check_explained_end(const Bits& constraints, const Bound& bound,
                           bool up);
  void check_why(const Bits& constraints, const Bound& bound, bool up,
                 const Why& why);
  void check_attained(const Bits& constraints, std::int32_t unknown,
                      const End& end);
  void check_between(const Bits& constraints, const Bound& bound);
  void check_each(const Bits& constraints, std::int32_t unknown,
                  const Interval& interval);
  void check_gap(const Bits& constraints, std::int32_t unknown,
                 const Rational& last, const Rational& next);

  const System& system_;
  Referee& referee_;
  Budget budget_;
};

/// Whether an answer says more of it than its ends.
bool is_explained(const System& system, const Bound& bound);

/// All that lies beyond an end; of a whole unknown from the next number on.
Probe outside(const System& system, std::int32_t unknown, bool up,
              const End& end);

}  // namespace concord
