// SPDX-License-Identifier: Apache-2.0
#include "engine/replay.h"

#include "claims/check.h"

namespace concord {
namespace {

using Relation = System::Comparison::Relation;

Rational number(std::int64_t value) { return {static_cast<long>(value)}; }

// The nearest value beyond an end that the unknown could have; where there is
// none that is nearest, the end itself, never reached from there.
End just_beyond(const System::Unknown& unknown, const Step& step) {
  if (unknown.rational) return {step.end.value, !step.end.open};
  CONCORD_CHECK(!step.end.open);
  return {Rational(step.end.value + (step.upper ? 1 : -1)), false};
}

// Whether the sum misses its constant on one side: with `sign` 1 it is always
// too great, with -1 always too small, however the terms are chosen.
bool misses(const System& system, const System::Comparison& comparison,
            const Step& step, const std::vector<Ends>& ends, int sign) {
  const std::optional<End> beyond = just_beyond(
      system.unknowns[static_cast<std::size_t>(step.unknown)], step);
  Rational nearest = 0;
  bool reached = true;
  for (const System::Term& term : system.sum(comparison)) {
    const bool least = term.factor * sign > 0;
    const Ends& of = ends[static_cast<std::size_t>(term.unknown)];
    const bool is_beyond = term.unknown == step.unknown && least == step.upper;
    const auto& end = is_beyond ? beyond : least ? of.low : of.high;
    if (!end) return false;
    nearest += number(term.factor) * end->value;
    reached = reached && !end->open;
  }
  const Rational past = (nearest - number(comparison.constant)) * sign;
  const bool strict = comparison.relation == Relation::Below;
  return past > 0 || (past == 0 && (strict || !reached));
}

bool follows(const System& system, const Bits& constraints, const Step& step,
             const std::vector<Ends>& ends) {
  const auto index = static_cast<std::size_t>(step.constraint);
  const auto any_of = system.any_of(system.constraints[index]);
  if (!constraints.has(index) || any_of.size() != 1) return false;
  if (misses(system, any_of[0], step, ends, 1)) return true;
  return any_of[0].relation == Relation::Equal &&
         misses(system, any_of[0], step, ends, -1);
}

// The tighter of two ends on one side.
void take(std::optional<End>& old, const End& end, bool upper) {
  const bool same = old && old->value == end.value;
  if (!old || (same ? end.open : (end.value < old->value) == upper)) old = end;
}

End whole_end(const End& end, bool upper) {
  const Rational whole = upper ? floor(end.value) : ceiling(end.value);
  const bool missed = end.open && whole == end.value;
  return {missed ? Rational(whole + (upper ? -1 : 1)) : whole, false};
}

}  // namespace

Replay::Replay(const System& system, const Bits& constraints)
    : system_(system), constraints_(constraints) {
  for (const System::Unknown& unknown : system.unknowns) {
    Ends own;
    if (unknown.low) own.low = End{number(*unknown.low)};
    if (unknown.high) own.high = End{number(*unknown.high)};
    ends_.push_back(std::move(own));
  }
}

void Replay::redo(const std::vector<Step>& steps) {
  for (const Step& step : steps) redo(step);
}

bool Replay::clashes(const Probe& supposed, const std::vector<Step>& steps) {
  const std::size_t before = before_.size();
  emptied_ = false;
  suppose(supposed);
  redo(steps);
  for (; before_.size() > before; before_.pop_back()) {
    auto& [unknown, ends] = before_.back();
    ends_[static_cast<std::size_t>(unknown)] = std::move(ends);
  }
  return emptied_;
}

void Replay::suppose(const Probe& probe) {
  using Side = Probe::Side;
  const auto at = static_cast<std::size_t>(probe.unknown);
  const bool open = probe.side == Side::Above || probe.side == Side::Below;
  const End given{probe.value.rational(), open};
  Ends ends = ends_[at];
  const auto narrow = [&](std::optional<End>& end, bool upper) {
    const bool rational = system_.unknowns[at].rational;
    take(end, rational ? given : whole_end(given, upper), upper);
  };
  if (probe.side != Side::AtMost && probe.side != Side::Below) {
    narrow(ends.low, false);
  }
  if (probe.side != Side::AtLeast && probe.side != Side::Above) {
    narrow(ends.high, true);
  }
  set(probe.unknown, std::move(ends));
}

void Replay::redo(const Step& step) {
  CONCORD_CHECK(follows(system_, constraints_, step, ends_));
  Ends ends = ends_[static_cast<std::size_t>(step.unknown)];
  (step.upper ? ends.high : ends.low) = step.end;
  set(step.unknown, std::move(ends));
}

void Replay::set(std::int32_t unknown, Ends ends) {
  emptied_ = emptied_ || ends.empty();
  Ends& old = ends_[static_cast<std::size_t>(unknown)];
  before_.emplace_back(unknown, std::move(old));
  old = std::move(ends);
}

}  // namespace concord
