// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "claims/extract/quantities/number_grammar.h"
#include "claims/extract/quantities/quantity.h"
#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// The number or range of numbers whose first token is `at`, with its unit and
/// all that hedges it from token `floor` on; a Date, a Time or an Id is told
/// elsewhere.
std::optional<Quantity> figure_at(const Words& words, std::uint32_t at,
                                  std::uint32_t floor);

}  // namespace concord::extract
