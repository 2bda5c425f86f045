// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "claims/hedge.h"
#include "reports/proposals/known_claims.h"
#include "reports/proposals/proposed_claim.h"

namespace concord {

/// What becomes of the claims of one source when it is read again.
struct ClaimChanges {
  std::vector<ProposedClaim> added;  // what nobody knows yet
  std::set<std::string> gone;        // ids of proposed claims of `file`
  std::size_t kept = 0;              // proposed ones that are still proposed
  std::size_t reviewed = 0;          // that a person wrote or reviewed
  std::vector<std::string> astray;   // those of them whose quote is gone
};

/// Compares what is proposed with what is known.  One and the same is said
/// where a quote holds the number of a proposal, and its figure or what it says
/// are the same; or where the quotes are the same, and a person has edited
/// both. Each statement is that of one proposal alone: the nearest.
///
/// A claim under `proposed:` in `file` is gone where it is not proposed any
/// more; one that a person has reviewed never is.
ClaimChanges compare_claims(std::vector<ProposedClaim> proposed,
                            std::vector<KnownClaim> known,
                            const std::string& file, const HedgeTable& hedges);

}  // namespace concord
