// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "claims/extract/packs/pack.h"
#include "claims/extract/proposals/proposal.h"

namespace concord::extract {

/// A proposal as examples of rules tell it: "at least 9 people arrested", "0
/// people killed", "dozens people killed", "3000000 money damage"; of a status
/// "a second suspect detained".  Of whom and what by the names of the pack.
std::string example_text(const Proposal& proposal, const ExtractPack& pack);

/// Reads the examples of all rules with the whole pack, and complains (Y118)
/// of each that is not so.  A text under `match` gives what it says, by this
/// rule; one under `nomatch` does not give it, by whatever rule, and where it
/// says nothing, this rule gives nothing.  Whatever a text gives rests on its
/// words (check_verbatim).
void check_examples(const ExtractPack& pack, Complaints& complaints);

}  // namespace concord::extract
