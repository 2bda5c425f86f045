// SPDX-License-Identifier: Apache-2.0
#include "claims/hedge.h"

#include <catch2/catch.hpp>

#include "claims/check.h"

namespace concord {
namespace {

TEST_CASE("a hedge admits what its words promise") {
  struct {
    Hedge hedge;
    Rational figure;
    const char* people;
    const char* money;
  } const cases[] = {
      {Hedge::Exactly, 40, "[40, 40]", "[40, 40]"},
      {Hedge::AtLeast, 40, "[40, ..]", "[40, ..]"},
      {Hedge::MoreThan, 40, "[41, ..]", "(40, ..]"},
      {Hedge::AtMost, 40, "[.., 40]", "[.., 40]"},
      {Hedge::FewerThan, 40, "[.., 39]", "[.., 40)"},
      {Hedge::About, 40, "[36, 44]", "[36, 44]"},
      // The edges: a hedge stays a hedge, a count stays a count.
      {Hedge::About, 5, "[4, 6]", "[4.5, 5.5]"},
      {Hedge::About, 1, "[0, 2]", "[0.9, 1.1]"},
      {Hedge::About, 0, "[0, 0]", "[0, 0]"},
      {Hedge::About, -5, "[-6, -4]", "[-5.5, -4.5]"},
      {Hedge::FewerThan, 1, "[.., 0]", "[.., 1)"},
  };
  for (const auto& c : cases) {
    CAPTURE(to_string(c.figure));
    CHECK(to_string(read(c.hedge, c.figure, 10, true)) == c.people);
    CHECK(to_string(read(c.hedge, c.figure, 10, false)) == c.money);
  }
}

TEST_CASE("the slack of about is the pack's") {
  CHECK(to_string(read(Hedge::About, 2000, 10, true)) == "[1800, 2200]");
  CHECK(to_string(read(Hedge::About, 2000, 25, true)) == "[1500, 2500]");
  CHECK(to_string(read(Hedge::About, 2000, 0, true)) == "[2000, 2000]");
}

TEST_CASE("two numbers or none are no promise about one") {
  CHECK_THROWS_AS(read(Hedge::Between, 4, 10, true), InternalError);
  CHECK_THROWS_AS(read(Hedge::Vague, 4, 10, true), InternalError);
}

}  // namespace
}  // namespace concord
