// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "claims/extract/groups/group.h"

namespace concord::extract {

/// "six people, including three children,": the parts become one group with
/// their whole.  Parts that a verb keeps apart ("six died, three of them
/// children") are the work of frames.
void join_parts(Sketch& sketch, std::span<const Token> tokens,
                const ExtractPack& pack);

}  // namespace concord::extract
