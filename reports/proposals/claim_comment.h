// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/proposals/proposed_claim.h"

namespace concord {
namespace extract {
struct Proposal;
}

/// The sentence, in up to four lines, how sure the rules are, which they were,
/// and whether the event is sure.
void set_comment(const extract::Proposal& one, std::string_view text,
                 ProposedClaim& claim);

/// Its lines above the claim, each with its `# `.
std::vector<std::string> comment_lines(const ProposedClaim& claim);

/// Whether a line of a comment speaks of the proposal, and not of the claim:
/// then it is stale once somebody has reviewed it.
bool is_of_proposal(std::string_view comment);

/// Whether it says that the event is not sure.
bool is_of_event(std::string_view comment);

/// Words of a text in one line: what its quote is, white space folded.
std::string folded_words(std::string_view raw);

}  // namespace concord
