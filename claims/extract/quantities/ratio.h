// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <numeric>

namespace concord::extract {

/// An exact number of 18 digits at most, in lowest terms.  What needs more is
/// no number any more, and so is all that is reckoned from it: den is 0 then.
///
/// A Rational would do as well, but it takes memory from the heap, and a text
/// is full of numbers.
struct Ratio {
  std::int64_t num = 0;
  std::int64_t den = 1;

  bool is_number() const { return den != 0; }
  bool is_integer() const { return den == 1; }

  friend bool operator==(const Ratio&, const Ratio&) = default;
};

inline constexpr std::int64_t kMaxUnits = 999'999'999'999'999'999;
inline constexpr Ratio kNoNumber{0, 0};

inline Ratio ratio(std::int64_t num, std::int64_t den) {
  if (den <= 0 || num > kMaxUnits || num < -kMaxUnits) return kNoNumber;
  const std::int64_t common = std::gcd(num, den);
  return {num / common, den / common};
}

inline double as_double(Ratio value) {
  return static_cast<double>(value.num) / static_cast<double>(value.den);
}

inline Ratio times(Ratio a, Ratio b) {
  std::int64_t num = 0;
  std::int64_t den = 0;
  if (__builtin_mul_overflow(a.num, b.num, &num)) return kNoNumber;
  if (__builtin_mul_overflow(a.den, b.den, &den)) return kNoNumber;
  return ratio(num, den);
}

inline Ratio plus(Ratio a, Ratio b) {
  std::int64_t left = 0;
  std::int64_t right = 0;
  std::int64_t den = 0;
  if (__builtin_mul_overflow(a.num, b.den, &left)) return kNoNumber;
  if (__builtin_mul_overflow(b.num, a.den, &right)) return kNoNumber;
  if (__builtin_mul_overflow(a.den, b.den, &den)) return kNoNumber;
  if (__builtin_add_overflow(left, right, &left)) return kNoNumber;
  return ratio(left, den);
}

__extension__ using Wide = __int128;  // no product of two numbers overflows

inline bool less(Ratio a, Ratio b) {
  return static_cast<Wide>(a.num) * b.den < static_cast<Wide>(b.num) * a.den;
}

}  // namespace concord::extract
