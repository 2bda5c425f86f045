// SPDX-License-Identifier: Apache-2.0
#include "cli/today.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

#include "claims/moment.h"
#include "cli/terminal.h"

namespace concord {

std::optional<std::int64_t> source_date_epoch() {
  const char* fixed = std::getenv("SOURCE_DATE_EPOCH");
  if (fixed == nullptr || *fixed == '\0') return std::nullopt;
  const std::string_view text(fixed);
  std::int64_t seconds = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw CannotRun("SOURCE_DATE_EPOCH=" + std::string(text) +
                    ": write whole seconds since 1970");
  }
  return seconds;
}

std::string today() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const std::int64_t seconds = source_date_epoch().value_or(
      std::chrono::duration_cast<std::chrono::seconds>(now).count());
  return to_string(Instant{seconds}, Zone::utc()).substr(0, 10);
}

}  // namespace concord
