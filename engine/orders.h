// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/answer.h"
#include "engine/read_system.h"
#include "engine/recall.h"

namespace concord {

/// What the ends of a difference say of two accounts.
Order order_of(const ReadSystem::Difference& difference, const Bound& bound);

/// Lets every account of a disputed component that states no instant stand
/// anywhere in its window, all else as it is, and adds to its answer in which
/// order they counted, or the stubborn conflicts if there is none.
void find_orders(const Material& material, const ReadSystems& systems,
                 Recall& recall, Component& component, Answer& answer);

}  // namespace concord
