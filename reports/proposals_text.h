// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/proposals/shown_proposals.h"
#include "reports/style.h"

namespace concord {

/// Each sentence that holds proposals, as long as it is, with the number and
/// the rest of each quote underlined:
///
///      ┌─ sources/newspaper.txt:9:1
///    9 │ Four police officers and one civilian lost their lives in the
///      │ ^^^^^^^^^^^^^^^^^^^^ killed.police 4  [intransitive 95]
///      │                          ^^^^^^^^^^^^ killed.civilians 1  [...]
///
/// then a line with how many there are.  Plain: a proposal a line.
std::string proposals_text(const std::vector<ShownProposals>& texts,
                           const Style& style);

}  // namespace concord
