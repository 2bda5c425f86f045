// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "claims/extract/proposals/proposal.h"
#include "reports/proposals/proposed_claims.h"

namespace concord {

/// How a proposal stands under its total.
struct OwnClaim {};    // as no part of it: it is a claim of its own
struct SameFigure {};  // not at all: it would be said of the same people
using PartFigure = std::variant<std::string, OwnClaim, SameFigure>;

/// The figure of a part: ".police", "raid/killed.police", "injured".
PartFigure part_figure(const extract::Proposal& total,
                       const extract::Proposal& part,
                       const ProposalContext& context);

/// What the figure of a part names, whatever it is written like.
std::string whole_figure(const std::string& total, const std::string& part);

/// The id of a part: "n5.police".
std::string part_id(const std::string& claim, const std::string& part);

/// Whether parts that add up to their total leave nobody out: they exclude each
/// other.
bool exclude_each_other(const std::vector<const extract::Proposal*>& parts,
                        const ProposalContext& context);

/// Whether people of the one population may be of the other.
bool may_overlap(const std::string& one, const std::string& other,
                 const ProposalContext& context);

}  // namespace concord
