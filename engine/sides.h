// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "engine/answer.h"
#include "engine/assemble.h"
#include "engine/propagate.h"

namespace concord {

/// What some assumptions, with all laws and nothing else, make of a component.
class Alone {
 public:
  /// The hard laws and the constraints of `assumptions`, propagated.
  Alone(const Component& component, const Indices& assumptions);
  /// The constraints for which `holds` is true, propagated.
  Alone(const Component& component,
        const std::function<bool(std::int32_t)>& holds);

  const Ends& ends(std::int32_t unknown) const {
    return propagation_.ends[static_cast<std::size_t>(unknown)];
  }
  /// The unknown that was left with nothing, if propagation saw it.
  std::optional<std::int32_t> emptied() const { return propagation_.emptied; }

  /// The constraints from which one end of an unknown follows, sorted.
  Indices reasons(std::int32_t unknown, bool upper) const;

 private:
  const System& system_;
  Propagation propagation_;
};

/// Whether the two leave no common value.
bool disjoint(const Ends& one, const Ends& other);

}  // namespace concord
