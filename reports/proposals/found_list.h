// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/proposals/marked_words.h"

namespace concord::page {

/// What a text seems to claim, in its order: how many of whom, who says so, as
/// of when, of which event, by which rules and how sure; parts below their
/// total.
Html found_list(const ShownProposals& shown, const ProposalNames& names);

}  // namespace concord::page
