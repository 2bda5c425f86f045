// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace concord::extract {

/// Tokens [first, last) of a text (not of a sentence).
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  bool empty() const { return first >= last; }
  bool has(std::uint32_t at) const { return first <= at && at < last; }
  bool covers(TokenRange other) const {
    return first <= other.first && other.last <= last;
  }

  friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

}  // namespace concord::extract
