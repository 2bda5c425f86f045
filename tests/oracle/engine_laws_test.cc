// SPDX-License-Identifier: Apache-2.0
//
// What must be so of every answer, whatever the System: no reference needed.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>

#include "engine/solve.h"
#include "tests/oracle/brute_force.h"
#include "tests/oracle/random_system.h"
#include "tests/oracle/system_text.h"

namespace concord {
namespace {

std::uint64_t cases(std::uint64_t number) {
  const char* percent = std::getenv("CONCORD_ORACLE_PERCENT");
  return percent ? number * std::strtoull(percent, nullptr, 10) / 100 : number;
}

Shape many_claims() {
  Shape shape;
  shape.most_unknowns = 3;
  shape.most_constraints = 14;
  shape.most_assumptions = 9;
  return shape;
}

void without_laws(Answer& answer) {
  answer.work = {};
  for (Conflict& conflict : answer.conflicts.items) conflict.laws.clear();
  for (Row& row : answer.rows) {
    for (Bound& bound : row.bounds) {
      for (Why* why : {&bound.low_why, &bound.high_why, &bound.forced_low_why,
                       &bound.forced_high_why}) {
        why->laws.clear();
      }
    }
  }
}

bool share_one(const Indices& one, const Indices& other) {
  return std::ranges::any_of(one, [&](std::int32_t member) {
    return std::ranges::binary_search(other, member);
  });
}

bool only_claims(const System& system, const Indices& assumptions) {
  return std::ranges::all_of(assumptions, [&](std::int32_t index) {
    return system.assumptions[static_cast<std::size_t>(index)].kind ==
           System::Assumption::Kind::Claim;
  });
}

System all_rational(System system) {
  for (System::Unknown& unknown : system.unknowns) unknown.rational = true;
  return system;
}

}  // namespace

TEST_CASE("the order of the constraints changes no answer") {
  for (std::uint64_t seed = 0; seed < cases(300); ++seed) {
    const System system = random_system(5'000'000 + seed, many_claims());
    System turned = system;
    std::ranges::reverse(turned.constraints);
    Answer answer = solve(system, {});
    Answer other = solve(turned, {});
    CHECK(answer.contradicting_laws.empty() ==
          other.contradicting_laws.empty());
    answer.contradicting_laws.clear();
    other.contradicting_laws.clear();
    without_laws(answer);
    without_laws(other);
    INFO(to_text(system));
    CHECK(answer == other);
  }
}

TEST_CASE("each way out that sets aside claims meets each conflict") {
  for (std::uint64_t seed = 0; seed < cases(300); ++seed) {
    const System system = random_system(6'000'000 + seed, many_claims());
    Budget budget;
    budget.bounds = 0;
    const Answer answer = solve(system, budget);
    INFO(to_text(system));
    for (const Conflict& conflict : answer.conflicts.items) {
      for (const Correction& way_out : answer.ways_out.items) {
        if (!only_claims(system, way_out.give_up)) continue;
        CHECK(share_one(conflict.assumptions, way_out.give_up));
      }
    }
  }
}

// What holds for whole numbers holds for rational ones; their ends, which the
// second check confirms one by one, can only be farther out.
TEST_CASE("rational unknowns are decided and never narrower than whole ones") {
  for (std::uint64_t seed = 0; seed < cases(300); ++seed) {
    const System system = random_system(7'000'000 + seed, {});
    const Answer whole = solve(system, {});
    const Answer rational = solve(all_rational(system), {});
    INFO(to_text(system));
    CHECK(rational.checked);
    for (const Row& row : rational.rows) {
      CHECK(std::ranges::all_of(row.bounds, &Bound::decided));
    }
    if (whole.verdict != Verdict::Agree) continue;
    REQUIRE(rational.verdict == Verdict::Agree);
    for (std::size_t i = 0; i < system.unknowns.size(); ++i) {
      const Bound& narrow = whole.rows[0].bounds[i];
      const Bound& wide = rational.rows[0].bounds[i];
      CHECK(wide.low->value <= narrow.low->value);
      CHECK(wide.high->value >= narrow.high->value);
    }
  }
}

}  // namespace concord
