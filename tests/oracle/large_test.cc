// SPDX-License-Identifier: Apache-2.0
//
// How large Systems are solved (local_conflicts.h, one_way_out.h,
// local_bounds.h), tried on small ones: what is told is true, no list is called
// complete, whatever one law forbids is told, and so are all bounds.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "engine/kinds.h"
#include "engine/part_of.h"
#include "engine/propagate.h"
#include "engine/solve.h"
#include "tests/oracle/brute_force.h"
#include "tests/oracle/try_systems.h"

namespace concord {
namespace {

// Every System counts as large.
Budget as_large() {
  Budget budget;
  budget.thorough = 0;
  return budget;
}

// With just the laws that it names its claims clash, and without any one of
// them they do not.
bool is_true(const Conflict& conflict, const System& system) {
  const Part part =
      part_of(system, just(system, conflict.assumptions, conflict.laws));
  if (part.assumptions.size() != conflict.assumptions.size()) return false;
  Indices all;
  for (std::size_t i = 0; i < part.assumptions.size(); ++i) {
    all.push_back(static_cast<std::int32_t>(i));
  }
  const Answer answer = BruteForce(part.system).answer();
  const auto& conflicts = answer.conflicts.items;
  if (all.empty()) return answer.verdict == Verdict::LawsContradict;
  return conflicts.size() == 1 && conflicts[0].assumptions == all;
}

bool is_listed(const Correction& way_out, const Answer& whole) {
  return std::ranges::find(whole.ways_out.items, way_out) !=
         whole.ways_out.items.end();
}

// Each claim of the way out clashes with what is left; so some conflict has it.
bool are_about(const Answer& large, const Indices& way_out) {
  return std::ranges::all_of(way_out, [&](std::int32_t claim) {
    return std::ranges::any_of(
        large.conflicts.items, [&](const Conflict& conflict) {
          return std::ranges::binary_search(conflict.assumptions, claim);
        });
  });
}

// The claims that speak of some of these unknowns by themselves.
Bits claims_on(const System& system, const std::set<std::int32_t>& unknowns) {
  Bits on(system.assumptions.size());
  for (const System::Constraint& each : system.constraints) {
    const auto unknown = bounded_unknown(system, each);
    if (each.guard >= 0 && unknown && unknowns.contains(*unknown)) {
      on.insert(static_cast<std::size_t>(each.guard));
    }
  }
  return on & claims_of(system);
}

// What just these claims say of single unknowns, and these laws.
bool clash(const System& system, const Bits& claims, const Indices& laws) {
  const auto holds = [&](std::int32_t constraint) {
    const auto& each = system.constraints[static_cast<std::size_t>(constraint)];
    const bool said = each.guard >= 0 &&
                      claims.has(static_cast<std::size_t>(each.guard)) &&
                      bounded_unknown(system, each);
    return said || std::ranges::find(laws, constraint) != laws.end();
  };
  return propagate(system, holds).emptied.has_value();
}

// Whether some conflict is among these claims.
bool is_told(const Answer& large, const Bits& claims) {
  return std::ranges::any_of(
      large.conflicts.items, [&](const Conflict& conflict) {
        return claims.includes(Bits(claims.size(), conflict.assumptions));
      });
}

// Of each unknown, and of each law that is one sum.
bool tells_what_one_law_forbids(const System& system, const Answer& large) {
  for (std::size_t i = 0; i < system.unknowns.size(); ++i) {
    const Bits on = claims_on(system, {static_cast<std::int32_t>(i)});
    if (clash(system, on, {}) && !is_told(large, on)) return false;
  }
  for (const std::int32_t law : laws_of(system)) {
    const auto& constraint = system.constraints[static_cast<std::size_t>(law)];
    if (system.any_of(constraint).size() > 1) continue;
    std::set<std::int32_t> unknowns;
    add_unknowns(system, constraint, unknowns);
    const Bits on = claims_on(system, unknowns);
    if (clash(system, on, {law}) && !is_told(large, on)) return false;
  }
  return true;
}

bool is_why(const System& system, const Bound& bound, bool up, const Why& why) {
  const Bits behind = just(system, why.assumptions, why.laws);
  const auto& end = up ? bound.high : bound.low;
  return BruteForce(system).needs_all(
      behind.members(), {}, {bound.unknown, up, end->value.get_num().get_si()});
}

// An end has a why unless the unknown has it by itself.
std::string told_of(const System& system, const Bound& bound,
                    const Bound& truth) {
  const std::string name = " of x" + std::to_string(bound.unknown) + "\n";
  std::string text;
  if (bound.low != truth.low || bound.high != truth.high) text += "ends" + name;
  if (bound.values != truth.values) text += "values" + name;
  if (bound.low && !is_why(system, bound, false, bound.low_why)) {
    text += "low why" + name;
  }
  if (bound.high && !is_why(system, bound, true, bound.high_why)) {
    text += "high why" + name;
  }
  return text;
}

// The ends are those of the same way out where it is one of all.
std::string told_of_bounds(const System& system, const Answer& large,
                           const Answer& whole) {
  std::string text;
  for (const Row& row : large.rows) {
    const auto same = std::ranges::find_if(whole.rows, [&](const Row& other) {
      return row.way_out < 0 ||
             whole.ways_out.items[static_cast<std::size_t>(other.way_out)] ==
                 large.ways_out.items[static_cast<std::size_t>(row.way_out)];
    });
    if (same == whole.rows.end()) return "a row of no way out\n";
    for (std::size_t i = 0; i < row.bounds.size(); ++i) {
      text += told_of(system, row.bounds[i], same->bounds[i]);
    }
  }
  return text;
}

std::string what_is_wrong(const System& system, const Shape& shape) {
  const Answer large = solve(system, as_large());
  const Answer whole = BruteForce(system).answer();
  if (large.verdict != whole.verdict) return "verdict\n";
  if (!large.checked) return "not checked\n";
  if (!large.minimal_by_laws && !system.assumptions.empty()) {
    return "minimal by which laws\n";
  }
  std::string text = told_of_bounds(system, large, whole);
  const bool disputed = whole.verdict == Verdict::Reconcilable ||
                        whole.verdict == Verdict::Irreconcilable;
  if (!disputed) return text;
  if (large.conflicts.complete || large.ways_out.complete) text += "complete\n";
  for (const Conflict& each : large.conflicts.items) {
    if (!is_true(each, system)) text += "no conflict\n";
  }
  for (const Correction& each : large.ways_out.items) {
    if (!is_listed(each, whole)) text += "no way out\n";
    if (!are_about(large, each.give_up)) text += "a claim without conflict\n";
  }
  // With greater factors a sum can miss a whole number between its ends.
  if (shape.greatest_factor == 1 &&
      !tells_what_one_law_forbids(system, large)) {
    text += "what one law forbids\n";
  }
  const bool claims_suffice =
      std::ranges::any_of(whole.ways_out.items, [&](const Correction& each) {
        const Bits gone(system.assumptions.size(), each.give_up);
        return claims_of(system).includes(gone);
      });
  if (large.ways_out.items.empty() == claims_suffice) text += "how many\n";
  return text;
}

void try_out(const Shape& shape, std::uint64_t family, std::uint64_t number) {
  CHECK(first_complaint(shape, family, number, [&](const System& system) {
          return what_is_wrong(system, shape);
        }) == "");
}

}  // namespace

TEST_CASE("solved as if large: what is told of sums is true") {
  try_out({}, 31, 400);
}

TEST_CASE("solved as if large: what one law forbids is told") {
  Shape shape;
  shape.greatest_factor = 1;
  shape.most_constraints = 14;
  shape.most_assumptions = 9;
  try_out(shape, 33, 400);
}

TEST_CASE("solved as if large: what is told of many claims is true") {
  Shape shape;
  shape.most_unknowns = 2;
  shape.most_constraints = 14;
  shape.most_assumptions = 9;
  try_out(shape, 32, 400);
}

}  // namespace concord
