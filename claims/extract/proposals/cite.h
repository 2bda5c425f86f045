// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "claims/extract/proposals/proposal.h"
#include "claims/extract/proposals/said_numbers.h"

namespace concord::extract {

/// Words that somebody says stand in a text, where they are nearest to `near`
/// and cut no word; nothing where they do not within 16 KiB of it.
std::optional<Cited> cite(const NumberedText& text, const std::string& words,
                          Span near);

}  // namespace concord::extract
