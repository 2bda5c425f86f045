// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace concord::extract {

/// What a number is of all those in its sentence.
enum class Scope : std::uint8_t { Total, Part, Increment, Single };

}  // namespace concord::extract
