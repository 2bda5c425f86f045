// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include "engine/bits.h"
#include "engine/propagate.h"
#include "engine/system.h"

namespace concord {

/// Redoes the steps of a propagation, each on its own and in plain exact
/// arithmetic: a step is right if its constraint is among those given and is
/// one sum, and if that sum could not hold beyond the new end, wherever the
/// other terms are within the ends that earlier steps gave them.  Throws
/// InternalError at one that is not.
class Replay {
 public:
  Replay(const System& system, const Bits& constraints);

  void redo(const std::vector<Step>& steps);
  /// What each unknown can be by the steps so far.
  const std::vector<Ends>& ends() const { return ends_; }

  /// Whether further steps, from something supposed, leave an unknown with
  /// nothing.  Forgets them again.
  bool clashes(const Probe& supposed, const std::vector<Step>& steps);

 private:
  void suppose(const Probe& probe);
  void set(std::int32_t unknown, Ends ends);
  void redo(const Step& step);

  const System& system_;
  Bits constraints_;
  std::vector<Ends> ends_;  // by unknown
  std::vector<std::pair<std::int32_t, Ends>> before_;
  bool emptied_ = false;
};

}  // namespace concord
