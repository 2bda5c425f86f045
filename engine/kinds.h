// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bits.h"
#include "engine/system.h"

namespace concord {

/// The claims among the assumptions, and the rest: soft laws and readings.
Bits claims_of(const System& system);
Bits other_than_claims(const System& system);

/// All assumptions that some conflict or way out touches.
Bits at_issue(const System& system, const Answer& answer);

/// The constraints that no claim guards: what a conflict or an end rests on
/// besides claims.  In the order in which they are tried to be done without:
/// those that could be given up first, then the last first.
Indices laws_of(const System& system);

}  // namespace concord
