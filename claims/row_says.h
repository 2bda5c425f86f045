// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "claims/draft.h"
#include "claims/says.h"

namespace concord {

/// What the cells of a row say, in the grammar of `says:`: "10 to 12", "at
/// least 10" where the upper end is empty; its words, where it has some.
Written written_of(const CellsDraft& cells);

/// Reads a row that says the ends of a range, perhaps with a kind ("at least",
/// which packs need not know, or a hedge of theirs) or with a best guess, which
/// lies between the ends and claims nothing.  Complains at the cell.
std::optional<Said> say_ends(const CellsDraft& cells,
                             const SaysContext& context,
                             Complaints& complaints);

}  // namespace concord
