// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/extract/proposals/proposal.h"
#include "reports/proposals/proposed_claims.h"

namespace concord {

/// Makes a status of a thing of the audit the claim, or says what audit.yaml
/// lacks for that.
void set_status(const extract::Proposal& one, const ProposalContext& context,
                ProposedClaim& claim);

}  // namespace concord
