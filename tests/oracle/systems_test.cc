// SPDX-License-Identifier: Apache-2.0
//
// The engine against the slow reference, on thousands of small random Systems.
// A failing one is shrunk before it is shown.
#include <catch2/catch.hpp>
#include <string>

#include "engine/propagator.h"
#include "engine/solve.h"
#include "tests/oracle/brute_force.h"
#include "tests/oracle/try_systems.h"

namespace concord {
namespace {

Budget generous() {
  Budget budget;
  budget.conflicts = 1'000'000;
  budget.ways_out = 100'000;
  budget.bounds = 1'000'000'000;
  budget.z3_again = true;
  return budget;
}

Answer without_laws(Answer answer) {
  answer.work = {};
  answer.contradicting_laws.clear();
  for (Conflict& conflict : answer.conflicts.items) conflict.laws.clear();
  for (Row& row : answer.rows) {
    for (Bound& bound : row.bounds) {
      for (Why* why : {&bound.low_why, &bound.high_why, &bound.forced_low_why,
                       &bound.forced_high_why}) {
        why->laws.clear();
      }
    }
  }
  return answer;
}

// Constraints of these assumptions, and these laws.
Indices constraints(const System& system, const Indices& assumptions,
                    const Indices& laws) {
  Indices all = laws;
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    const std::int32_t guard = system.constraints[i].guard;
    if (std::ranges::find(assumptions, guard) != assumptions.end()) {
      all.push_back(static_cast<std::int32_t>(i));
    }
  }
  return all;
}

std::optional<Probe> probe_of(const BruteForce::Beyond& beyond) {
  if (beyond.unknown < 0) return std::nullopt;
  const auto side = beyond.up ? Probe::Side::Above : Probe::Side::Below;
  return Probe{beyond.unknown, side, Rational(static_cast<long>(beyond.limit))};
}

bool propagation_sees(const System& system, const Indices& constraints,
                      const std::optional<Probe>& probe) {
  Propagator propagator(system, Propagator::Clauses::PassOver);
  propagator.start(Bits(system.constraints.size(), constraints));
  if (probe) propagator.suppose(*probe);
  return !propagator.run();
}

// A proof by propagation, each law of which it needs.
bool is_simple_proof(const System& system, const Indices& asked,
                     const Indices& laws, const std::optional<Probe>& probe) {
  return propagation_sees(system, asked, probe) &&
         std::ranges::none_of(laws, [&](std::int32_t law) {
           Indices fewer = asked;
           std::erase(fewer, law);
           return propagation_sees(system, fewer, probe);
         });
}

std::string complaint_about_laws(const System& system, const BruteForce& brute,
                                 const Why& why,
                                 const BruteForce::Beyond& beyond) {
  const Indices asked = constraints(system, why.assumptions, why.laws);
  if (brute.needs_all(asked, why.laws, beyond)) return "";
  if (brute.needs_all(asked, {}, beyond) &&
      is_simple_proof(system, asked, why.laws, probe_of(beyond))) {
    return "";
  }
  return "laws behind x" + std::to_string(beyond.unknown) + "\n";
}

std::string complaints_about_laws(const System& system, const BruteForce& brute,
                                  const Answer& answer) {
  std::string text;
  if (!answer.contradicting_laws.empty() ||
      answer.verdict == Verdict::LawsContradict) {
    text += complaint_about_laws(system, brute, {{}, answer.contradicting_laws},
                                 {});
  }
  for (const Conflict& conflict : answer.conflicts.items) {
    text += complaint_about_laws(system, brute,
                                 {conflict.assumptions, conflict.laws}, {});
  }
  for (const Row& row : answer.rows) {
    for (const Bound& bound : row.bounds) {
      const auto add = [&](bool up, const std::optional<End>& end,
                           const Why& why) {
        if (!end) return;
        text += complaint_about_laws(
            system, brute, why,
            {bound.unknown, up, end->value.get_num().get_si()});
      };
      add(false, bound.low, bound.low_why);
      add(true, bound.high, bound.high_why);
      add(false, bound.forced_low, bound.forced_low_why);
      add(true, bound.forced_high, bound.forced_high_why);
    }
  }
  return text;
}

template <class T>
std::string unless_equal(const std::string& what, const T& engine,
                         const T& brute) {
  return engine == brute ? "" : what + "\n";
}

std::string row_differences(const std::vector<Row>& engine,
                            const std::vector<Row>& brute) {
  if (engine.size() != brute.size()) return "number of rows\n";
  std::string text;
  for (std::size_t i = 0; i < engine.size(); ++i) {
    for (std::size_t j = 0; j < engine[i].bounds.size(); ++j) {
      const Bound& a = engine[i].bounds[j];
      const Bound& b = brute[i].bounds[j];
      const std::string where =
          " of x" + std::to_string(j) + " in row " + std::to_string(i);
      text += unless_equal("low" + where, a.low, b.low);
      text += unless_equal("high" + where, a.high, b.high);
      text += unless_equal("low why" + where, a.low_why, b.low_why);
      text += unless_equal("high why" + where, a.high_why, b.high_why);
      text += unless_equal("values" + where, a.values, b.values);
      text += unless_equal("forced low" + where, a.forced_low, b.forced_low);
      text += unless_equal("forced high" + where, a.forced_high, b.forced_high);
      text += unless_equal("bound" + where, a, b);
    }
  }
  return text;
}

// In a range without end brute force sees gaps only as far as its box, and the
// engine says "complete" only of ranges that have none.
void forget_endless_values(std::vector<Row>& engine, std::vector<Row>& brute) {
  for (std::size_t i = 0; i < std::min(engine.size(), brute.size()); ++i) {
    for (std::size_t j = 0; j < brute[i].bounds.size(); ++j) {
      Bound& bound = brute[i].bounds[j];
      if (bound.high) continue;
      const bool wrong =
          engine[i].bounds[j].values.complete && bound.values.items.size() != 1;
      if (!wrong) bound.values = engine[i].bounds[j].values;
    }
  }
}

std::string differences(const System& system, const Box& box) try {
  const BruteForce brute(system, box);
  Answer expected = brute.answer();
  const Answer answer = solve(system, generous());
  Answer engine = without_laws(answer);
  forget_endless_values(engine.rows, expected.rows);
  return unless_equal("verdict", engine.verdict, expected.verdict) +
         unless_equal("conflicts", engine.conflicts, expected.conflicts) +
         unless_equal("ways out", engine.ways_out, expected.ways_out) +
         unless_equal("accounts", engine.account_ways_out,
                      expected.account_ways_out) +
         row_differences(engine.rows, expected.rows) +
         unless_equal("answer", engine, expected) +
         (box.open_end ? "" : complaints_about_laws(system, brute, answer));
} catch (const std::exception& error) {
  return error.what();
}

void compare(const Shape& shape, std::uint64_t family, std::uint64_t number,
             const Box& box = {}) {
  CHECK(first_complaint(shape, family, number, [&](const System& system) {
          return differences(system, box);
        }) == "");
}

}  // namespace

TEST_CASE("sums of small counts: the engine agrees with brute force") {
  compare({}, 1, 1200);
}

TEST_CASE("many claims about few figures: all sets agree") {
  Shape shape;
  shape.most_unknowns = 2;
  shape.most_constraints = 14;
  shape.most_assumptions = 9;
  compare(shape, 2, 1000);
}

TEST_CASE("plain clauses: the engine agrees with brute force") {
  Shape shape;
  shape.boolean = true;
  shape.most_unknowns = 5;
  shape.most_constraints = 14;
  shape.most_assumptions = 9;
  compare(shape, 3, 700);
}

// Two unknowns that are at least 0, factors of 1 and constants of at most 12:
// by Cramer's rule no corner lies beyond 24, and each corner of the whole
// points is a corner plus at most two steps of at most 1.  So a greatest value
// is at most 26; if there is none, one goes past 26 within 27 steps from such a
// point.
TEST_CASE("figures without an upper end: the engine agrees with brute force") {
  Shape shape;
  shape.open_above = true;
  shape.most_unknowns = 2;
  shape.most_constraints = 8;
  shape.most_assumptions = 5;
  shape.greatest_factor = 1;
  compare(shape, 4, 500, {.open_end = 54, .last_end = 26});
}

}  // namespace concord
