// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/extract/groups/group.h"
#include "claims/extract/packs/pack.h"

namespace concord::extract {

/// Stands for what the figure before counts: "four of them policemen".
inline constexpr MeasureId kPrevious = UINT16_MAX;

/// The measure that words count where a group stands with them; 0 where such a
/// group cannot be what they count ("killed" of vehicles).
MeasureId measure_of(const Group& group, const Meaning& meaning,
                     const ExtractPack& pack);

/// Whether such a group can be counted by a measure at all; one of whom nothing
/// is said can by each.
bool can_be(const Group& group, MeasureId measure, const ExtractPack& pack);

}  // namespace concord::extract
