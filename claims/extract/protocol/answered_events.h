// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "claims/extract/proposals/proposal.h"
#include "claims/extract/proposals/text_about.h"

namespace concord::extract {

/// Puts what an extractor answered of a text to events of the audit, as our own
/// proposals are: no extractor knows the audit.  Nothing where `about` has no
/// events.
void set_answered_events(std::vector<Proposal>& proposals, std::string_view raw,
                         const TextAbout& about);

}  // namespace concord::extract
