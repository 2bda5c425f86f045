// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "claims/extract/frames/breakdown_memory.h"
#include "claims/extract/frames/breakdown_view.h"

namespace concord::extract {

/// Finds parts that no rule counts, and the totals of those that rules do:
///
///   partitives  "25 died, 18 of them militants", "80 cars, 25 of which ..."
///   lists       "21 dead, rebels counted: 14 rebels, seven soldiers"
///   chains      "Five were soldiers, three policemen; the other two ..."
///   sums        "five died.  Four were killed in a flat, one in the street"
///   pairs       "six dead and 10 hurt, later corrected to seven and 12"
///
/// A list that exceeds its total is none.  The total whose parts were told last
/// is left open to the next sentence.  `all` stays sorted.
void find_breakdowns(std::vector<Counted>& all, const Sketch& sketch,
                     std::span<const Token> tokens, const ExtractPack& pack,
                     EarlierTotals& earlier);

/// "18 of them militants", "38 of whom had left", "four of the dead wore
/// uniform", "five of the seven were policemen".
void find_partitives(BreakdownView& view);
/// "Nine died; five ministers, four of them women, came": once all else is
/// found, the four are of the ministers, whom nothing counts.
void forget_parts_of_others(BreakdownView& view);

/// Behind "including", "i.e.", ":", "--" or "(".
void find_lists(BreakdownView& view);

/// "Five died.  Four were killed in a flat and one in the street."
void find_sums(BreakdownView& view);

/// "164 died.  Three minors were among the dead."
void link_known(BreakdownView& view);

/// "Six dead and 10 hurt; it corrected that to seven and 12."
void find_pairs(BreakdownView& view);

}  // namespace concord::extract
