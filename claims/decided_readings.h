// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claims/alternative.h"
#include "claims/audit.h"
#include "claims/changes.h"
#include "claims/standing.h"

namespace concord {

/// Puts readings in the place of literal words, as `audit.decisions` that are
/// applied have it: from then on the claim is held to say nothing else.
/// Complains of readings that nothing licenses, and of two for one claim.  What
/// somebody wants to try otherwise is left to `changes`.
void read_as_decided(const Changes& changes, Audit& audit,
                     Complaints& complaints);

/// The claim in the name of a reading: "n5" of "scope:n5=victims"; empty for
/// those of accounts and things.
std::string claim_in(const std::string& reading);

/// What is licensed and not decided already, sorted by name: where a decision
/// says of whom a claim counts, no other scope of it is left.
std::vector<Alternative> alternatives_left(
    const Audit& audit, const std::vector<Standing>& standing);

}  // namespace concord
