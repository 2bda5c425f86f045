// SPDX-License-Identifier: Apache-2.0
//
// Propagation that can be taken back, the worlds found from it, and the replay
// of its steps, on random Systems whose every world can be listed.
#include "engine/propagator.h"

#include <catch2/catch.hpp>

#include "claims/check.h"
#include "engine/propagate.h"
#include "engine/replay.h"
#include "engine/world_search.h"
#include "tests/oracle/random_system.h"

namespace concord {
namespace {

using Clauses = Propagator::Clauses;
using Relation = System::Comparison::Relation;

Shape small() {
  Shape shape;
  shape.most_unknowns = 3;
  shape.most_constraints = 6;
  return shape;
}

// Every point within the unknowns' own ends.
std::vector<Point> points(const System& system) {
  std::vector<Point> all{Point()};
  for (const System::Unknown& unknown : system.unknowns) {
    std::vector<Point> longer;
    for (const Point& point : all) {
      for (std::int64_t value = *unknown.low; value <= *unknown.high; ++value) {
        longer.push_back(point);
        longer.back().emplace_back(value);
      }
    }
    all = std::move(longer);
  }
  return all;
}

std::vector<Point> worlds(const System& system, const Bits& constraints) {
  std::vector<Point> all = points(system);
  std::erase_if(all, [&](const Point& point) {
    return !held_constraints(system, point).includes(constraints);
  });
  return all;
}

bool is_within(const Propagator& propagator, const Point& point) {
  for (std::size_t i = 0; i < point.size(); ++i) {
    const auto& edges = propagator.edges(static_cast<std::int32_t>(i));
    if (edges.low && point[i] < edges.low->value) return false;
    if (edges.high && point[i] > edges.high->value) return false;
  }
  return true;
}

Bits all_of(const System& system) {
  return Bits::all(system.constraints.size());
}

bool same(const Propagator& one, const Propagator& other,
          const System& system) {
  for (std::size_t i = 0; i < system.unknowns.size(); ++i) {
    const auto unknown = static_cast<std::int32_t>(i);
    if (one.edges(unknown).low != other.edges(unknown).low ||
        one.edges(unknown).high != other.edges(unknown).high) {
      return false;
    }
  }
  return true;
}

TEST_CASE("no world is lost, and what clashes has none") {
  int clashes = 0;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    const System system = random_system(seed, small());
    for (const Clauses clauses : {Clauses::PassOver, Clauses::LastPossible}) {
      Propagator propagator(system, clauses);
      propagator.start(all_of(system));
      const auto found = worlds(system, all_of(system));
      if (!propagator.run()) {
        ++clashes;
        CHECK(found.empty());
        const Bits few = propagator.clash();
        CHECK(worlds(system, few).empty());
        continue;
      }
      for (const Point& world : found) CHECK(is_within(propagator, world));
    }
  }
  CHECK(clashes > 50);
}

TEST_CASE("what is taken back leaves no trace") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const System system = random_system(seed, small());
    Propagator used(system, Clauses::LastPossible);
    Bits half(system.constraints.size());
    for (std::size_t i = 0; i < half.size(); i += 2) half.insert(i);
    used.start(half);
    if (!used.run()) continue;
    const std::size_t moves = used.moves().size();
    for (std::int64_t value = 0; value < 3; ++value) {
      used.hold(all_of(system));
      used.suppose({0, Probe::Side::AtLeast, value});
      used.run();
      used.back_to(moves, half);
    }
    Propagator fresh(system, Clauses::LastPossible);
    fresh.start(half);
    fresh.run();
    CHECK(same(used, fresh, system));
    used.hold(all_of(system));
    fresh.hold(all_of(system));
    CHECK(used.run() == fresh.run());
  }
}

