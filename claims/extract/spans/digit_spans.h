// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "claims/extract/spans/number_spans.h"

namespace concord::extract {

/// A number that begins with digits at token `at` and is more than they: "3/7",
/// "2500^-1", "1.3x10^6", "5,00", "12,34,567", "10G", more digits than fit.
std::optional<NumberSpan> digit_span_at(const Words& words, std::uint32_t at);

/// The ".5" of "-.5".
std::optional<NumberSpan> decimals_at(const Words& words, std::uint32_t at);

}  // namespace concord::extract
