// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// How many tokens of a paragraph are its dateline, with what desks put behind
/// it in brackets; 0 where there is none.
///
///   ALMATY, July 18 (Reuters) --
///   San Salvador, 17 Sep 88 (DIARIO LATINO) -- [Text]
///   PUYALLUP, Wash. --
///
/// `cased`: capitals tell something, as they do not in an old wire.
std::uint32_t dateline_size(std::span<const Token> paragraph, bool cased);

}  // namespace concord::extract
