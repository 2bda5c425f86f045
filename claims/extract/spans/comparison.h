// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "claims/extract/quantities/words.h"

namespace concord::extract {

/// Words or signs that compare with the number behind or before them, up to
/// token `end`.
struct Comparison {
  enum class Way : std::uint8_t { Above, Below, Equal };

  std::uint32_t end = 0;
  Way way = Way::Above;
  bool or_equal = false;
};

/// Before a number: "more than", "no less than", "up to", "exceeding", ">=",
/// "higher or equal than", "equal to or less than".
std::optional<Comparison> comparison_at(const Words& words, std::uint32_t at);

/// Behind a number: "or more", "and below", "or equal to".
std::optional<Comparison> comparison_behind(const Words& words,
                                            std::uint32_t at);

}  // namespace concord::extract
