// SPDX-License-Identifier: Apache-2.0
#include "engine/solve.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/engine/answer_text.h"
#include "tests/oracle/random_system.h"

namespace concord {
namespace {

using Kind = System::Assumption::Kind;
using Relation = System::Comparison::Relation;

std::string solved(const SystemWriter& writer, const Budget& budget = {}) {
  const Answer answer = solve(writer.system(), budget);
  CHECK(answer.checked);
  return to_text(answer);
}

// A claim that a figure is exactly so much, by an account of its own.
std::int32_t claim(SystemWriter& writer, std::int32_t unknown,
                   std::int64_t value, std::int32_t account = 0) {
  const std::int32_t guard = writer.assumption(Kind::Claim, 20, account);
  writer.constraint(guard).compare({{unknown, 1}}, Relation::Equal, value);
  return guard;
}

}  // namespace

TEST_CASE("claims that agree leave a row of bounds and nothing else") {
  SystemWriter writer;
  const auto all = writer.unknown(0, std::nullopt);
  const auto police = writer.unknown(0, std::nullopt);
  writer.constraint().compare({{police, 1}, {all, -1}}, Relation::AtMost, 0);
  claim(writer, police, 3);
  CHECK(solved(writer) ==
        "agree\n"
        "row: x0 [3, ..] low 0 by c0; x1 [3, 3] low 0 high 0;\n");
}

TEST_CASE("two counts of one figure conflict, and either can be set aside") {
  SystemWriter writer;
  const auto killed = writer.unknown(0, std::nullopt);
  claim(writer, killed, 3, 1);
  claim(writer, killed, 4, 2);
  CHECK(solved(writer) ==
        "irreconcilable\n"
        "conflict 0 1\n"
        "way out 0 (20 0 0)\n"
        "way out 1 (20 0 0)\n"
        "accounts of 0\n"
        "accounts of 1\n"
        "row 0: x0 [4, 4] low 1 high 1;\n"
        "row 1: x0 [3, 3] low 0 high 0;\n");
}

TEST_CASE("a soft law gives way before a claim does") {
  SystemWriter writer;
  const auto early = writer.unknown(0, std::nullopt);
  const auto late = writer.unknown(0, std::nullopt);
  const auto still = writer.assumption(Kind::SoftLaw, 1);
  writer.constraint(still).compare({{early, 1}, {late, -1}}, Relation::Equal,
                                   0);
  claim(writer, early, 3);
  claim(writer, late, 5);
  CHECK(solved(writer) ==
        "reconcilable\n"
        "conflict 1 2 by c0\n"
        "way out 0 (0 1 0)\n"
        "way out 1 (20 0 0)\n"
        "way out 2 (20 0 0)\n"
        "accounts of 1 2\n"
        "row 0: x0 [3, 3] low 1 high 1; x1 [5, 5] low 2 high 2;\n"
        "row 1: x0 [5, 5] low 2 by c0 high 2 by c0; x1 [5, 5] low 2 high 2;\n"
        "row 2: x0 [3, 3] low 1 high 1; x1 [3, 3] low 1 by c0 high 1 by c0;\n");
}

TEST_CASE("where claims must go, a claim and a soft law are tried together") {
  SystemWriter writer;
  const auto killed = writer.unknown(0, std::nullopt);
  const auto other = writer.unknown(0, std::nullopt);
  claim(writer, killed, 3);
  claim(writer, killed, 4);
  const auto soft = writer.assumption(Kind::SoftLaw, 2);
  writer.constraint(soft).compare({{killed, 1}, {other, -1}}, Relation::Equal,
                                  0);
  claim(writer, other, 4);
  Budget budget;
  budget.bounds = 0;
  CHECK(solved(writer, budget) ==
        "irreconcilable\n"
        "conflict 0 1\n"
        "conflict 0 3 by c2\n"
        "way out 0 (20 0 0)\n"
        "way out 1 3 (40 0 0)\n"
        "way out 1 2 (20 2 0)\n"
        "accounts of 0 1 3\n");
}

TEST_CASE("laws that contradict one another are told first, and alone") {
  SystemWriter writer;
  const auto killed = writer.unknown(0, std::nullopt);
  writer.constraint().compare({{killed, 1}}, Relation::AtMost, 9);
  writer.constraint().compare({{killed, 1}}, Relation::AtMost, 3);
  writer.constraint().compare({{killed, -1}}, Relation::AtMost, -4);
  claim(writer, killed, 4);
  CHECK(solved(writer) ==
        "laws contradict\n"
        "laws c1 c2\n");
}

TEST_CASE("an end that the others force, too, is told with their proof") {
  SystemWriter writer;
  const auto all = writer.unknown(0, std::nullopt);
  const auto police = writer.unknown(0, std::nullopt);
  const auto civilians = writer.unknown(0, std::nullopt);
  writer.constraint().compare({{police, 1}, {civilians, 1}, {all, -1}},
                              Relation::Equal, 0);
  claim(writer, all, 7);
  claim(writer, police, 3);
  claim(writer, civilians, 4);
  CHECK(solved(writer) ==
        "agree\n"
        "row: x0 [7, 7] low 0 high 0 forced low 1 2 by c0 forced high 1 2 by "
        "c0; x1 [3, 3] low 1 high 1 forced low 0 2 by c0 forced high 0 2 by "
        "c0; x2 [4, 4] low 2 high 2 forced low 0 1 by c0 forced high 0 1 by "
        "c0;\n");
}

TEST_CASE("a figure can be 4 or 6 and never 5") {
  SystemWriter writer;
  const auto killed = writer.unknown(0, std::nullopt);
  const auto reading = writer.assumption();
  writer.constraint(reading)
      .compare({{killed, 1}}, Relation::Equal, 4)
      .compare({{killed, 1}}, Relation::Equal, 6);
  CHECK(solved(writer) == "agree\nrow: x0 [4, 4] [6, 6] low 0 high 0;\n");
}

TEST_CASE("an even number of people: gaps that no single value shows") {
  SystemWriter writer;
  const auto killed = writer.unknown(0, 1000);
  const auto pairs = writer.unknown(0, std::nullopt);
  writer.constraint().compare({{killed, 1}, {pairs, -2}}, Relation::Equal, 0);
  Budget budget;
  budget.gap_values = 4;
  CHECK(solved(writer, budget) ==
        "agree\nrow: x0 [0, 1000] or fewer; x1 [0, 500] high nothing by c0;\n");
}

TEST_CASE("money has open ends and ends between whole numbers") {
  SystemWriter writer;
  const auto damage = writer.unknown(0, std::nullopt, true);
  const auto half = writer.unknown(0, std::nullopt, true);
  const auto above = writer.assumption();
  writer.constraint(above).compare({{damage, -2}}, Relation::Below, -5);
  const auto at_most = writer.assumption();
  writer.constraint(at_most).compare({{damage, 3}}, Relation::AtMost, 10);
  writer.constraint().compare({{half, 2}, {damage, -1}}, Relation::Equal, 0);
  CHECK(solved(writer) ==
        "agree\n"
        "row: x0 (2.5, 10/3] low 0 high 1; x1 (1.25, 5/3] low 0 by c2 high 1 "
        "by c2;\n");
}

TEST_CASE("whole numbers beside money keep their gaps to themselves") {
  SystemWriter writer;
  const auto cars = writer.unknown(0, std::nullopt);
  const auto damage = writer.unknown(0, std::nullopt, true);
  writer.constraint().compare({{damage, 1}, {cars, -3}}, Relation::Equal, 0);
  const auto most = writer.assumption();
  writer.constraint(most).compare({{damage, 1}}, Relation::Below, 10);
  CHECK(solved(writer) ==
        "agree\n"
        "row: x0 [0, 3] high 0 by c0; x1 [0, 9] or fewer high 0 by c0;\n");
}

TEST_CASE("an end that is not there is proved, in one direction only") {
  SystemWriter writer;
  const auto gain = writer.unknown(std::nullopt, std::nullopt);
  const auto loss = writer.unknown(std::nullopt, std::nullopt);
  writer.constraint().compare({{gain, 1}, {loss, 1}}, Relation::Equal, 0);
  const auto least = writer.assumption();
  writer.constraint(least).compare({{gain, -1}}, Relation::AtMost, -7);
  CHECK(solved(writer) ==
        "agree\n"
        "row: x0 [7, ..] low 0; x1 [.., -7] high 0 by c0;\n");
}

TEST_CASE(
    "figures of 200 thousand million, a million of them, do not overflow") {
  SystemWriter writer;
  const auto one = writer.unknown(0, std::nullopt);
  const auto sum = writer.unknown(0, std::nullopt);
  const std::int64_t many = 1'000'000;
  const std::int64_t greatest = 200'000'000'000;
  writer.constraint().compare({{one, many * 1'000}, {sum, -1'000}},
                              Relation::Equal, 0);
  claim(writer, one, greatest);
  CHECK(solved(writer) ==
        "agree\n"
        "row: x0 [200000000000, 200000000000] low 0 high 0; "
        "x1 [200000000000000000, 200000000000000000] low 0 by c0 high 0 by "
        "c0;\n");
}

TEST_CASE("a budget that is spent decides nothing and lists no more") {
  SystemWriter writer;
  const auto killed = writer.unknown(0, std::nullopt);
  for (int i = 0; i < 4; ++i) claim(writer, killed, i);
  Budget none;
  none.checks = 0;
  CHECK(solved(writer, none) == "undecided\n");
  Budget few;
  few.conflicts = 1;
  few.bounds = 0;
  CHECK(solved(writer, few) ==
        "irreconcilable\n"
        "conflict 0 1\n"
        "conflict 2 3\n"
        "more conflicts\n"
        "way out 0 1 2 (60 0 0)\n"
        "way out 0 1 3 (60 0 0)\n"
        "way out 0 2 3 (60 0 0)\n"
        "way out 1 2 3 (60 0 0)\n"
        "accounts of 0 1 2 3\n");
}

TEST_CASE("any number of checks gives the same answer, or less of it") {
  SystemWriter writer;
  const auto all = writer.unknown(0, std::nullopt);
  const auto police = writer.unknown(0, std::nullopt);
  writer.constraint().compare({{police, 1}, {all, -1}}, Relation::AtMost, 0);
  claim(writer, all, 4);
  claim(writer, all, 6);
  claim(writer, police, 5);
  const Answer whole = solve(writer.system(), {});
  for (std::int64_t checks = 0; checks <= whole.work.checks; ++checks) {
    CAPTURE(checks);
    Budget budget;
    budget.checks = checks;
    const Answer part = solve(writer.system(), budget);
    if (part.verdict == Verdict::Undecided) continue;
    CHECK(part.verdict == whole.verdict);
    CHECK((!part.conflicts.complete || part.conflicts == whole.conflicts));
    CHECK((!part.ways_out.complete || part.ways_out == whole.ways_out));
  }
}

TEST_CASE(
    "disputes that have nothing to do with one another are not multiplied") {
  SystemWriter writer;
  for (int i = 0; i < 10; ++i) {
    const auto killed = writer.unknown(0, std::nullopt);
    claim(writer, killed, 3, 2 * i);
    claim(writer, killed, 4, 2 * i + 1);
  }
  const Answer answer = solve(writer.system(), {});
  CHECK(answer.checked);
  CHECK(answer.conflicts.complete);
  CHECK(answer.conflicts.items.size() == 10);
  CHECK(answer.blocks.size() == 10);
  CHECK(answer.blocks.front() == Indices{0, 1});
  // The cheapest of each, and in each block one way more: not two to the tenth.
  CHECK(answer.ways_out.items.size() == 11);
  CHECK_FALSE(answer.ways_out.complete);
  for (const Correction& way_out : answer.ways_out.items) {
    CHECK(way_out.give_up.size() == 10);
  }
}

TEST_CASE("two small disputes: every way out of both together") {
  SystemWriter writer;
  for (int i = 0; i < 2; ++i) {
    const auto killed = writer.unknown(0, std::nullopt);
    claim(writer, killed, 3, 2 * i);
    claim(writer, killed, 4, 2 * i + 1);
  }
  const Answer answer = solve(writer.system(), {});
  CHECK(answer.blocks == std::vector<Indices>{{0, 1}, {2, 3}});
  CHECK(answer.ways_out.items.size() == 4);
  CHECK(answer.ways_out.complete);
  CHECK(answer.rows.size() == 4);
}

TEST_CASE("where there are more ways out than rows, what all leave has one") {
  SystemWriter writer;
  const auto killed = writer.unknown(0, std::nullopt);
  for (int i = 0; i < 6; ++i) claim(writer, killed, i, i);
  Budget few;
  few.bounds = 1;
  const Answer answer = solve(writer.system(), few);
  CHECK(answer.checked);
  CHECK(answer.ways_out.items.size() == 6);
  CHECK(answer.rows.size() == 4);
  REQUIRE(answer.undisputed);
  CHECK_FALSE(answer.undisputed->bounds[0].high);
}

TEST_CASE(
    "what differs between ways out is bounded no further when not asked") {
  std::size_t differing = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    System system = random_system(seed, {});
    for (auto& unknown : system.unknowns) {
      unknown.role = System::Role::Bounded;
    }
    Budget less;
    less.every_row = false;
    const Answer full = solve(system, {});
    const Answer brief = solve(system, less);
    REQUIRE(brief.checked);
    REQUIRE(brief.rows.size() == full.rows.size());
    for (std::size_t j = 0; j < system.unknowns.size(); ++j) {
      bool differs = false;
      for (std::size_t i = 0; i < full.rows.size(); ++i) {
        const Bound& bound = full.rows[i].bounds[j];
        CHECK(brief.rows[i].bounds[j].asked == !differs);
        if (!differs) CHECK(same_values(brief.rows[i].bounds[j], bound));
        differs = differs || !same_values(bound, full.rows[0].bounds[j]);
      }
      differing += differs ? 1U : 0U;
    }
  }
  CHECK(differing >= 20);
}

}  // namespace concord
