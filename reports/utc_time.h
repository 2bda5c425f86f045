// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace concord {

/// "2016-07-18T09:00:00Z" (RFC 3339) of seconds since 1970; years from 0 on.
std::string utc_time(std::int64_t seconds);

}  // namespace concord
