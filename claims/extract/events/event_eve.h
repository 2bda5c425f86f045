// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "claims/extract/dates/as_of_clauses.h"
#include "claims/extract/events/event_hearing.h"
#include "claims/extract/tokens/token.h"

namespace concord::extract {

/// The event that was still to come when it was counted what stands at tokens
/// [first, last): "Before the raid, police spoke of 13 dead", "13 had died
/// before Friday's raid", "prior to the raid".
std::optional<std::size_t> event_to_come(std::span<const HeardEvent> events,
                                         std::span<const Token> sentence,
                                         const Clauses& clauses,
                                         std::uint32_t first,
                                         std::uint32_t last);

}  // namespace concord::extract
