// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/ends.h"
#include "engine/local_why.h"
#include "engine/pieces.h"

namespace concord {

/// Finds the bounds of a large System where they are open: most figures of a
/// table have but one value once some claim holds, and what is open falls into
/// small pieces (pieces.h), each a System of its own.
class LocalBounds {
 public:
  LocalBounds(Oracle& oracle, const Z3Context& context, const Budget& budget);

  /// Of each bound that is asked its ends and values, and of explained ones
  /// why, if the budget wants that: without Bound::forced_low and forced_high,
  /// which are not looked for.  `held` can hold.
  void tell(const Bits& held, std::vector<Bound>& bounds);

  /// What was done in pieces.
  const Work& work() const { return work_; }

 private:
  void set_ends(Bound& bound, const Ends& ends) const;
  bool is_explained(const Bound& bound) const;
  void tell_piece(const Piece& piece, std::vector<Bound>& bounds);
  void explain(const Bits& held, Bound& bound);

  Oracle& oracle_;
  const Z3Context& context_;
  const Budget budget_;
  LocalWhy whys_;
  Work work_;
};

}  // namespace concord
