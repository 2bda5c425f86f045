// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/audit.h"
#include "reports/style.h"

namespace concord {

/// The claims that nobody has reviewed, in the order of their files.
std::vector<ClaimId> proposals_to_review(const Audit& audit);

/// One of them: its words in the source, what it says and who, and what the
/// rules say of it, which stands in `lines`, those of its claims file.  `place`
/// is "1 of 3".
std::string proposal_text(const Audit& audit, ClaimId claim,
                          std::string_view lines, const std::string& place,
                          const Style& style);

/// What to do with it where nobody can be asked.
std::string proposal_advice(const Claim& claim);

}  // namespace concord
