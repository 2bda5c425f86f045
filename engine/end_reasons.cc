// SPDX-License-Identifier: Apache-2.0
#include "engine/end_reasons.h"

#include <algorithm>
#include <set>

namespace concord {
namespace {

Why split_up(const System& system, const Indices& constraints) {
  std::set<std::int32_t> assumptions;
  Why why;
  for (const std::int32_t index : constraints) {
    const auto guard =
        system.constraints[static_cast<std::size_t>(index)].guard;
    if (guard >= 0) assumptions.insert(guard);
    if (guard < 0) why.laws.push_back(index);
  }
  why.assumptions.assign(assumptions.begin(), assumptions.end());
  return why;
}

}  // namespace

const Alone& EndReasons::alone(int component, int way_out) const {
  const auto key = std::pair(component, way_out);
  const auto known = alone_.find(key);
  if (known != alone_.end()) return known->second;
  const auto at = static_cast<std::size_t>(component);
  const System& system =
      sense_of(all_.components[at], read_in(component, way_out)).system;
  Bits held = Bits::all(system.assumptions.size());
  if (way_out >= 0) {
    const auto& ways_out = all_.answers[at].ways_out.items;
    held -=
        Bits(held.size(), ways_out[static_cast<std::size_t>(way_out)].give_up);
  }
  return alone_.emplace(key, deduce(system, constraints_of(system, held)))
      .first->second;
}

Why EndReasons::why(int component, int way_out, const Bound& bound,
                    bool upper) const {
  const Why& told = upper ? bound.high_why : bound.low_why;
  if (!told.assumptions.empty() || !told.laws.empty()) return told;
  const auto& end = upper ? bound.high : bound.low;
  const Alone& found = alone(component, way_out);
  if (found.emptied() || !end) return {};
  const Ends ends = found.ends(bound.unknown);
  if ((upper ? ends.high : ends.low) != end) return {};
  const auto at = static_cast<std::size_t>(component);
  const std::int32_t read = read_in(component, way_out);
  Why why = split_up(sense_of(all_.components[at], read).system,
                     found.reasons(bound.unknown, upper));
  why.read = read;
  return why;
}

std::int32_t EndReasons::read_in(int component, int way_out) const {
  const Answer& answer = all_.answers[static_cast<std::size_t>(component)];
  for (const Row& row : answer.rows) {
    if (row.way_out == way_out) return row.read;
  }
  return -1;
}

}  // namespace concord
