// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
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

  /// Calls `take` with those that may match, each once, in ascending order,
  /// until it says true; whether it did.
  template <class Take>
  bool any_candidate(const ClassSet& classes, Take&& take) const {
    const std::vector<std::uint64_t> marks = marked(classes);
    for (std::uint32_t i = 0; i < words_; ++i) {
      for (std::uint64_t left = marks[i]; left != 0; left &= left - 1) {
        const int bit = std::countr_zero(left);
        if (take(i * kBits + static_cast<std::uint32_t>(bit))) return true;
      }
    }
    return false;
  }

 private:
  static constexpr std::uint32_t kBits = 64;

  std::vector<std::uint64_t> marked(const ClassSet& classes) const;
  static void mark(std::uint32_t rule, std::vector<std::uint64_t>& marks);

  std::vector<std::uint64_t> always_;  // a bit a rule
  std::vector<std::vector<std::uint32_t>> by_class_;
  ClassSet keys_;  // those of by_class_ that have rules
  std::size_t words_ = 0;
};

}  // namespace concord::extract
