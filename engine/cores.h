// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "engine/hitting_set.h"
#include "engine/oracle.h"

namespace concord {

/// What clashes with what: minimal subsets of `universe` that cannot hold
/// together with `held` and the probe.
struct CoreQuestion {
  Bits held;      // assumptions that stay
  Bits universe;  // assumptions to choose from
  const Probe* probe = nullptr;
};

/// Calls `found` with each such subset, the smallest first; among equals the
/// one of the fewest accounts, then the first by its members, until `found`
/// returns false.  Returns true if there are no more.
///
/// Implicit hitting sets (Ignatiev et al. 2015, "Smallest MUS extraction with
/// minimal hitting set dualization"), which do not stop at the first: whatever
/// can hold together leaves out a member of every core, so a core meets the
/// complement of every world seen.  The lightest set that does and still
/// clashes is minimal, since each smaller one was shown to hold or to be no
/// candidate. What comes out, and in which order, does not depend on Z3.
bool each_core(Oracle& oracle, const CoreQuestion& question,
               const std::function<bool(const Bits&)>& found);

/// Takes members out of a clashing set until none can be spared.
Bits minimal_core(Oracle& oracle, const Bits& held, Bits core,
                  const Probe* probe = nullptr);

}  // namespace concord
