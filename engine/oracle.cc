// SPDX-License-Identifier: Apache-2.0
#include "engine/oracle.h"

#include <algorithm>
#include <cstddef>

#include "claims/check.h"

namespace concord {
Oracle::Oracle(const Z3Context& context, const System& system,
               const Budget& budget)
    : system_(system),
      budget_(budget),
      door_(context, system, budget.rlimit_per_check),
      guards_(system),
      search_(system),
      by_assumption_(system, Propagator::Clauses::LastPossible),
      by_constraint_(system, Propagator::Clauses::LastPossible),
      worlds_(system) {
  by_assumption_.start(guards_.laws());
  laws_hold_ = by_assumption_.run();
  laws_said_ = by_assumption_.moves().size();
}

Oracle::Reply Oracle::ask(const Bits& assumptions, const Probe* probe) {
  const Bits& constraints = guards_.constraints_of(assumptions);
  if (const World* world = worlds_.find(constraints, probe)) {
    return {world, {}};
  }
  if (const Bits* core = known_core(assumptions, probe)) {
    return {nullptr, *core};
  }
  spend_check();
  Reply answer;
  if (!laws_hold_) {
    answer.core = Bits(assumptions.size());
  } else if (auto quick =
                 try_quickly(by_assumption_, hold(constraints), probe)) {
    answer = std::move(*quick);
    if (!answer.holds()) {
      if (probe != nullptr) clashes_.push_back({*probe, answer.core});
      answer.core = guards_of(system_, answer.core);
    }
  } else {
    answer = reply(door_.ask(assumptions, probe));
  }
  if (!answer.holds()) keep_core(answer.core, probe);
  return answer;
}

Bits Oracle::clash(const Bits& assumptions, const Probe& probe) {
  const Bits& constraints = guards_.constraints_of(assumptions);
  CONCORD_CHECK(laws_hold_ && hold(constraints));
  by_assumption_.suppose(probe);
  if (!by_assumption_.run()) return by_assumption_.clash();
  spend_check();
  const Reply asked = reply(door_.ask_constraints(constraints, &probe));
  CONCORD_CHECK(!asked.holds());
  return asked.core;
}

Oracle::Reply Oracle::ask_constraints(const Bits& constraints,
                                      const Probe* probe) {
  if (const World* world = worlds_.find(constraints, probe)) {
    return {world, {}};
  }
  spend_check();
  by_constraint_.start(constraints);
  if (auto quick = try_quickly(by_constraint_, by_constraint_.run(), probe)) {
    return std::move(*quick);
  }
  return reply(door_.ask_constraints(constraints, probe));
}

// Most questions are about the same constraints as the one before.
bool Oracle::hold(const Bits& constraints) {
  if (constraints == held_) {
    by_assumption_.back_to(held_said_, held_);
    return true;
  }
  by_assumption_.back_to(laws_said_, guards_.laws());
  by_assumption_.hold(constraints);
  const bool can_hold = by_assumption_.run();
  held_ = can_hold ? constraints : Bits();
  held_said_ = by_assumption_.moves().size();
  return can_hold;
}

// By propagation and search alone; nothing if neither sees it.  The core is one
// of constraints.
std::optional<Oracle::Reply> Oracle::try_quickly(Propagator& propagator,
                                                 bool can_hold,
                                                 const Probe* probe) {
  if (can_hold && probe != nullptr) {
    propagator.suppose(*probe);
    can_hold = propagator.run();
  }
  if (!can_hold) return Reply{nullptr, propagator.clash()};
  const World* start = worlds_.last(propagator.held());
  if (start == nullptr && !worlds_.all().empty()) start = &worlds_.all().back();
  auto point = start != nullptr
                   ? search_.near(propagator, start->point, start->constraints)
                   : search_.near(propagator, Point(system_.unknowns.size()),
                                  Bits(system_.constraints.size()));
  if (!point) return std::nullopt;
  ++work_.searches;
  return Reply{start != nullptr ? &worlds_.add(std::move(*point), *start)
                                : &worlds_.add(std::move(*point)),
               {}};
}

void Oracle::survey(const Bits& assumptions, bool high) {
  spend_check();
  if (!laws_hold_ || !hold(guards_.constraints_of(assumptions))) return;
  if (auto point = search_.at_edge(by_assumption_, high)) {
    worlds_.add(std::move(*point));
  }
}

bool Oracle::holds_at(Point point, const World& near, const Bits& constraints) {
  if (!within_own_ends(system_, point)) return false;
  return worlds_.add(std::move(point), near).constraints.includes(constraints);
}

const World* Oracle::remember(Point point, const Bits& constraints) {
  if (!within_own_ends(system_, point)) return nullptr;
  const World& world = worlds_.add(std::move(point));
  return world.constraints.includes(constraints) ? &world : nullptr;
}

std::optional<std::vector<Ends>> Oracle::all_ends(const Bits& assumptions) {
  if (!laws_hold_ || !hold(guards_.constraints_of(assumptions))) {
    return std::nullopt;
  }
  std::vector<Ends> ends;
  for (const Propagator::Edges& each : by_assumption_.edges()) {
    ends.push_back(ends_of(each));
  }
  return ends;
}

Indices Oracle::behind_ends(const Bits& assumptions,
                            const std::set<std::int32_t>& unknowns) {
  CONCORD_CHECK(laws_hold_ && hold(guards_.constraints_of(assumptions)));
  std::vector<WantedEnd> wanted;
  for (const std::int32_t unknown : unknowns) {
    wanted.push_back({unknown, false});
    wanted.push_back({unknown, true});
  }
  return reasons(system_, by_assumption_.moves(), wanted);
}

const Propagator::Edges& Oracle::edges(const Bits& assumptions,
                                       std::int32_t unknown) {
  CONCORD_CHECK(laws_hold_ && hold(guards_.constraints_of(assumptions)));
  return by_assumption_.edges(unknown);
}

std::optional<Rational> Oracle::extreme(const Bits& constraints,
                                        const Point& near, bool fix_whole,
                                        std::int32_t unknown, bool greatest) {
  spend_check();
  ++work_.z3;
  return door_.extreme(constraints, near, fix_whole, unknown, greatest);
}

const Bits* Oracle::known_core(const Bits& assumptions,
                               const Probe* probe) const {
  for (const auto& [first, cores] : cores_) {
    if (first >= 0 && !assumptions.has(static_cast<std::size_t>(first))) {
      continue;
    }
    for (const Bits& core : cores) {
      if (assumptions.includes(core)) return &core;
    }
  }
  if (probe == nullptr) return nullptr;
  const auto found = probe_cores_.find(probe->unknown);
  if (found == probe_cores_.end()) return nullptr;
  for (const Clash& known : found->second) {
    if (known.covers(assumptions, *probe)) return &known.constraints;
  }
  return nullptr;
}

Oracle::Reply Oracle::reply(Held held) {
  ++work_.z3;
  if (held == Held::Unknown) throw BudgetSpent();
  if (held == Held::Clashes) return {nullptr, door_.core()};
  return {&worlds_.add(door_.point()), {}};
}

void Oracle::keep_core(const Bits& core, const Probe* probe) {
  if (probe == nullptr) {
    const Indices members = core.members();
    cores_[members.empty() ? -1 : members.front()].push_back(core);
  } else {
    probe_cores_[probe->unknown].push_back({*probe, core});
  }
}

void Oracle::spend_check() {
  if (work_.checks >= budget_.checks) throw BudgetSpent();
  ++work_.checks;
}

Indices minimal_constraints(Oracle& oracle, Bits constraints,
                            const Indices& order, const Probe* probe) {
  Oracle::Reply reply = oracle.ask_constraints(constraints, probe);
  CONCORD_CHECK(!reply.holds());
  Bits core = reply.core;
  for (const std::int32_t each : order) {
    const auto member = static_cast<std::size_t>(each);
    if (!constraints.has(member)) continue;
    constraints.erase(member);
    if (!core.has(member)) continue;
    reply = oracle.ask_constraints(constraints, probe);
    if (reply.holds()) {
      constraints.insert(member);
    } else {
      core = reply.core;
    }
  }
  return constraints.members();
}

}  // namespace concord
