// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "claims/extract/groups/group.h"

namespace concord::extract {

/// "10 policemen and 3 civilians", "a professor, a policeman, and a guard":
/// figures that only commas and "and" part become one list.  One that begins a
/// clause of its own ("..., and two were hurt") is still joined here; frames
/// know which verb is whose.
void join_lists(Sketch& sketch, std::span<const Token> tokens,
                const ExtractPack& pack);

}  // namespace concord::extract
