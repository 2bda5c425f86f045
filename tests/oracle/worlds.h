// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "tests/oracle/small_audit.h"

namespace concord::oracle {

/// A largest value for the figures of a world, above everything that is said.
/// A figure whose greatest value grows with the ceiling has no upper end.
inline constexpr int kCeiling = 7;

/// One way that everything could have been: a value for every figure, made
/// from the meaning in docs/model.md and not from rules/.
struct World {
  int value[3][3][2] = {};  // event, who, moment
};

/// Calls `visit` for every world up to `ceiling` in which the hard laws hold.
void each_world(const SmallAudit& audit, int ceiling,
                const std::function<void(const World&)>& visit);

bool holds(const SmallClaim& claim, const World& world);
bool soft_law_holds(const SmallAudit& audit, const World& world, int moment);

}  // namespace concord::oracle
