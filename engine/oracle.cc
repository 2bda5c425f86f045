// SPDX-License-Identifier: Apache-2.0
#include "engine/oracle.h"

#include <algorithm>
#include <cstddef>

#include "claims/check.h"

namespace concord {
namespace {

// Enough for every story; past it a world is used once and forgotten.
constexpr std::size_t kMostWitnesses = 4096;

// Whether a clash with `known` on this side is one with `asked` too.
bool follows(Probe::Side side, const Rational& known, const Rational& asked) {
  switch (side) {
    case Probe::Side::AtLeast:
    case Probe::Side::Above:
      return asked >= known;
    case Probe::Side::AtMost:
    case Probe::Side::Below:
      return asked <= known;
    case Probe::Side::Equal:
      return asked == known;
  }
  CONCORD_UNREACHABLE();
}

}  // namespace

Oracle::Oracle(const Z3Context& context, const System& system,
               const Budget& budget)
    : system_(system),
      budget_(budget),
      door_(context, system, budget.rlimit_per_check) {}

Oracle::Reply Oracle::ask(const Bits& assumptions, const Probe* probe) {
  if (const Witness* witness =
          seen(constraints_of(system_, assumptions), probe)) {
    return {witness, {}};
  }
  if (const Bits* core = known_core(assumptions, probe)) {
    return {nullptr, *core};
  }
  spend_check();
  const Reply answer = reply(door_.ask(assumptions, probe));
  if (answer.holds()) return answer;
  if (probe == nullptr) {
    cores_.push_back(answer.core);
  } else {
    probe_cores_[{probe->unknown, probe->side}].emplace_back(probe->value,
                                                             answer.core);
  }
  return answer;
}

Oracle::Reply Oracle::ask_constraints(const Bits& constraints,
                                      const Probe* probe) {
  if (const Witness* witness = seen(constraints, probe)) return {witness, {}};
  spend_check();
  return reply(door_.ask_constraints(constraints, probe));
}

std::optional<Rational> Oracle::extreme(const Bits& constraints,
                                        const Point& near, bool fix_whole,
                                        std::int32_t unknown, bool greatest) {
  spend_check();
  return door_.extreme(constraints, near, fix_whole, unknown, greatest);
}

void Oracle::visit(const Bits& assumptions, std::vector<Probe> wishes) {
  const Bits constraints = constraints_of(system_, assumptions);
  while (!wishes.empty()) {
    std::erase_if(wishes, [&](const Probe& wish) {
      return seen(constraints, &wish) != nullptr;
    });
    const std::size_t before = wishes.size();
    wishes = visit_most(assumptions, std::move(wishes));
    if (wishes.size() * 2 > before) return;  // they have little in common
  }
}

// One world for as many as possible; returns those that others kept out.  A
// wish that clashes alone cannot come true.
std::vector<Probe> Oracle::visit_most(const Bits& assumptions,
                                      std::vector<Probe> wishes) {
  std::vector<Probe> kept_out;
  while (!wishes.empty()) {
    spend_check();
    std::vector<std::size_t> clashing;
    const Decision decision = door_.ask_all(assumptions, wishes, clashing);
    if (decision == Decision::Holds) {
      reply(decision);
      return kept_out;
    }
    if (decision == Decision::Unknown || clashing.empty()) return {};
    std::ranges::sort(clashing);
    for (auto each = clashing.rbegin(); each != clashing.rend(); ++each) {
      if (*each == clashing.front() && clashing.size() > 1) break;
      const auto at = wishes.begin() + static_cast<std::ptrdiff_t>(*each);
      if (clashing.size() > 1) kept_out.push_back(*at);
      wishes.erase(at);
    }
  }
  return kept_out;
}

const Witness* Oracle::seen(const Bits& constraints, const Probe* probe) const {
  for (const Witness& witness : witnesses_) {
    if (!witness.constraints.includes(constraints)) continue;
    if (probe == nullptr || concord::holds(*probe, witness.point)) {
      return &witness;
    }
  }
  return nullptr;
}

const Bits* Oracle::known_core(const Bits& assumptions,
                               const Probe* probe) const {
  for (const Bits& core : cores_) {
    if (assumptions.includes(core)) return &core;
  }
  if (probe == nullptr) return nullptr;
  const auto found = probe_cores_.find({probe->unknown, probe->side});
  if (found == probe_cores_.end()) return nullptr;
  for (const auto& [value, core] : found->second) {
    if (follows(probe->side, value, probe->value) &&
        assumptions.includes(core)) {
      return &core;
    }
  }
  return nullptr;
}

Oracle::Reply Oracle::reply(Decision decision) {
  if (decision == Decision::Unknown) throw BudgetSpent();
  if (decision == Decision::Clashes) return {nullptr, door_.core()};
  CONCORD_CHECK(within_own_ends(system_, door_.point()));
  if (witnesses_.size() >= kMostWitnesses) witnesses_.pop_back();
  Bits constraints = held_constraints(system_, door_.point());
  Bits assumptions = held_assumptions(system_, constraints);
  witnesses_.push_back(
      {door_.point(), std::move(constraints), std::move(assumptions)});
  return {&witnesses_.back(), {}};
}

void Oracle::spend_check() {
  if (checks_ >= budget_.checks) throw BudgetSpent();
  ++checks_;
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
