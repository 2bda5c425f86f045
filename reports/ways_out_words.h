// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/card.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// How to leave one disagreement, as remarks of its finding: "holds if" (claims
/// are read otherwise, soft laws give way), "or else" (claims are set aside),
/// each with what the figures then are, "ask" and "by account".  A claim that
/// gives way only for another finding is left to the list of whole ways out.
///   or else   set aside n5 and p1: police killed 4, all killed 6 or more
Remarks ways_out_of(const Finding& finding, const View& view,
                    const Words& words);

/// "set aside n5, n8 and p1", "n5 counts victims alone"; `row` (or null) of the
/// way out tells in which order moved accounts counted.
std::string give_up(const View& view, const Words& words, int component,
                    const Indices& what, const Row* row);

/// What the disputed figures of a component then are: "police killed 4",
/// "all killed 6 or more"; empty where the row was not computed.
std::vector<std::string> outcome(const View& view, const Words& words,
                                 int component, int way_out);

/// The same of one figure, even where it says no more than who still speaks of
/// it: "police killed 4"; empty where nothing limits it.
std::string outcome_of(const View& view, const Words& words, int component,
                       int way_out, const FigureView& figure);

}  // namespace concord
