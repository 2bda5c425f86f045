// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/extract/proposals/proposal.h"
#include "claims/extract/proposals/verbatim.h"
#include "claims/extract/protocol/json_fields.h"

namespace concord::extract {

/// Reads `currency`, `hedge` and `value` of an answered claim, whose ends are
/// as its hedge has them: [5, null] of "at_least".
void read_answered_value(JsonFields& fields, Proposal& proposal);

/// Once the check knows what the quote says: sets `says` after the number of
/// the text, and the ends to what that admits, so that "more than 30" is 31 or
/// more whether 30 or 31 was answered, and "up to 5" is 0 to 5.  Ends of money
/// stay the number itself.
void settle_value(Proposal& proposal, const Standing& standing);

}  // namespace concord::extract
