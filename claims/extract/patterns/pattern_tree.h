// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "claims/extract/patterns/item_test.h"

namespace concord::extract {

/// A part of a pattern.
struct PatternNode {
  enum class Kind : std::uint8_t {
    Item,       // an item that passes `test`
    First,      // ^
    Last,       // $
    Ahead,      // (?=X), `test` is X
    NotAhead,   // (?!X)
    Behind,     // (?<=X)
    NotBehind,  // (?<!X)
    Row,        // its parts one behind the other
    Choice,     // one of its parts
    Repeat,     // its part `least` to `most` times
    Capture,    // its part, and where it stood
  };

  Kind kind = Kind::Row;
  std::uint16_t test = 0;     // of PatternTree::tests
  std::uint16_t capture = 0;  // of PatternTree::names
  std::uint16_t least = 1;
  std::uint16_t most = 1;
  std::size_t steps = 0;  // of the program that it becomes
  std::vector<PatternNode> parts{};
};

/// A pattern as it was written.
struct PatternTree {
  PatternNode root;
  std::vector<ItemTerms> tests;
  std::vector<std::string> names;  // of captures, by their number
};

/// The most steps of a program: "((a{24}){24}){24}" would have 13,824.
inline constexpr std::size_t kMostSteps = 4096;

}  // namespace concord::extract
