// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "claims/extract/patterns/class_set.h"

namespace concord::extract {

/// Finds the few rules that may match a sentence by the classes of its items,
/// without a look at all there are.
class RuleIndex {
 public:
  /// Every match of the rule has an item of one of these classes; without any
  /// it may match whatever there is.
  void add(std::uint32_t rule, const std::vector<ClassId>& one_of);

  /// Those that may match, each once, in ascending order.
  std::vector<std::uint32_t> candidates(const ClassSet& classes) const;

 private:
  static constexpr std::uint32_t kBits = 64;

  static void mark(std::uint32_t rule, std::vector<std::uint64_t>& marks);

  std::vector<std::uint64_t> always_;  // a bit a rule
  std::vector<std::vector<std::uint32_t>> by_class_;
  ClassSet keys_;  // those of by_class_ that have rules
  std::size_t words_ = 0;
};

}  // namespace concord::extract
