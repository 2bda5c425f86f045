// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "claims/extract/proposals/proposal.h"
#include "claims/extract/proposals/said_numbers.h"

namespace concord::extract {

/// The longest quote that is one: whoever quotes a page has proved nothing.
inline constexpr std::size_t kLongestQuote = 1000;

/// Why a quote does not stand byte for byte at its place, whole words from
/// begin to end; empty where it does.
std::string misplaced(const Cited& quote, const NumberedText& text);

}  // namespace concord::extract
