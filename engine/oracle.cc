// SPDX-License-Identifier: Apache-2.0
#include "engine/oracle.h"

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

std::optional<End> Oracle::extreme(const Bits& assumptions,
                                   std::int32_t unknown, bool greatest) {
  spend_check();
  return door_.extreme(assumptions, unknown, greatest);
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
