// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/answer.h"
#include "engine/ends.h"
#include "engine/oracle.h"
#include "engine/why.h"

namespace concord {

/// Finds the rows of an answer, one after the other: what every unknown can be
/// while `held` holds.
class BoundFinder {
 public:
  BoundFinder(Oracle& oracle, EndFinder& ends, const Budget& budget);

  /// `held` can hold.  What the budget does not reach is marked so.
  Row row(std::int32_t way_out, const Bits& held);

 private:
  Bound bound(const Bits& held, std::int32_t unknown);
  bool is_own_end(std::int32_t unknown, bool up, const End& end) const;
  void tell_more(const Bits& held, Bound& bound);
  void explain(const Bits& held, Bound& bound);
  bool asks(std::int32_t unknown) const;
  System::Role role(std::int32_t unknown) const;
  void compare(const Row& row);

  Oracle& oracle_;
  EndFinder& ends_;
  WhyFinder whys_;
  Budget budget_;
  std::optional<Row> first_;   // what later rows are compared with
  std::vector<bool> differs_;  // by unknown: a later row says something else
};

}  // namespace concord
