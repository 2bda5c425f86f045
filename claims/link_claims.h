// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/audit.h"
#include "claims/draft.h"

namespace concord {

/// Ties the claims of the audit to the claims that they speak of: adds-to,
/// copies, denies, doubts, retracts, supersedes.  `drafts` are those of
/// audit.claims, in the same order.  Complains of ids given twice, of unknown
/// ones, and of circles, which it prints.
void link_claims(const std::vector<ClaimDraft>& drafts, Audit& audit,
                 Complaints& complaints);

}  // namespace concord
