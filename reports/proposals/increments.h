// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reports/proposals/claims_update.h"

namespace concord {

/// Says what numbers such as "five additional victims" come on top of: the
/// latest count of that figure that was published before.  Left open where
/// there is none, or more than one; `known` are the claims of each source that
/// its audit has already.
void link_increments(const std::vector<SourceProposals>& sources,
                     const std::vector<std::vector<KnownClaim>>& known,
                     std::vector<FileChange>& changes);

}  // namespace concord
