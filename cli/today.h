// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace concord {

/// Today in UTC, "2024-05-03", unless a build that must be repeatable says
/// another time (SOURCE_DATE_EPOCH).
std::string today();

/// That time, in seconds; nothing where none is said.  Throws CannotRun where
/// it is no number.
std::optional<std::int64_t> source_date_epoch();

}  // namespace concord
