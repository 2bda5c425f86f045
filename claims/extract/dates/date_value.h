// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace concord::extract {

/// One of the days or times that an expression may mean, as TIMEX3 and the
/// Recognizers-Text specifications write it.  What is not told is empty.
///
///   "18 July"      timex "XXXX-07-18", type "date", value "2016-07-18"
///   "since May"    timex "XXXX-05", type "daterange", start "2016-05-01"
struct DateValue {
  std::string timex;
  std::string type;
  std::string value;
  std::string start;
  std::string end;
};

}  // namespace concord::extract
