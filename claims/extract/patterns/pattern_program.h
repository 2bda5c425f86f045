// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "claims/extract/patterns/item_test.h"

namespace concord::extract {

struct PatternTree;

/// A pattern as the machine runs it.  A count is written out, so that no step
/// leads back: "a{1,3}" is
///
///   0 Item a     1 Try 2, else 5     2 Item a     3 Try 4, else 5
///   4 Item a     5 Match
struct PatternProgram {
  enum class Do : std::uint8_t {
    Item,   // goes on if the item passes test `value`, behind the item
    Split,  // goes on with the next step and, less gladly, with step `value`
    Try,    // a Split before an Item: both are quicker done together
    Jump,   // goes on with step `value`
    Save,   // keeps where it stands as the end `value` of a capture
    First,  // the others go on if they hold; those that look by test `value`
    Last,
    Ahead,
    NotAhead,
    Behind,
    NotBehind,
    Match,
  };
  struct Step {
    Do what = Do::Match;
    std::uint16_t value = 0;
  };

  std::vector<Step> steps;
  std::vector<ItemTest> tests;
  std::uint16_t ends = 0;  // two a capture: the first item, behind the last
};

PatternProgram program_of(const PatternTree& tree);

}  // namespace concord::extract
