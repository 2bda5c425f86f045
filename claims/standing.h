// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/audit.h"

namespace concord {

/// What became of a claim before anything is solved.
enum class Standing {
  Stands,
  Contested,  // another claim doubts it: it constrains nothing
  Retracted,  // its own origin retracted or superseded it
  Stale,      // a copy of what its origin took back
  SetAside,   // an analyst wants to see what would be without it
};

/// Whether the claim may still doubt another.
inline bool is_heard(Standing standing) {
  return standing == Standing::Stands || standing == Standing::Contested;
}

/// A claim that repeats, in another source, what its origin took back: no new
/// dissent.  It says nothing of a moment after that of the revision.
struct StaleCopy {
  ClaimId claim;
  ClaimId of;  // what it repeats, perhaps by way of other copies
  ClaimId by;  // the last claim that took that back
};

/// Every claim that copies a retracted one, or a copy of it, as `copies:` says,
/// or that says the same of the same figure by the same origin; but for those
/// that state an as-of after the revision, and for what the origin said anew.
/// By claim.
std::vector<StaleCopy> stale_copies(const Audit& audit);

/// The standing of every claim, by ClaimId.  A claim that was itself retracted,
/// is stale, or set aside, retracts and doubts nothing.
std::vector<Standing> standings(const Audit& audit);

}  // namespace concord
