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
  SetAside,   // an analyst wants to see what would be without it
};

/// Whether the claim may still doubt another.
inline bool is_heard(Standing standing) {
  return standing == Standing::Stands || standing == Standing::Contested;
}

/// The standing of every claim, by ClaimId.  A claim that was itself retracted,
/// or set aside, retracts and doubts nothing.
std::vector<Standing> standings(const Audit& audit);

}  // namespace concord
