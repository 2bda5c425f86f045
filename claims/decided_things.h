// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/audit.h"

namespace concord {

/// Makes things one, or no longer one, as `audit.decisions` that are applied
/// have it.  Complains where nothing declares two things to be one that are
/// not to be, where they still are through a third, and where they cannot be.
void tie_as_decided(Audit& audit, Complaints& complaints);

}  // namespace concord
