// SPDX-License-Identifier: Apache-2.0
#include "engine/presolve.h"

#include <catch2/catch.hpp>

#include "tests/oracle/random_system.h"

namespace concord {
namespace {

using Relation = SystemWriter::Relation;

Ends between(std::int64_t low, std::int64_t high) {
  return {End{Rational(low)}, End{Rational(high)}};
}

// Each point within the ends, by unknown.
void each_point(const std::vector<Ends>& ends, Point& point,
                const std::function<void(const Point&)>& visit) {
  if (point.size() == ends.size()) return visit(point);
  const Ends& next = ends[point.size()];
  for (Rational value = next.low->value; value <= next.high->value; ++value) {
    point.emplace_back(value);
    each_point(ends, point, visit);
    point.pop_back();
  }
}

bool all_hold(const System& system, const Bits& constraints,
              const Point& point) {
  return held_constraints(system, point).includes(constraints);
}

Point left_of(const Point& point, const Presolved& left) {
  Point some;
  for (const std::int32_t unknown : left.unknowns) {
    some.push_back(point[static_cast<std::size_t>(unknown)]);
  }
  return some;
}

TEST_CASE("what is left holds just where the whole does, within the ends") {
  Shape shape;
  shape.greatest_high = 3;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const System system = random_system(seed, shape);
    Random random(seed);
    std::vector<Ends> ends;
    for (const System::Unknown& each : system.unknowns) {
      const auto low = random.in(*each.low, *each.high);
      ends.push_back(between(low, random.in(low, *each.high)));
    }
    const Bits all = Bits::all(system.constraints.size());
    const Presolved left = presolve(system, all, ends, std::nullopt);
    const Bits all_left = Bits::all(left.system.constraints.size());
    Point point;
    each_point(ends, point, [&](const Point& world) {
      const Point some = left_of(world, left);
      REQUIRE(within_own_ends(left.system, some));
      REQUIRE(all_hold(left.system, all_left, some) ==
              all_hold(system, all, world));
    });
  }
}

TEST_CASE("known ends leave less to ask") {
  SystemWriter writer;
  const auto x = writer.unknown(0, 9);
  const auto y = writer.unknown(0, 9);
  const auto z = writer.unknown(0, 9);
  writer.constraint().compare({{x, 1}, {y, 1}}, Relation::AtMost, 12);
  writer.constraint().compare({{x, 1}, {y, 1}, {z, 1}}, Relation::Equal, 9);
  writer.constraint()
      .compare({{x, 1}}, Relation::AtMost, 1)
      .compare({{y, 1}, {z, -1}}, Relation::AtMost, 0);
  const Bits all = Bits::all(3);
  const Presolved left =
      presolve(writer.system(), all,
               {between(4, 4), between(0, 5), between(0, 9)}, std::nullopt);
  CHECK(left.constraints == Indices{1, 2});
  CHECK(left.unknowns == std::vector<std::int32_t>{y, z});
  const auto sum = left.system.any_of(left.system.constraints[0]);
  CHECK(sum.front().constant == 5);
  CHECK(left.system.any_of(left.system.constraints[1]).size() == 1);
}

TEST_CASE("an end beyond all words is the unknown's own") {
  SystemWriter writer;
  const auto x = writer.unknown(0, std::nullopt);
  writer.constraint().compare({{x, 1}}, Relation::AtMost, 3);
  Rational huge = 1;
  for (int i = 0; i < 100; ++i) huge *= 2;
  const Presolved left = presolve(writer.system(), Bits::all(1),
                                  {{End{huge}, std::nullopt}}, std::nullopt);
  REQUIRE(left.system.unknowns.size() == 1);
  CHECK(left.system.unknowns[0].low == 0);
}

TEST_CASE("an unknown that is asked about stays") {
  SystemWriter writer;
  const auto x = writer.unknown(0, 9);
  const auto y = writer.unknown(0, 9);
  writer.constraint().compare({{x, 1}}, Relation::AtMost, 9);
  const Presolved left = presolve(writer.system(), Bits::all(1),
                                  {between(0, 9), between(2, 2)}, y);
  CHECK(left.constraints.empty());
  REQUIRE(left.unknowns == std::vector<std::int32_t>{y});
  CHECK(left.left(y) == 0);
  CHECK(left.system.unknowns[0].high == 2);
}

}  // namespace
}  // namespace concord
