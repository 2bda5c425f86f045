// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "claims/draft.h"
#include "reports/proposals/proposed_claim.h"

namespace concord {

/// The claim as an entry of `claims:`, its comment above it, as `concord fmt`
/// writes it: its dash stands behind two spaces.
std::string claim_yaml(const ProposedClaim& claim);

/// The same claim turned down: entries of `declined:`, one for each of its
/// numbers.
std::string declined_yaml(const ClaimDraft& claim);

/// What cannot be claimed, as a comment at the end of a claims file: what it
/// is, and what to add to audit.yaml.
std::string obstacle_comment(const ProposedClaim& claim);

/// Whether a comment line begins such a comment, or goes on with it.
bool begins_obstacle(std::string_view line);
bool continues_obstacle(std::string_view line);

/// A value behind `key: ` on a line that begins with `indent` spaces: plain
/// where YAML readers agree on it, else in double quotes.
std::string scalar_yaml(const std::string& text);
/// A quote there: in double quotes, or folded where it does not fit.
std::string quote_yaml(const std::string& key, const std::string& text,
                       int indent);

}  // namespace concord
