// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <memory>

#include "claims/rational.h"

namespace concord {

/// An exact number that is one machine word as long as it can be: a whole
/// number of 64 bits is never stored otherwise.  Sums of counts are some twenty
/// times quicker so, and what does not fit is a Rational, without a word.
class Exact {
 public:
  Exact(std::int64_t word = 0) : word_(word) {}
  Exact(const Rational& value);

  Exact(const Exact& other) : word_(other.word_), large_(copy(other.large_)) {}
  Exact(Exact&&) noexcept = default;
  Exact& operator=(const Exact& other) {
    word_ = other.word_;
    if (large_ != nullptr || other.large_ != nullptr) {
      large_ = copy(other.large_);
    }
    return *this;
  }
  Exact& operator=(Exact&&) noexcept = default;
  ~Exact() = default;

  Rational rational() const;
  /// The number itself, if it is one word.
  const std::int64_t* word() const {
    return large_ == nullptr ? &word_ : nullptr;
  }
  bool is_integer() const { return large_ == nullptr || large_is_integer(); }

  Exact& operator+=(const Exact& other) {
    std::int64_t sum = 0;
    if (both_words(other) &&
        !__builtin_add_overflow(word_, other.word_, &sum)) {
      word_ = sum;
    } else {
      add_large(other);
    }
    return *this;
  }
  Exact& operator-=(const Exact& other) {
    std::int64_t difference = 0;
    if (both_words(other) &&
        !__builtin_sub_overflow(word_, other.word_, &difference)) {
      word_ = difference;
    } else {
      subtract_large(other);
    }
    return *this;
  }
  friend Exact operator+(Exact a, const Exact& b) { return a += b; }
  friend Exact operator-(Exact a, const Exact& b) { return a -= b; }
  friend Exact operator*(const Exact& a, std::int64_t factor) {
    std::int64_t product = 0;
    if (a.large_ == nullptr &&
        !__builtin_mul_overflow(a.word_, factor, &product)) {
      return product;
    }
    return a.times_large(factor);
  }
  friend Exact operator/(const Exact& a, const Exact& divisor) {  // not by 0
    if (a.both_words(divisor)) {
      if (divisor.word_ == 1) return a;
      if (divisor.word_ != -1 && a.word_ % divisor.word_ == 0) {
        return a.word_ / divisor.word_;
      }
      if (divisor.word_ == -1) return a * -1;
    }
    return a.divided_large(divisor);
  }

  friend bool operator==(const Exact& a, const Exact& b) {
    if (a.both_words(b)) return a.word_ == b.word_;
    return a.large_ != nullptr && b.large_ != nullptr && *a.large_ == *b.large_;
  }
  friend std::strong_ordering operator<=>(const Exact& a, const Exact& b) {
    if (a.both_words(b)) return a.word_ <=> b.word_;
    return compare_large(a, b);
  }

  friend Exact floor(const Exact& number);
  friend Exact ceiling(const Exact& number);

 private:
  static std::unique_ptr<Rational> copy(
      const std::unique_ptr<Rational>& large) {
    return large == nullptr ? nullptr : std::make_unique<Rational>(*large);
  }
  bool large_is_integer() const;
  static std::strong_ordering compare_large(const Exact& a, const Exact& b);
  void add_large(const Exact& other);
  Exact times_large(std::int64_t factor) const;
  Exact divided_large(const Exact& divisor) const;
  void subtract_large(const Exact& other);
  bool both_words(const Exact& other) const {
    return large_ == nullptr && other.large_ == nullptr;
  }

  std::int64_t word_ = 0;
  std::unique_ptr<Rational> large_;  // nothing: the word is the number
};

}  // namespace concord
