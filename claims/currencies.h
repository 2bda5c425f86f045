// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/audit.h"
#include "claims/draft.h"

namespace concord {

/// Complains of amounts in several currencies that would be compared with each
/// other: those of one measure in one event and its parts, and the two sides of
/// a share.  `drafts` are those of audit.claims.
void check_currencies(const std::vector<ClaimDraft>& drafts, const Audit& audit,
                      Complaints& complaints);

}  // namespace concord
