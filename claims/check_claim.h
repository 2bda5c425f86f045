// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/audit.h"
#include "claims/draft.h"
#include "claims/resolve_figure.h"

// What is asked of one claim as a whole, beyond the meaning of each key.

namespace concord {

/// Keys that need or exclude each other.
void check_keys(const ClaimDraft& draft, Complaints& complaints);

/// A status has no parts, no period and nothing to compare with.
bool check_status(const ClaimDraft& draft, const Figure& figure,
                  Complaints& complaints);

/// Parts: each another figure, in the unit of the total.
void check_parts(const Claim& claim, const Audit& audit,
                 Complaints& complaints);

/// A list that is said to be all: no two of its parts may share anybody, or
/// their sum would count him twice.
void check_closed_list(const Claim& claim, const Audit& audit,
                       const FigureResolver& figures, Complaints& complaints);

/// What a share or comparison may take as its base.
void check_base(const RelativeDraft& draft, const Figure& figure,
                const Figure& base, const Audit& audit, Complaints& complaints);

}  // namespace concord
