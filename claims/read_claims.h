// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/draft.h"
#include "claims/folder.h"

namespace concord {

/// Reads claims/*.yaml: keys, shapes and switches, no names.  Sorted by id,
/// claims of the same id by place.
std::vector<ClaimDraft> read_claims(const Folder& folder,
                                    Complaints& complaints);

/// Sorts by id, claims of the same id by place.
void sort_drafts(std::vector<ClaimDraft>& drafts);

}  // namespace concord
