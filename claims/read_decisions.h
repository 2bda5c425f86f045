// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/decision.h"
#include "claims/folder.h"

namespace concord {

/// Reads decisions.yaml, where there is one: sorted by id, then by date.  The
/// names in it are not looked up yet.
std::vector<Decision> read_decisions(const Folder& folder, const Zone& zone,
                                     Complaints& complaints);

}  // namespace concord
