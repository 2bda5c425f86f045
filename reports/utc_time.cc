// SPDX-License-Identifier: Apache-2.0
#include "reports/utc_time.h"

#include <fmt/format.h>

#include <chrono>

namespace concord {

std::string utc_time(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds at{std::chrono::seconds(seconds)};
  const auto midnight = floor<days>(at);
  const year_month_day day(midnight);
  const hh_mm_ss time(at - midnight);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", int(day.year()),
                     unsigned(day.month()), unsigned(day.day()),
                     time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

}  // namespace concord
