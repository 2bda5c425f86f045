// SPDX-License-Identifier: Apache-2.0
//
// Facts about Z3 4.8.12 that shape this file: `solver::simple()` starts 40
// times faster than the default solver and gives cores without a parameter; a
// probe by push and pop is 10 times cheaper over thousands of questions than a
// literal for each; the parameter `rlimit` counts anew at each check; on our
// small sums the older simplex (`arith.solver` 2) takes two thirds of the time
// of the newer; several objectives under `priority=box` give wrong optima, so
// there is only ever one.
#include "engine/z3_door.h"

#include <z3++.h>

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "claims/check.h"

namespace concord {

std::string z3_version() { return Z3_get_full_version(); }

struct Z3Context::Body {
  z3::context context;
};

// A compact model is of no use to us and takes as long to make as the check.
const std::shared_ptr<Z3Context::Body>& Z3Context::body() const {
  if (body_ == nullptr) {
    Z3_global_param_set("model.compact", "false");
    body_ = std::make_shared<Body>();
  }
  return body_;
}

struct Z3Door::Body {
  Body(std::shared_ptr<Z3Context::Body> context, const System& system,
       std::int64_t rlimit);

  z3::params parameters();
  z3::solver empty_solver();
  z3::solver new_solver();
  z3::solver& by_assumption();
  z3::solver& by_constraint();
  z3::expr numeral(std::size_t unknown, const Exact& value);
  z3::expr own_ends(std::size_t unknown);
  z3::expr comparison(const System::Comparison& comparison);
  z3::expr clause(const System::Constraint& constraint);
  z3::expr piece(const System::Constraint& constraint, const Point& near);
  z3::expr formula(const Probe& probe);
  Held check(z3::solver& solver, const z3::expr_vector& literals,
             const Probe* probe, std::vector<unsigned>& core);
  Point point(const z3::model& model);

