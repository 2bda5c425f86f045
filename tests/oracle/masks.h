// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>

#include "engine/answer.h"

namespace concord {

/// A set of few things, by number.
using Mask = std::uint64_t;

inline Mask bit(std::size_t index) { return Mask{1} << index; }

inline Mask mask_of(const Indices& indices) {
  Mask mask = 0;
  for (const std::int32_t index : indices) {
    mask |= bit(static_cast<std::size_t>(index));
  }
  return mask;
}

inline Indices indices_of(Mask mask) {
  Indices indices;
  for (; mask != 0; mask &= mask - 1) {
    indices.push_back(std::countr_zero(mask));
  }
  return indices;
}

inline bool includes(Mask set, Mask part) { return (part & ~set) == 0; }

}  // namespace concord