TEST_CASE("of a clause the last possible comparison must hold") {
  SystemWriter writer;
  const auto killed = writer.unknown(0, std::nullopt);
  writer.constraint()
      .compare({{killed, 1}}, Relation::Equal, 4)
      .compare({{killed, 1}}, Relation::Equal, 6);
  writer.constraint().compare({{killed, -1}}, Relation::AtMost, -5);
  Propagator propagator(writer.system(), Clauses::LastPossible);
  propagator.start(all_of(writer.system()));
  REQUIRE(propagator.run());
  CHECK(propagator.edges(killed).low->value == 6);
  CHECK(propagator.edges(killed).high->value == 6);
  propagator.suppose({killed, Probe::Side::AtLeast, 7});
  CHECK_FALSE(propagator.run());
  CHECK(propagator.clash().has(0));
}

TEST_CASE("a world that is found is one, wherever the search begins") {
  int found = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const System system = random_system(seed, small());
    Propagator propagator(system, Clauses::LastPossible);
    propagator.start(all_of(system));
    if (!propagator.run()) continue;
    const std::size_t moves = propagator.moves().size();
    const WorldSearch search(system);
    std::vector<std::optional<Point>> tries{search.at_edge(propagator, false),
                                            search.at_edge(propagator, true)};
    const std::vector<Point> all = points(system);
    for (std::size_t i = 0; i < all.size(); i += 7) {
      tries.push_back(
          search.near(propagator, all[i], held_constraints(system, all[i])));
    }
    for (const auto& world : tries) {
      if (!world) continue;
      ++found;
      CHECK(within_own_ends(system, *world));
      CHECK(held_constraints(system, *world).includes(all_of(system)));
    }
    CHECK(propagator.moves().size() == moves);
  }
  CHECK(found > 500);
}

// all = police + civilians; all <= 6, police >= 4.
System whole_and_parts() {
  SystemWriter writer;
  const auto all = writer.unknown(0, std::nullopt);
  const auto police = writer.unknown(0, std::nullopt);
  const auto civilians = writer.unknown(0, std::nullopt);
  writer.constraint().compare({{all, 1}, {police, -1}, {civilians, -1}},
                              Relation::Equal, 0);
  writer.constraint().compare({{all, 1}}, Relation::AtMost, 6);
  writer.constraint().compare({{police, -1}}, Relation::AtMost, -4);
  return writer.system();
}

TEST_CASE("steps that follow are redone, and lead to the same ends") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const System system = random_system(seed, small());
    const Propagation found = propagate(system, all_of(system));
    Replay replay(system);
    CHECK(replay.ends(all_of(system), found.steps) == found.ends);
  }
}

TEST_CASE("a step that does not follow is refused") {
  const System system = whole_and_parts();
  const Propagation found = propagate(system, all_of(system));
  REQUIRE(found.steps.size() >= 4);
  const auto refused = [&](const Bits& constraints,
                           const std::vector<Step>& steps) {
    Replay replay(system);
    CHECK_THROWS_AS(replay.ends(constraints, steps), InternalError);
  };
  for (std::size_t i = 0; i < found.steps.size(); ++i) {
    CAPTURE(i);
    std::vector<Step> tighter = found.steps;
    tighter[i].end.value += tighter[i].upper ? -1 : 1;
    refused(all_of(system), tighter);
    Bits without = all_of(system);
    without.erase(static_cast<std::size_t>(found.steps[i].constraint));
    refused(without, found.steps);
  }
}

TEST_CASE("a clash that was supposed away is shown, and forgotten again") {
  const System system = whole_and_parts();
  Propagator propagator(system, Clauses::PassOver);
  propagator.start(all_of(system));
  REQUIRE(propagator.run());
  const Probe three_civilians{2, Probe::Side::AtLeast, 3};
  propagator.suppose(three_civilians);
  REQUIRE_FALSE(propagator.run());
  const auto steps = steps_to_clash(propagator);
  Replay replay(system);
  CHECK(replay.clashes(propagator.clash(), &three_civilians, steps));
  const Probe two{2, Probe::Side::AtLeast, 2};
  CHECK_FALSE(replay.clashes(all_of(system), &two, {}));
  CHECK_FALSE(replay.clashes(all_of(system), nullptr, {}));
  CHECK(replay.ends(all_of(system), {}) == Replay(system).ends({}, {}));
}

}  // namespace
}  // namespace concord
