// SPDX-License-Identifier: Apache-2.0
#include "engine/exact.h"

#include <catch2/catch.hpp>
#include <limits>
#include <vector>

namespace concord {
namespace {

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

std::vector<Rational> numbers() {
  std::vector<Rational> all;
  for (const std::int64_t word :
       {kLeast, kLeast + 1, kLeast / 2, std::int64_t{-7}, std::int64_t{-1},
        std::int64_t{0}, std::int64_t{1}, std::int64_t{3}, std::int64_t{10},
        kMost / 3, kMost - 1, kMost}) {
    all.emplace_back(static_cast<long>(word));
  }
  for (const char* text : {"1/3", "-7/2", "9223372036854775808",
                           "-9223372036854775809", "27670116110564327421/2"}) {
    all.emplace_back(text);
  }
  return all;
}

TEST_CASE("every operation on every pair is what rationals say") {
  for (const Rational& a : numbers()) {
    for (const Rational& b : numbers()) {
      CAPTURE(a, b);
      const Exact x(a);
      const Exact y(b);
      CHECK((x + y).rational() == a + b);
      CHECK((x - y).rational() == a - b);
      if (b != 0) CHECK((x / y).rational() == a / b);
      CHECK((x == y) == (a == b));
      CHECK((x < y) == (a < b));
      CHECK((x <= y) == (a <= b));
      // A sum that comes back is the number again, and compares as one.
      CHECK(((x + y) - y) == x);
    }
  }
}

TEST_CASE("factors of a word, and rounding") {
  for (const Rational& a : numbers()) {
    CAPTURE(a);
    const Exact x(a);
    for (const std::int64_t factor :
         {kLeast, std::int64_t{-1}, std::int64_t{0}, std::int64_t{2}, kMost}) {
      CHECK((x * factor).rational() == a * Rational(static_cast<long>(factor)));
    }
    CHECK(floor(x).rational() == floor(a));
    CHECK(ceiling(x).rational() == ceiling(a));
    CHECK(x.is_integer() == is_integer(a));
  }
}

TEST_CASE("copies are apart, also of numbers that need more than a word") {
  const Exact large(Rational("9223372036854775808"));
  Exact copy = large;
  copy += 1;
  CHECK(large.rational() == Rational("9223372036854775808"));
  copy = large;
  CHECK(copy == large);
  copy = Exact(5);
  CHECK(copy == 5);
}

}  // namespace
}  // namespace concord
