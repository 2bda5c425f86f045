// SPDX-License-Identifier: Apache-2.0
#include "engine/flatten.h"

#include <catch2/catch.hpp>
#include <string>

namespace concord {
namespace {

std::string shown(const System& system) {
  std::string text;
  for (const auto& comparison : system.comparisons) {
    if (!text.empty()) text += " or ";
    for (auto t = comparison.first_term; t < comparison.last_term; ++t) {
      text += std::to_string(system.terms[t].factor) + "x" +
              std::to_string(system.terms[t].unknown) + " ";
    }
    const char* relations[] = {"<=", "<", "="};
    text += relations[static_cast<int>(comparison.relation)];
    text += " " + std::to_string(comparison.constant);
  }
  return text;
}

// One comparison over two figures, x0 and x1, told apart by their measure.
Comparison comparison(Rational a, Rational b, Relation relation, Rational c) {
  Figure first;
  first.measure = MeasureId(0);
  Figure second;
  second.measure = MeasureId(1);
  return {{{a, first}, {b, second}}, relation, c};
}

std::string flat(const Comparison& comparison, bool rational = false) {
  System system;
  system.unknowns.resize(2);
  system.unknowns[0].rational = rational;
  flatten(
      {{comparison}}, -1,
      [](const Figure& figure) { return figure.measure.value; }, system);
  return shown(system);
}

TEST_CASE("every relation becomes at most, below or equal") {
  struct {
    Relation relation;
    const char* whole;
    const char* rational;
  } const cases[] = {
      {Relation::Equal, "1x0 -1x1 = 5", "1x0 -1x1 = 5"},
      {Relation::AtMost, "1x0 -1x1 <= 5", "1x0 -1x1 <= 5"},
      {Relation::AtLeast, "-1x0 1x1 <= -5", "-1x0 1x1 <= -5"},
      {Relation::Below, "1x0 -1x1 <= 4", "1x0 -1x1 < 5"},
      {Relation::Above, "-1x0 1x1 <= -6", "-1x0 1x1 < -5"},
      {Relation::NotEqual, "1x0 -1x1 <= 4 or -1x0 1x1 <= -6",
       "1x0 -1x1 < 5 or -1x0 1x1 < -5"},
  };
  for (const auto& c : cases) {
    CHECK(flat(comparison(1, -1, c.relation, 5)) == c.whole);
    CHECK(flat(comparison(1, -1, c.relation, 5), true) == c.rational);
  }
}

TEST_CASE("denominators are cleared exactly") {
  CHECK(flat(comparison(1, Rational(-81, 200), Relation::AtMost, 0)) ==
        "200x0 -81x1 <= 0");
  CHECK(flat(comparison(1, 0, Relation::Below, Rational(5, 2))) == "2x0 <= 4");
}

TEST_CASE("terms of one unknown are added up") {
  Figure figure;
  figure.measure = MeasureId(0);
  System system;
  system.unknowns.resize(1);
  flatten(
      {{{{{2, figure}, {1, figure}}, Relation::Equal, 6}}}, 7,
      [](const Figure&) { return 0; }, system);
  CHECK(shown(system) == "3x0 = 6");
  CHECK(system.constraints[0].guard == 7);
}

}  // namespace
}  // namespace concord
