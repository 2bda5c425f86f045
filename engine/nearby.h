// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

#include "claims/audit.h"
#include "rules/law.h"

namespace concord {

/// The claims that can bear on a figure at all, whichever of them are set
/// aside, taken back or read otherwise: those that laws, accounts, denials and
/// readings join with it, one after the other.  All claims where the laws
/// cannot be made ground for all of them at once.
std::set<ClaimId> claims_nearby(const Audit& audit, const LawBook& laws,
                                const Figure& figure);

}  // namespace concord
