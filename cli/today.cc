// SPDX-License-Identifier: Apache-2.0
#include "cli/today.h"

#include <chrono>
#include <cstdlib>

#include "claims/moment.h"

namespace concord {

std::string today() {
  const char* fixed = std::getenv("SOURCE_DATE_EPOCH");
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const std::int64_t seconds =
      fixed != nullptr
          ? std::atoll(fixed)
          : std::chrono::duration_cast<std::chrono::seconds>(now).count();
  return to_string(Instant{seconds}, Zone::utc()).substr(0, 10);
}

}  // namespace concord
