// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "claims/extract/dates/date_days.h"

namespace concord::extract {

/// The day and the clock, in seconds of the day, that "yesterday" and "in five
/// minutes" count from.
struct DateReference {
  Day day = 0;
  std::int64_t clock = 0;
};

/// Of "2016-11-07T16:12:00" or "2016-11-07"; the clock is midnight where none
/// is written.
std::optional<DateReference> date_reference(std::string_view edtf);

}  // namespace concord::extract
