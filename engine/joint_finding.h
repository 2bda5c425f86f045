// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/finding.h"
#include "engine/read_system.h"
#include "engine/recall.h"

namespace concord {

/// Says of each finding of a component for which there is no peace whether
/// there is one for it alone: with the claims that only other findings dispute
/// left out.  Findings of which each can be settled by itself, but not all of
/// them together, become one; no more of them than it takes.
void judge_each(const ReadSystems& systems, Recall& recall,
                const Component& component, const Answer& answer,
                std::vector<Finding>& findings);

}  // namespace concord
