// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "claims/draft.h"
#include "claims/folder.h"

namespace concord {

/// Reads claims/*.yaml: keys, shapes and switches, no names.  Sorted by id,
/// claims of the same id by place.
std::vector<ClaimDraft> read_claims(const Folder& folder,
                                    Complaints& complaints);

/// "claims/wire.yaml"
bool is_claims_file(std::string_view file);

/// Whom a claims file is about, unless a claim says else.
Written source_of_file(const std::string& file, const Yaml& document);

/// `nth:` of a quote, which counts from 1; 0 where there is none.
int read_nth(Fields& fields, Complaints& complaints);

/// Sorts by id, claims of the same id by place.
void sort_drafts(std::vector<ClaimDraft>& drafts);

}  // namespace concord
