// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/proof.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// Why an end of a figure is where it is, or both ends in one.  Without lines
/// where the title says it all.
struct EndProof {
  std::string title;  // "why at least 4", "no upper end: nothing that ..."
  Proof proof;
};

/// Of the ends that a figure has under a way out, or under none.
std::vector<EndProof> end_proofs(const View& view, const Words& words,
                                 bool ascii, const FigureView& figure,
                                 const UnderWayOut& under);

/// What the others force on a figure that is settled or open, without the
/// claims on the figure itself.
std::vector<EndProof> forced_proofs(const View& view, const Words& words,
                                    bool ascii, const FigureView& figure);

}  // namespace concord
