// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/extract/packs/pack.h"
#include "claims/extract/proposals/proposal.h"
#include "claims/extract/proposals/text_about.h"

namespace concord::extract {

/// The front door: all claims that a text seems to make, in its order.
///
///   raw bytes -> Shadow -> Tokens -> Quantity -> Sketch -> Counted, with
///   Attribution and Dating -> Proposal
///
/// Every proposal was checked by check_verbatim(): what does not stand in the
/// text is not in the list.  Linear in the length of the text.
std::vector<Proposal> proposals_in(std::string_view raw, const TextAbout& about,
                                   const ExtractPack& pack);

/// What rules found and the check refused, which is a fault of the rules or of
/// the check: examples of rules tell of it.
struct Unproven {
  Proposal proposal;
  std::string problem;
};

/// The same as proposals_in(), a stretch of the text at a time (stretches.h),
/// so that nobody has to keep them all.  `part_of` counts within the list at
/// hand.  `unproven` takes what the check refused, where anybody asks.
using TakeProposals = std::function<void(std::vector<Proposal>)>;
void each_proposals(std::string_view raw, const TextAbout& about,
                    const ExtractPack& pack, const TakeProposals& take,
                    std::vector<Unproven>* unproven = nullptr);

/// Who says what in a text, with a number in it or not: raw bytes.
struct SaidBy {
  Span source;   // as the sentence calls it: "he", "a source at the hospital"
  Span content;  // "four died"
};

/// All that the text tells in words: no denials that nobody is said to make,
/// and no sentences that go on with what was said before.
std::vector<SaidBy> speakers_in(std::string_view raw, const TextAbout& about,
                                const ExtractPack& pack);

}  // namespace concord::extract
