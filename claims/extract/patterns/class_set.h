// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace concord::extract {

/// One class of words or groups: "be", "killed.verb", "participle", "@figure".
using ClassId = std::uint16_t;

/// The classes of one item; at most kMostClasses exist at a time.
class ClassSet {
 public:
  static constexpr std::size_t kMostClasses = 1280;

  void add(ClassId id) { words_[id / 64] |= std::uint64_t{1} << (id % 64); }
  bool has(ClassId id) const { return (words_[id / 64] >> (id % 64) & 1) != 0; }
  /// Several classes of one machine word of the set.
  struct Part {
    std::uint32_t word = 0;
    std::uint64_t bits = 0;
  };
  bool has_any(const Part& part) const {
    return (words_[part.word] & part.bits) != 0;
  }
  /// The words that are not empty.
  std::vector<Part> parts() const {
    std::vector<Part> found;
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      if (words_[i] != 0) found.push_back({i, words_[i]});
    }
    return found;
  }
  bool has_any(const ClassSet& other) const {
    std::uint64_t common = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      common |= words_[i] & other.words_[i];
    }
    return common != 0;
  }
  /// Calls `use` with each class of both, in the order of their numbers.
  template <class Use>
  void for_each_common(const ClassSet& other, Use&& use) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t left = words_[i] & other.words_[i]; left != 0;
           left &= left - 1) {
        use(static_cast<ClassId>(
            i * 64 + static_cast<std::size_t>(std::countr_zero(left))));
      }
    }
  }
  bool empty() const {
    std::uint64_t all = 0;
    for (const std::uint64_t word : words_) all |= word;
    return all == 0;
  }
  ClassSet& operator|=(const ClassSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      words_[i] |= other.words_[i];
    }
    return *this;
  }
  friend bool operator==(const ClassSet&, const ClassSet&) = default;

 private:
  std::array<std::uint64_t, kMostClasses / 64> words_{};
};

}  // namespace concord::extract
