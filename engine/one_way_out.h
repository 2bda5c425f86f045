// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bits.h"
#include "engine/oracle.h"

namespace concord {

/// Claims of a large System to set aside so that all the rest holds, none of
/// which can be spared: a minimal correction set, not always the cheapest.
/// Claims are taken one after the other, as long as they clash with none
/// before: first those that are not `disputed`, and of each kind those of
/// whoever says most, since a mixture of two counts adds up to the totals of
/// neither.
///
/// Throws BudgetSpent; also where something else than a claim has to be given
/// up, and where propagation does not see most of what clashes.
Bits one_way_out(Oracle& oracle, const Budget& budget, const Bits& disputed);

}  // namespace concord
