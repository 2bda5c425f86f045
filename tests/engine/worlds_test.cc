// SPDX-License-Identifier: Apache-2.0
#include "engine/worlds.h"

#include <catch2/catch.hpp>

#include "tests/oracle/random_system.h"

namespace concord {
namespace {

Point random_point(const System& system, Random& random) {
  Point point;
  for (const System::Unknown& unknown : system.unknowns) {
    point.push_back(random.in(unknown.low.value_or(-2), *unknown.high));
  }
  return point;
}

TEST_CASE("evaluated from a world that is near, a point satisfies the same") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const System system = random_system(seed, {});
    Random random(seed);
    Worlds worlds(system);
    const World* near = &worlds.add(random_point(system, random));
    for (int i = 0; i < 5; ++i) {
      near = &worlds.add(random_point(system, random), *near);
      CHECK(near->constraints == held_constraints(system, near->point));
      CHECK(near->assumptions == held_assumptions(system, near->constraints));
    }
  }
}

TEST_CASE("worlds that came after a question answer the next one") {
  SystemWriter writer;
  const auto killed = writer.unknown(0, 9);
  writer.constraint().compare({{killed, 1}}, SystemWriter::Relation::AtMost, 5);
  const System& system = writer.system();
  const Bits law = Bits::all(1);
  const Probe four{killed, Probe::Side::Equal, 4};
  Worlds worlds(system);
  CHECK(worlds.find(law, nullptr) == nullptr);
  worlds.add({7});  // breaks the law
  CHECK(worlds.last(law) == nullptr);
  worlds.add({4});
  worlds.add({5});
  REQUIRE(worlds.find(law, &four) != nullptr);
  CHECK(worlds.find(law, &four)->point == Point{4});
  CHECK(worlds.find(law, nullptr)->point == Point{4});
  CHECK(worlds.last(law)->point == Point{5});
  CHECK(worlds.last(Bits(1))->point == Point{5});
  CHECK(worlds.all(Bits(1)).size() == 3);
}

}  // namespace
}  // namespace concord
