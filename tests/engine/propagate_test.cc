// SPDX-License-Identifier: Apache-2.0
#include "engine/propagate.h"

#include <catch2/catch.hpp>
#include <string>

namespace concord {
namespace {

using Relation = System::Comparison::Relation;

/// A System of whole numbers >= 0, built a comparison at a time.
struct Build {
  System system;

  explicit Build(int unknowns) {
    system.unknowns.resize(static_cast<std::size_t>(unknowns));
  }

  Build& constraint(std::vector<System::Term> terms, Relation relation,
                    std::int64_t constant) {
    System::Comparison comparison;
    comparison.first_term = static_cast<std::uint32_t>(system.terms.size());
    system.terms.insert(system.terms.end(), terms.begin(), terms.end());
    comparison.last_term = static_cast<std::uint32_t>(system.terms.size());
    comparison.relation = relation;
    comparison.constant = constant;
    system.comparisons.push_back(comparison);
    const auto end = static_cast<std::uint32_t>(system.comparisons.size());
    system.constraints.push_back({end - 1, end, -1});
    return *this;
  }

  Propagation run() const {
    return propagate(system, [](std::int32_t) { return true; });
  }
};

std::string shown(const Ends& ends) {
  const auto interval = Interval::from_ends(ends.low, ends.high);
  return interval ? to_string(*interval) : "empty";
}

TEST_CASE("a whole is at least the sum of its parts") {
  // x0 = x1 + x2, x1 >= 3, x2 = 1
  const auto found =
      Build(3)
          .constraint({{0, 1}, {1, -1}, {2, -1}}, Relation::Equal, 0)
          .constraint({{1, -1}}, Relation::AtMost, -3)
          .constraint({{2, 1}}, Relation::Equal, 1)
          .run();
  CHECK(shown(found.ends[0]) == "[4, ..]");
  CHECK(shown(found.ends[1]) == "[3, ..]");
  CHECK(shown(found.ends[2]) == "[1, 1]");
  CHECK_FALSE(found.emptied);
}

TEST_CASE("whole numbers are rounded inwards, rationals are not") {
  Build build(1);
  build.constraint({{0, 2}}, Relation::AtMost, 7)
      .constraint({{0, -2}}, Relation::Below, -3);
  CHECK(shown(build.run().ends[0]) == "[2, 3]");
  build.system.unknowns[0].rational = true;
  CHECK(shown(build.run().ends[0]) == "(1.5, 3.5]");
}

TEST_CASE("an unknown that is left with nothing ends the run") {
  const auto found = Build(1)
                         .constraint({{0, 1}}, Relation::Equal, 3)
                         .constraint({{0, 1}}, Relation::Equal, 4)
                         .run();
  CHECK(found.emptied == 0);
}

TEST_CASE("sums that feed each other creep no further than the rounds allow") {
  // x0 >= x1 + 1 and x1 >= x0: impossible, and endless for propagation.
  const auto found = Build(2)
                         .constraint({{0, -1}, {1, 1}}, Relation::AtMost, -1)
                         .constraint({{1, -1}, {0, 1}}, Relation::AtMost, 0)
                         .run();
  CHECK_FALSE(found.emptied);
  CHECK(found.ends[0].low->value == 100);
}

TEST_CASE("clauses of several comparisons are passed over") {
  Build build(1);
  build.constraint({{0, 1}}, Relation::Equal, 3)
      .constraint({{0, 1}}, Relation::Equal, 4);
  build.system.constraints = {{0, 2, -1}};  // 3 or 4
  CHECK(shown(build.run().ends[0]) == "[0, ..]");
}

}  // namespace
}  // namespace concord
