// SPDX-License-Identifier: Apache-2.0
#include "engine/bits.h"

#include <bit>

namespace concord {

Bits::Bits(std::size_t size, const Indices& members) : Bits(size) {
  for (const std::int32_t member : members) {
    insert(static_cast<std::size_t>(member));
  }
}

Bits Bits::all(std::size_t size) {
  Bits bits(size);
  for (std::size_t member = 0; member < size; ++member) bits.insert(member);
  return bits;
}

bool Bits::empty() const {
  for (const std::uint64_t word : words_) {
    if (word != 0) return false;
  }
  return true;
}

std::size_t Bits::count() const {
  std::size_t sum = 0;
  for (const std::uint64_t word : words_) {
    sum += static_cast<std::size_t>(std::popcount(word));
  }
  return sum;
}

bool Bits::includes(const Bits& other) const {
  CONCORD_CHECK(size_ == other.size_);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if ((other.words_[i] & ~words_[i]) != 0) return false;
  }
  return true;
}

bool Bits::meets(const Bits& other) const {
  CONCORD_CHECK(size_ == other.size_);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if ((other.words_[i] & words_[i]) != 0) return true;
  }
  return false;
}

std::optional<std::size_t> Bits::first() const {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (words_[i] == 0) continue;
    return i * 64 + static_cast<std::size_t>(std::countr_zero(words_[i]));
  }
  return std::nullopt;
}

Indices Bits::members() const {
  Indices members;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(rest));
      members.push_back(static_cast<std::int32_t>(i * 64 + bit));
    }
  }
  return members;
}

Bits& Bits::operator|=(const Bits& other) {
  CONCORD_CHECK(size_ == other.size_);
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  return *this;
}

Bits& Bits::operator&=(const Bits& other) {
  CONCORD_CHECK(size_ == other.size_);
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
  return *this;
}

Bits& Bits::operator-=(const Bits& other) {
  CONCORD_CHECK(size_ == other.size_);
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
  return *this;
}

}  // namespace concord
