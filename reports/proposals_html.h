// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/proposals/shown_proposals.h"

namespace concord::page {

/// The texts as one file of HTML that needs nothing beside it: each with what
/// it seems to claim marked in its words, and listed beside them.  Private
/// texts are left out, and counted.
std::string proposals_html(const std::vector<ShownProposals>& texts,
                           const std::string& version);

}  // namespace concord::page
