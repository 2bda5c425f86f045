// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/answer.h"
#include "engine/ends.h"
#include "engine/local_bounds.h"
#include "engine/oracle.h"
#include "engine/why.h"

namespace concord {

/// Finds the rows of an answer, one after the other: what every unknown can be
/// while `held` holds; of a large System piece by piece (local_bounds.h).
class BoundFinder {
 public:
  BoundFinder(Oracle& oracle, EndFinder& ends, const Z3Context& context,
              const Budget& budget);

  /// `held` can hold.  What the budget does not reach is marked so.
  Row row(std::int32_t way_out, const Bits& held);

  /// What was done in pieces of a large System.
  Work local_work() const { return local_ ? local_->work() : Work(); }

 private:
  void tell(const Bits& held, std::vector<Bound>& bounds);
  void tell_ends(const Bits& held, Bound& bound);
  void tell_more(const Bits& held, Bound& bound);
  void explain(const Bits& held, Bound& bound);
  bool asks(std::int32_t unknown) const;
  System::Role role(std::int32_t unknown) const;
  void compare(const Row& row);

  Oracle& oracle_;
  EndFinder& ends_;
  WhyFinder whys_;
  std::optional<LocalBounds> local_;  // of a large System
  Budget budget_;
  std::optional<Row> first_;   // what later rows are compared with
  std::vector<bool> differs_;  // by unknown: a later row says something else
};

}  // namespace concord
