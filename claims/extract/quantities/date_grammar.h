// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// A day, month or year, or a range of them: 20160718, where what is not said
/// is 0 ("July 18" is 718, "July 2016" 20160700, "in 2016" 20160000).
struct DateRead {
  std::uint32_t end = 0;
  std::int64_t low = 0;
  std::int64_t high = 0;  // "May 5-7", "the 1990s", "2014-2018"
};

/// The longest date whose first token is `at`:
///   July 18, 2016   18 July 2016   18th of July   17 Sep 88   May 5-7
///   2016-07-18   7/18/2016   18.07.2016   9/11   July 2016   in 1997
///   the 1990s   1990-91
/// A year alone is one only where the words round it count nothing.
std::optional<DateRead> date_at(const Words& words, std::uint32_t at);

}  // namespace concord::extract
