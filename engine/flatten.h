// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "claims/constraint.h"
#include "engine/system.h"

namespace concord {

/// Writes one constraint into `system`, guarded by `guard` (-1: always holds):
/// denominators cleared, "at least" turned round, "unequal" split into below
/// or above, and over whole numbers "below 5" made "at most 4".  Everything
/// must fit 64 bits, which the limits on figures and factors ensure.
void flatten(const Constraint& constraint, std::int32_t guard,
             const std::function<std::int32_t(const Figure&)>& unknown_of,
             System& system);

}  // namespace concord
