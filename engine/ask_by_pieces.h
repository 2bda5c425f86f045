// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/oracle.h"

namespace concord {

/// Whether `held` can all hold in a large System, found piece by piece
/// (pieces.h): a world that is put together from worlds of the pieces and
/// remembered, or assumptions that clash already.  Throws BudgetSpent.
Oracle::Reply ask_by_pieces(Oracle& oracle, const Z3Context& context,
                            const Budget& budget, const Bits& held);

}  // namespace concord