  std::shared_ptr<Z3Context::Body> owner;
  z3::context& context;
  const System& system;
  unsigned rlimit;
  z3::expr_vector unknowns;
  z3::expr_vector assumption_literals;
  z3::expr_vector constraint_literals;
  std::optional<z3::solver> maybe_by_assumption;
  std::optional<z3::solver> maybe_by_constraint;
  Point last_point;
};

namespace {

Exact exact(const z3::expr& numeral) {
  std::int64_t small = 0;
  if (numeral.is_numeral_i64(small)) return small;
  std::string text;
  CONCORD_CHECK(numeral.is_numeral(text));
  Rational value(text);
  value.canonicalize();
  return value;
}

// A symbol per kind and index; integers are cheaper than strings.
z3::symbol symbol(z3::context& context, int kind, std::size_t index) {
  return context.int_symbol(static_cast<int>(index) * 4 + kind);
}

Held held_of(z3::check_result result) {
  if (result == z3::unknown) return Held::Unknown;
  return result == z3::sat ? Held::Holds : Held::Clashes;
}

unsigned clamp(std::int64_t rlimit) {
  return static_cast<unsigned>(std::clamp<std::int64_t>(
      rlimit, 1, std::numeric_limits<unsigned>::max()));
}

}  // namespace

Z3Door::Body::Body(std::shared_ptr<Z3Context::Body> shared,
                   const System& the_system, std::int64_t the_rlimit)
    : owner(std::move(shared)),
      context(owner->context),
      system(the_system),
      rlimit(clamp(the_rlimit)),
      unknowns(context),
      assumption_literals(context),
      constraint_literals(context) {
  for (std::size_t i = 0; i < system.unknowns.size(); ++i) {
    unknowns.push_back(
        context.constant(symbol(context, 0, i), system.unknowns[i].rational
                                                    ? context.real_sort()
                                                    : context.int_sort()));
  }
  for (std::size_t i = 0; i < system.assumptions.size(); ++i) {
    assumption_literals.push_back(
        context.constant(symbol(context, 1, i), context.bool_sort()));
  }
}

z3::solver Z3Door::Body::empty_solver() {
  z3::solver solver(context, z3::solver::simple());
  solver.set(parameters());
  return solver;
}

z3::solver Z3Door::Body::new_solver() {
  z3::solver solver = empty_solver();
  for (std::size_t i = 0; i < system.unknowns.size(); ++i) {
    solver.add(own_ends(i));
  }
  return solver;
}

z3::solver& Z3Door::Body::by_assumption() {
  if (!maybe_by_assumption) {
    z3::solver& solver = maybe_by_assumption.emplace(new_solver());
    for (const System::Constraint& constraint : system.constraints) {
      solver.add(constraint.guard < 0
                     ? clause(constraint)
                     : z3::implies(assumption_literals[constraint.guard],
                                   clause(constraint)));
    }
  }
  return *maybe_by_assumption;
}

z3::solver& Z3Door::Body::by_constraint() {
  if (maybe_by_constraint) return *maybe_by_constraint;
  maybe_by_constraint = new_solver();
  for (std::size_t i = 0; i < system.constraints.size(); ++i) {
    constraint_literals.push_back(
        context.constant(symbol(context, 2, i), context.bool_sort()));
    maybe_by_constraint->add(
        z3::implies(constraint_literals.back(), clause(system.constraints[i])));
  }
  return *maybe_by_constraint;
}

z3::params Z3Door::Body::parameters() {
  z3::params parameters(context);
  parameters.set("random_seed", 0U);
  parameters.set("arith.solver", 2U);
  parameters.set("rlimit", rlimit);
  return parameters;
}

z3::expr Z3Door::Body::numeral(std::size_t unknown, const Exact& value) {
  const std::string text = value.rational().get_str();
  if (system.unknowns[unknown].rational) return context.real_val(text.c_str());
  CONCORD_CHECK(value.is_integer());
  return context.int_val(text.c_str());
}

z3::expr Z3Door::Body::own_ends(std::size_t unknown) {
  const System::Unknown& ends = system.unknowns[unknown];
  const z3::expr x = unknowns[static_cast<int>(unknown)];
  z3::expr_vector both(context);
  if (ends.low) {
    both.push_back(x >= numeral(unknown, *ends.low));
  }
  if (ends.high) {
    both.push_back(x <= numeral(unknown, *ends.high));
  }
  return z3::mk_and(both);
}

z3::expr Z3Door::Body::comparison(const System::Comparison& comparison) {
  const auto terms = system.sum(comparison);
  const bool real = std::ranges::any_of(terms, [&](const System::Term& term) {
    return system.unknowns[static_cast<std::size_t>(term.unknown)].rational;
  });
  const auto number = [&](std::int64_t value) {
    return real ? context.real_val(value) : context.int_val(value);
  };
  z3::expr sum = number(0);
  for (const System::Term& term : terms) {
    z3::expr x = unknowns[static_cast<int>(term.unknown)];
    if (real && x.is_int()) x = z3::to_real(x);
    sum = sum + number(term.factor) * x;
  }
  const z3::expr constant = number(comparison.constant);
  switch (comparison.relation) {
    case System::Comparison::Relation::AtMost:
      return sum <= constant;
    case System::Comparison::Relation::Below:
      return sum < constant;
    case System::Comparison::Relation::Equal:
      return sum == constant;
  }
  CONCORD_UNREACHABLE();
}

z3::expr Z3Door::Body::clause(const System::Constraint& constraint) {
  z3::expr_vector any(context);
  for (const System::Comparison& each : system.any_of(constraint)) {
    any.push_back(comparison(each));
  }
  return z3::mk_or(any);
}

z3::expr Z3Door::Body::formula(const Probe& probe) {
  const auto unknown = static_cast<std::size_t>(probe.unknown);
  const z3::expr x = unknowns[static_cast<int>(unknown)];
  const z3::expr value = numeral(unknown, probe.value);
  switch (probe.side) {
    case Probe::Side::AtLeast:
      return x >= value;
    case Probe::Side::Above:
      return x > value;
    case Probe::Side::AtMost:
      return x <= value;
    case Probe::Side::Below:
      return x < value;
    case Probe::Side::Equal:
      return x == value;
  }
  CONCORD_UNREACHABLE();
}

Point Z3Door::Body::point(const z3::model& model) {
  Point values;
  for (const z3::expr& unknown : unknowns) {
    values.push_back(exact(model.eval(unknown, true)));
  }
  return values;
}

Held Z3Door::Body::check(z3::solver& solver, const z3::expr_vector& literals,
                         const Probe* probe, std::vector<unsigned>& core) {
  solver.push();
  if (probe != nullptr) solver.add(formula(*probe));
  const z3::check_result result = solver.check(literals);
  if (result == z3::sat) last_point = point(solver.get_model());
  if (result == z3::unsat) {
    for (const z3::expr& literal : solver.unsat_core()) {
      core.push_back(literal.id());
    }
    // A missing core looks like an empty one: make sure which it is.
    CONCORD_CHECK(!core.empty() || literals.empty() ||
                  solver.check() != z3::sat);
  }
  solver.pop();
  return held_of(result);
}

Z3Door::Z3Door(const Z3Context& context, const System& system,
               std::int64_t rlimit)
    : context_(context), system_(system), rlimit_(rlimit) {}

Z3Door::~Z3Door() = default;

Z3Door::Body& Z3Door::body() const {
  if (body_ == nullptr) {
    body_ = std::make_unique<Body>(context_.body(), system_, rlimit_);
  }
  return *body_;
}

namespace {

// The members of `asked` whose literals are in the core.
Bits core_members(const Bits& asked, const z3::expr_vector& literals,
                  const std::vector<unsigned>& core) {
  Bits members(asked.size());
  for (const std::int32_t member : asked.members()) {
    const unsigned id = literals[static_cast<int>(member)].id();
    if (std::ranges::find(core, id) != core.end()) {
      members.insert(static_cast<std::size_t>(member));
    }
  }
  return members;
}

z3::expr_vector chosen(z3::context& context, const Bits& asked,
                       const z3::expr_vector& literals) {
  z3::expr_vector some(context);
  for (const std::int32_t member : asked.members()) {
    some.push_back(literals[static_cast<int>(member)]);
  }
  return some;
}

}  // namespace

Held Z3Door::ask(const Bits& assumptions, const Probe* probe) {
  Body& body = this->body();
  std::vector<unsigned> core;
  const Held held = body.check(
      body.by_assumption(),
      chosen(body.context, assumptions, body.assumption_literals), probe, core);
  point_ = body.last_point;
  core_ = core_members(assumptions, body.assumption_literals, core);
  return held;
}

Held Z3Door::ask_constraints(const Bits& constraints, const Probe* probe) {
  Body& body = this->body();
  z3::solver& solver = body.by_constraint();
  std::vector<unsigned> core;
  const Held held = body.check(
      solver, chosen(body.context, constraints, body.constraint_literals),
      probe, core);
  point_ = body.last_point;
  core_ = core_members(constraints, body.constraint_literals, core);
  return held;
}

Held Z3Door::ask_just(const Bits& constraints,
                      const std::vector<Probe>& one_of) const {
  Body& body = this->body();
  z3::solver solver = body.empty_solver();
  std::set<std::int32_t> unknowns;
  for (const std::int32_t index : constraints.members()) {
    const auto& constraint =
        body.system.constraints[static_cast<std::size_t>(index)];
    solver.add(body.clause(constraint));
    add_unknowns(body.system, constraint, unknowns);
  }
  z3::expr_vector probes(body.context);
  for (const Probe& probe : one_of) {
    probes.push_back(body.formula(probe));
    unknowns.insert(probe.unknown);
  }
  if (!one_of.empty()) solver.add(z3::mk_or(probes));
  for (const std::int32_t unknown : unknowns) {
    solver.add(body.own_ends(static_cast<std::size_t>(unknown)));
  }
  return held_of(solver.check());
}

z3::expr Z3Door::Body::piece(const System::Constraint& constraint,
                             const Point& near) {
  for (System::Comparison each : system.any_of(constraint)) {
    if (!holds(system, each, near)) continue;
    if (each.relation == System::Comparison::Relation::Below) {
      each.relation = System::Comparison::Relation::AtMost;
    }
    return comparison(each);
  }
  CONCORD_UNREACHABLE();
}

std::optional<Rational> Z3Door::extreme(const Bits& constraints,
                                        const Point& near, bool fix_whole,
                                        std::int32_t unknown,
                                        bool greatest) try {
  Body& body = this->body();
  z3::optimize optimizer(body.context);
  z3::params parameters(body.context);
  parameters.set("rlimit", body.rlimit);
  optimizer.set(parameters);
  for (std::size_t i = 0; i < near.size(); ++i) {
    optimizer.add(body.own_ends(i));
    if (!fix_whole || body.system.unknowns[i].rational) continue;
    optimizer.add(body.unknowns[static_cast<int>(i)] ==
                  body.numeral(i, near[i]));
  }
  for (const std::int32_t index : constraints.members()) {
    optimizer.add(body.piece(
        body.system.constraints[static_cast<std::size_t>(index)], near));
  }
  const z3::expr x = body.unknowns[static_cast<int>(unknown)];
  const auto objective =
      greatest ? optimizer.maximize(x) : optimizer.minimize(x);
  if (optimizer.check() != z3::sat) return std::nullopt;
  const z3::expr optimum =
      greatest ? optimizer.upper(objective) : optimizer.lower(objective);
  if (!optimum.is_numeral()) return std::nullopt;
  return exact(optimum).rational();
} catch (const z3::exception&) {
  return std::nullopt;  // out of its resources
}

}  // namespace concord
