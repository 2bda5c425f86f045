// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/audit.h"
#include "claims/extract/packs/pack.h"
#include "reports/proposals.h"
#include "reports/proposals/proposed_claim.h"

namespace concord {

/// What proposals are made claims of.
struct ProposalContext {
  const Audit& audit;  // without an audit one that has only words
  const extract::ExtractPack& pack;
  bool has_audit = true;  // else figures name no event
};

/// The proposals for one text as claims, in its order: parts under their total,
/// which ends where it begins; what cannot be claimed with the reason.
std::vector<ProposedClaim> proposed_claims(const ProposedText& text,
                                           const ProposalContext& context);

}  // namespace concord
