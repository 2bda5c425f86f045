// SPDX-License-Identifier: Apache-2.0
//
// Right answers, each made wrong in one place: the second check must see it.
#include "engine/verify.h"

#include <catch2/catch.hpp>
#include <functional>

#include "claims/check.h"
#include "tests/oracle/random_system.h"

namespace concord {
namespace {

using Kind = System::Assumption::Kind;
using Relation = System::Comparison::Relation;

// Police are part of all killed: 3 of 4, or 5; and a law that may be given up.
System disagreement() {
  SystemWriter writer;
  const auto all = writer.unknown(0, std::nullopt);
  const auto police = writer.unknown(0, std::nullopt);
  writer.constraint().compare({{police, 1}, {all, -1}}, Relation::AtMost, 0);
  writer.assumption(Kind::Claim, 20, 1);
  writer.constraint(0).compare({{all, 1}}, Relation::Equal, 4);
  writer.assumption(Kind::Claim, 20, 2);
  writer.constraint(1).compare({{police, 1}}, Relation::Equal, 5);
  writer.assumption(Kind::Claim, 20, 2);
  writer.constraint(2).compare({{police, -1}}, Relation::AtMost, -3);
  writer.assumption(Kind::SoftLaw, 1);
  writer.constraint(3).compare({{police, 1}}, Relation::AtMost, 100);
  return writer.system();
}

// 4 or 6 killed, and at least so many hurt.
System agreement() {
  SystemWriter writer;
  const auto killed = writer.unknown(0, std::nullopt);
  const auto hurt = writer.unknown(0, std::nullopt);
  writer.assumption();
  writer.constraint(0)
      .compare({{killed, 1}}, Relation::Equal, 4)
      .compare({{killed, 1}}, Relation::Equal, 6);
  writer.constraint().compare({{killed, 1}, {hurt, -1}}, Relation::AtMost, 0);
  return writer.system();
}

System contradiction() {
  SystemWriter writer;
  const auto killed = writer.unknown(0, std::nullopt);
  writer.constraint().compare({{killed, 1}}, Relation::AtMost, 3);
  writer.constraint().compare({{killed, -1}}, Relation::AtMost, -4);
  writer.constraint().compare({{killed, 1}}, Relation::AtMost, 9);
  return writer.system();
}

struct Lie {
  const char* what;
  std::function<void(Answer&)> tell;
};

void check_lies(const System& system, const std::vector<Lie>& lies) {
  const Answer truth = solve(system, {});
  CHECK(truth.checked);
  for (const Lie& lie : lies) {
    CAPTURE(lie.what);
    Answer answer = truth;
    lie.tell(answer);
    REQUIRE(!(answer == truth));
    CHECK_THROWS_AS(verify(system, answer, {}, {}), InternalError);
  }
}

Bound& bound(Answer& answer, std::size_t row, std::size_t unknown) {
  return answer.rows.at(row).bounds.at(unknown);
}

}  // namespace

TEST_CASE("the second check refuses a wrong verdict, conflict or way out") {
  check_lies(
      disagreement(),
      {
          {"they agree", [](Answer& a) { a.verdict = Verdict::Agree; }},
          {"the soft law is to blame",
           [](Answer& a) { a.verdict = Verdict::Reconcilable; }},
          {"the laws contradict",
           [](Answer& a) { a.verdict = Verdict::LawsContradict; }},
          {"a conflict with a claim to spare",
           [](Answer& a) {
             a.conflicts.items[0].assumptions = {0, 1, 2};
           }},
          {"a conflict of one claim",
           [](Answer& a) { a.conflicts.items[0].assumptions = {0}; }},
          {"a conflict without its law",
           [](Answer& a) { a.conflicts.items[0].laws.clear(); }},
          {"a soft law as a claim",
           [](Answer& a) {
             a.conflicts.items[0].assumptions = {0, 1, 3};
           }},
          {"a way out with a claim to spare",
           [](Answer& a) {
             a.ways_out.items[0].give_up = {0, 2};
           }},
          {"no way out", [](Answer& a) { a.ways_out.items[0].give_up = {2}; }},
          {"half an account",
           [](Answer& a) { a.account_ways_out.items[1].give_up = {1}; }},
          {"the row of another way out",
           [](Answer& a) { a.rows[0].way_out = 1; }},
      });
}

TEST_CASE("the second check refuses a wrong bound") {
  check_lies(
      disagreement(),
      {
          {"too low a low",
           [](Answer& a) {
             bound(a, 0, 0).low = End{4, false};
           }},
          {"too high a low",
           [](Answer& a) {
             bound(a, 0, 0).low = End{6, false};
           }},
          {"a low without its claim",
           [](Answer& a) { bound(a, 0, 0).low_why.assumptions.clear(); }},
          {"a low without its law",
           [](Answer& a) { bound(a, 0, 0).low_why.laws.clear(); }},
          {"a low by what was given up",
           [](Answer& a) {
             bound(a, 0, 0).low_why.assumptions = {0, 1};
           }},
          {"an end that is not there",
           [](Answer& a) {
             bound(a, 0, 0).high = End{1000, false};
           }},
          {"no end where there is one",
           [](Answer& a) { bound(a, 0, 1).high.reset(); }},
          {"an open end that is reached",
           [](Answer& a) { bound(a, 0, 1).high->open = true; }},
          {"forced by others who do not",
           [](Answer& a) { bound(a, 0, 1).forced_high = bound(a, 0, 1).high; }},
      });
}

TEST_CASE("the second check refuses wrong values") {
  check_lies(agreement(),
             {
                 {"no gap",
                  [](Answer& a) {
                    bound(a, 0, 0).values.items = {Interval::between(4, 6)};
                  }},
                 {"a gap too many",
                  [](Answer& a) {
                    bound(a, 0, 1).values.items = {Interval::exactly(4),
                                                   Interval::at_least(7)};
                  }},
                 {"ends that are not the bound's",
                  [](Answer& a) {
                    bound(a, 0, 0).values.items = {Interval::exactly(4)};
                  }},
             });
}

TEST_CASE("the second check refuses laws that contradict without reason") {
  check_lies(contradiction(),
             {
                 {"one to spare",
                  [](Answer& a) {
                    a.contradicting_laws = {0, 1, 2};
                  }},
                 {"one too few", [](Answer& a) { a.contradicting_laws = {0}; }},
                 {"the laws can hold",
                  [](Answer& a) {
                    a.contradicting_laws.clear();
                    a.verdict = Verdict::Agree;
                  }},
             });
}

TEST_CASE("the second check that runs out of its budget does not say checked") {
  const System system = disagreement();
  const Answer answer = solve(system, {});
  CHECK(verify(system, answer, {}, {}));
  Budget tiny;
  tiny.rlimit_per_check = 1;
  CHECK_FALSE(verify(system, answer, {}, tiny));
}

}  // namespace concord
