// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace concord {

/// Today in UTC, "2024-05-03", unless a build that must be repeatable says
/// another time (SOURCE_DATE_EPOCH).
std::string today();

}  // namespace concord
