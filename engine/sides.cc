// SPDX-License-Identifier: Apache-2.0
#include "engine/sides.h"

#include <algorithm>

namespace concord {

Alone::Alone(const Component& component, const Indices& assumptions)
    : system_(component.system) {
  propagation_ = propagate(system_, [&](std::int32_t index) {
    const auto guard =
        system_.constraints[static_cast<std::size_t>(index)].guard;
    return guard < 0 || std::ranges::binary_search(assumptions, guard);
  });
}

Alone::Alone(const Component& component,
             const std::function<bool(std::int32_t)>& holds)
    : system_(component.system), propagation_(propagate(system_, holds)) {}

Indices Alone::reasons(std::int32_t unknown, bool upper) const {
  return concord::reasons(system_, propagation_, {{unknown, upper}});
}

bool disjoint(const Ends& one, const Ends& other) {
  return Ends{one.low, other.high}.empty() || Ends{other.low, one.high}.empty();
}

}  // namespace concord
