// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

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
  bool has(std::size_t member) const;
  void insert(std::size_t member);
  void erase(std::size_t member);

  bool empty() const;
  std::size_t count() const;
  bool includes(const Bits& other) const;
  bool meets(const Bits& other) const;
  Indices members() const;  // ascending

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
