// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "engine/bits.h"
#include "engine/propagate.h"
#include "engine/system.h"

namespace concord {

/// Redoes the steps of a propagation, each on its own and in plain exact
/// arithmetic: a step is right if its constraint is among those given and is
/// one sum, and if that sum could not hold beyond the new end, wherever the
/// other terms are within the ends that they have from what was supposed and
/// from earlier steps.  Throws InternalError at one that is not.
class Replay {
 public:
  explicit Replay(const System& system);

  /// What each unknown can be by these steps.
  std::vector<Ends> ends(const Bits& constraints,
                         const std::vector<Step>& steps);
  /// Whether these steps, with something supposed or not, leave an unknown with
  /// nothing.
  bool clashes(const Bits& constraints, const Probe* supposed,
               const std::vector<Step>& steps);

 private:
  /// One end as it was.
  struct Before {
    std::int32_t unknown = 0;
    bool upper = false;
    std::optional<End> end;
  };

  std::optional<End>& end_of(std::int32_t unknown, bool upper);
  void suppose(const Probe& probe);
  void redo(const Bits& constraints, const std::vector<Step>& steps);
  bool follows(const Step& step);
  bool misses(const System::Comparison& comparison, const Step& step, int sign);
  void tighten(std::int32_t unknown, bool upper, const End& end);
  void take_back();

  const System& system_;
  std::vector<Ends> ends_;  // by unknown
  std::vector<Before> before_;
  bool emptied_ = false;
  Rational sum_;  // of misses(), as is the next
  Rational product_;
};

}  // namespace concord
