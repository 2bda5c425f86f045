// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "claims/audit.h"
#include "rules/ground.h"

namespace concord {

/// Accounts that are read as standing at some instant of their windows.  Each
/// has the figures of its root event and things once more for itself, and one
/// more unknown: when it stands.  Instants are counted by rank among all that
/// matter, with room between two of them for every account, so that ranks are
/// few and keep their order.
struct MovedAccounts {
  struct Ranks {
    std::int64_t first = 0;
    std::int64_t last = 0;
  };

  std::vector<Figure> figures;  // sorted; without the instants
  std::map<AccountId, Ranks> windows;
  std::vector<GroundLaw> laws;
};

/// The figures and laws of such accounts (which have a window each): the laws
/// between figures of one moment once more, and what ties them over time.  A
/// law that names moments of its own, or the one before, says nothing of them.
///
///   rises, one-way   [a after b] or figure at a <= figure at b
///   free             [a after b] or [b after a] or both are equal
///   fixed            besides: before the event was over, or both are equal
///   starts           [a after the beginning] or the toll is 0
MovedAccounts moved_accounts(const Audit& audit, const Ground& ground,
                             const std::vector<AccountId>& accounts);

/// The unknown for when the account stands.
Figure instant_of(AccountId account);

}  // namespace concord
