// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "claims/rational.h"

namespace concord {

/// The sum of the unknowns, each times its factor, is at most `limit`.
struct Inequality {
  std::map<std::int32_t, Rational> factors;
  Rational limit;
};

/// How often to take which rows so that, added up, all unknowns cancel and the
/// limits come to less than nothing: the least whole numbers, and no row that
/// can be spared.  Rows behind the first `cheap` are spared first.  Nothing
/// where rows do not contradict each other so.
std::optional<std::map<std::size_t, Rational>> adding_up(
    const std::vector<Inequality>& rows, std::size_t cheap);

}  // namespace concord
