// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "engine/bits.h"
#include "engine/recall.h"
#include "engine/system.h"

namespace concord {

/// For each set of assumptions whether these can all hold; checked twice;
/// nothing where the budget ended first.
std::vector<std::optional<bool>> can_hold(const System& system, Recall& recall,
                                          const std::vector<Bits>& assumptions);

}  // namespace concord
