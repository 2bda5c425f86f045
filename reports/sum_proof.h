// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>

#include "engine/propagate.h"
#include "reports/proof.h"

namespace concord {

/// The proof of a contradiction by adding inequalities up, for figures that end
/// by end only push each other a little farther:
///   4. all of wave is in june-5 and raid: june-5 + raid = wave ≥ 13 (by 1)
///   5. ...
///      added up, all figures in 4 and 5 cancel and 13 ≤ 9 is left
/// Of `found` only the steps before any end was moved a second time are told.
/// Nothing where the constraints do not contradict each other so.
std::optional<Proof> sum_proof(const View& view, const Words& words,
                               const Sense& sense, const System& system,
                               const std::function<bool(std::int32_t)>& holds,
                               const Propagation& found, bool ascii);

}  // namespace concord
