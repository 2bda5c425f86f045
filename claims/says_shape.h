// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace concord {

/// How the numbers of a `says:` stand in its words, each written as "#":
///   "+#"  "# to # more"  "# times as many"  "# in #"
struct Shape {
  enum class Count { One, Two, Ratio } count = Count::One;
  enum class Change { None, More, Fewer } change = Change::None;
  bool minus = false;  // written "-5"
  bool times = false;  // "three times", "twice as many"
};

/// Nothing where other words stand round the numbers.
std::optional<Shape> read_shape(std::string_view pattern);

}  // namespace concord
