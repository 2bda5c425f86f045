// SPDX-License-Identifier: Apache-2.0
#include "claims/interval.h"

#include <catch2/catch.hpp>
#include <vector>

namespace concord {
namespace {

TEST_CASE("an interval prints its ends") {
  CHECK(to_string(Interval::anything()) == "[.., ..]");
  CHECK(to_string(Interval::exactly(4)) == "[4, 4]");
  CHECK(to_string(Interval::at_least(40)) == "[40, ..]");
  CHECK(to_string(Interval::at_most(40)) == "[.., 40]");
  CHECK(to_string(Interval::between(40, 50)) == "[40, 50]");
  CHECK(to_string(Interval::above(Rational(5, 2))) == "(2.5, ..]");
  CHECK(to_string(Interval::below(Rational(1, 3))) == "[.., 1/3)");
}

TEST_CASE("an interval is never empty") {
  const End closed{4, false};
  const End open{4, true};
  CHECK(Interval::from_ends(closed, closed) == Interval::exactly(4));
  CHECK_FALSE(Interval::from_ends(open, closed));
  CHECK_FALSE(Interval::from_ends(closed, open));
  CHECK_FALSE(Interval::from_ends(End{5, false}, closed));
  CHECK(Interval::from_ends(std::nullopt, open) == Interval::below(4));
}

TEST_CASE("only one value makes an interval exact") {
  CHECK(Interval::exactly(4).is_exact());
  CHECK_FALSE(Interval::between(4, 5).is_exact());
  CHECK_FALSE(Interval::at_least(4).is_exact());
  CHECK_FALSE(Interval::anything().is_exact());
}

TEST_CASE("the whole numbers of an interval have closed ends") {
  const auto wholes = [](std::optional<End> lower, std::optional<End> upper) {
    const auto all = Interval::from_ends(lower, upper);
    const auto whole = all->whole_numbers();
    return whole ? to_string(*whole) : "none";
  };
  const Rational half(1, 2);
  CHECK(wholes(End{half}, End{3 + half}) == "[1, 3]");
  CHECK(wholes(End{4, true}, std::nullopt) == "[5, ..]");
  CHECK(wholes(std::nullopt, End{4, true}) == "[.., 3]");
  CHECK(wholes(End{4, true}, End{5, true}) == "none");
  CHECK(wholes(End{half}, End{half}) == "none");
  CHECK(wholes(End{-half}, End{half}) == "[0, 0]");
}

// Every interval with ends among 0..3, open or closed or not there.
std::vector<Interval> small_intervals() {
  std::vector<std::optional<End>> ends = {std::nullopt};
  for (int value = 0; value <= 3; ++value) {
    ends.push_back(End{value, false});
    ends.push_back(End{value, true});
  }
  std::vector<Interval> all;
  for (const auto& lower : ends) {
    for (const auto& upper : ends) {
      const auto interval = Interval::from_ends(lower, upper);
      if (interval) all.push_back(*interval);
    }
  }
  return all;
}

// The meet of two intervals against the slow definition of it.
TEST_CASE("the meet of two intervals admits exactly the shared values") {
  const std::vector<Interval> all = small_intervals();
  for (const Interval& a : all) {
    for (const Interval& b : all) {
      const auto shared = a.meet(b);
      bool agree = shared == b.meet(a);
      for (int quarters = -2; quarters <= 14; ++quarters) {
        const Rational value = Rational(quarters) / 4;
        const bool in_both = a.contains(value) && b.contains(value);
        agree = agree && (shared && shared->contains(value)) == in_both;
      }
      CAPTURE(to_string(a), to_string(b));
      CHECK(agree);
    }
  }
}

}  // namespace
}  // namespace concord
