// SPDX-License-Identifier: Apache-2.0
#include "engine/explained_ends.h"

#include "engine/ends.h"

namespace concord {

std::vector<ExplainedEnd> explained_ends(const System& system, Bound& bound) {
  std::vector<ExplainedEnd> ends;
  const auto& itself = system.unknowns[static_cast<std::size_t>(bound.unknown)];
  const auto add = [&](bool up, const std::optional<End>& end,
                       const std::optional<std::int64_t>& own, Why& why,
                       std::optional<End>& forced, Why& forced_why) {
    if (!end || (own && *end == End{Rational(*own)})) return;
    ends.push_back({beyond(system, bound.unknown, up, *end), *end, why, forced,
                    forced_why});
  };
  add(false, bound.low, itself.low, bound.low_why, bound.forced_low,
      bound.forced_low_why);
  add(true, bound.high, itself.high, bound.high_why, bound.forced_high,
      bound.forced_high_why);
  return ends;
}

Bound undecided(std::int32_t unknown) {
  Bound bound;
  bound.unknown = unknown;
  bound.values.complete = false;
  bound.decided = false;
  return bound;
}

}  // namespace concord
