// SPDX-License-Identifier: Apache-2.0
#include "reports/adding_up.h"

#include <catch2/catch.hpp>

namespace concord {
namespace {

using Times = std::map<std::size_t, Rational>;

// Two figures that push each other: a + b = 13, a' >= a, b' >= b, a' + b' <= 9.
std::vector<Inequality> two_that_push_each_other() {
  return {
      {{{0, -1}}, 0},         {{{1, -1}}, 0},         {{{0, -1}, {1, -1}}, -13},
      {{{0, 1}, {2, -1}}, 0}, {{{1, 1}, {3, -1}}, 0}, {{{2, 1}, {3, 1}}, 9}};
}

}  // namespace

TEST_CASE("inequalities without a solution add up to a falsehood") {
  const auto times = adding_up(two_that_push_each_other(), 2);
  REQUIRE(times);
  CHECK(*times == Times{{2, 1}, {3, 1}, {4, 1}, {5, 1}});
}

TEST_CASE("inequalities with a solution do not") {
  auto rows = two_that_push_each_other();
  rows.back().limit = 13;
  CHECK_FALSE(adding_up(rows, 2));
  CHECK_FALSE(adding_up({}, 0));
}

TEST_CASE("a row is taken as often as it must be, in whole numbers") {
  // 2a >= 3b, b >= 4, 3a <= 17.
  const auto times =
      adding_up({{{{0, -2}, {1, 3}}, 0}, {{{1, -1}}, -4}, {{{0, 3}}, 17}}, 0);
  REQUIRE(times);
  CHECK(*times == Times{{0, 3}, {1, 9}, {2, 2}});
}

TEST_CASE("of the dear rows none is used that can be spared") {
  // a <= 3 and a >= 4 are cheap; b says it again in a longer way.
  const auto times = adding_up(
      {{{{0, 1}}, 3}, {{{0, -1}}, -4}, {{{0, -1}, {1, 1}}, 0}, {{{1, -1}}, -5}},
      2);
  REQUIRE(times);
  CHECK(*times == Times{{0, 1}, {1, 1}});
}

}  // namespace concord
