// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/answer.h"
#include "engine/read_system.h"
#include "engine/recall.h"

namespace concord {

/// Completes the answer about a component whose claims cannot all hold as they
/// stand (by solve() with Lists::SetAside): whether they can if some are read
/// otherwise, and how.  Ways out that give up readings and soft laws go in
/// front of those that set claims aside; where there is none, those that need
/// both are listed behind them.  Rows are added for the former, each found in
/// the System that it takes, which goes to component.read.
void read_otherwise(const ReadSystems& systems, Recall& recall,
                    Component& component, Answer& answer);

}  // namespace concord
