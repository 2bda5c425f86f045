// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace concord::extract {

/// What a verb or a noun makes of the date beside it.
enum class DateBearer : std::uint8_t {
  None,
  Telling,    // "said", "statement": the date of what is told
  Toll,       // "rose", "toll": the date of a count
  Aftermath,  // "found", "arrested", "missing": a count goes on after the event
  Event,      // "killed", "attack"
  Other,      // "opened": any other verb in the past
};

/// Of a word in lower case.
DateBearer bearer_of(std::string_view word);

}  // namespace concord::extract
