// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/answer.h"
#include "engine/oracle.h"

namespace concord {

/// Conflicts of a large System where they arise: in a table with hundreds of
/// disagreements all of them are beyond counting, since each claim can be
/// replaced by those from which it follows.  Claims are left out until
/// propagation sees no clash in the rest; about each of them the conflicts that
/// lie near it (nearby.h) are listed, the smallest first, as far as the work
/// allowed goes.  Never called complete.
void list_local_conflicts(Oracle& oracle, const Budget& budget,
                          Listed<Conflict>& conflicts);

/// One way out of a large System, of which no claim can be spared; not always
/// the cheapest.
void list_one_way_out(Oracle& oracle, Listed<Correction>& ways_out);

}  // namespace concord
