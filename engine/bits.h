// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "claims/check.h"
#include "engine/answer.h"

namespace concord {

/// A set of small numbers below a fixed size: which assumptions are held, which
/// constraints a point satisfies.
class Bits {
 public:
  Bits() = default;
  explicit Bits(std::size_t size) : size_(size), words_((size + 63) / 64) {}
  Bits(std::size_t size, const Indices& members);
  static Bits all(std::size_t size);

  std::size_t size() const { return size_; }
  bool has(std::size_t member) const {
    CONCORD_CHECK(member < size_);
    return ((words_[member / 64] >> (member % 64)) & 1U) != 0;
  }
  void insert(std::size_t member) {
    CONCORD_CHECK(member < size_);
    words_[member / 64] |= std::uint64_t{1} << (member % 64);
  }
  void erase(std::size_t member) {
    CONCORD_CHECK(member < size_);
    words_[member / 64] &= ~(std::uint64_t{1} << (member % 64));
  }

  bool empty() const;
  std::size_t count() const;
  bool includes(const Bits& other) const;
  bool meets(const Bits& other) const;
  Indices members() const;  // ascending
  std::optional<std::size_t> first() const;

  Bits& operator|=(const Bits& other);
  Bits& operator&=(const Bits& other);
  Bits& operator-=(const Bits& other);
  friend Bits operator|(Bits a, const Bits& b) { return a |= b; }
  friend Bits operator&(Bits a, const Bits& b) { return a &= b; }
  friend Bits operator-(Bits a, const Bits& b) { return a -= b; }
  friend auto operator<=>(const Bits&, const Bits&) = default;

 private:
  std::size_t size_ = 0;
  std::vector<std::uint64_t> words_;
};

}  // namespace concord
