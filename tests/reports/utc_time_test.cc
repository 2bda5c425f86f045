// SPDX-License-Identifier: Apache-2.0
#include "reports/utc_time.h"

#include <catch2/catch.hpp>

namespace concord {

TEST_CASE("an instant in UTC") {
  CHECK(utc_time(0) == "1970-01-01T00:00:00Z");
  CHECK(utc_time(1468800000) == "2016-07-18T00:00:00Z");
  CHECK(utc_time(951868799) == "2000-02-29T23:59:59Z");
  CHECK(utc_time(-1) == "1969-12-31T23:59:59Z");
}

}  // namespace concord
