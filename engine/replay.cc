// SPDX-License-Identifier: Apache-2.0
#include "engine/replay.h"

#include <utility>

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

bool is_tighter(const End& end, const std::optional<End>& old, bool upper) {
  if (!old) return true;
  if (old->value == end.value) return end.open && !old->open;
  return (end.value < old->value) == upper;
}

End whole_end(const End& end, bool upper) {
  const Rational whole = upper ? floor(end.value) : ceiling(end.value);
  const bool missed = end.open && whole == end.value;
  return {missed ? Rational(whole + (upper ? -1 : 1)) : whole, false};
}

}  // namespace

Replay::Replay(const System& system) : system_(system) {
  for (const System::Unknown& unknown : system.unknowns) {
    Ends own;
    if (unknown.low) own.low = End{number(*unknown.low)};
    if (unknown.high) own.high = End{number(*unknown.high)};
    ends_.push_back(std::move(own));
  }
}

std::vector<Ends> Replay::ends(const Bits& constraints,
                               const std::vector<Step>& steps) {
  redo(constraints, steps);
  std::vector<Ends> found = ends_;
  take_back();
  return found;
}

bool Replay::clashes(const Bits& constraints, const Probe* supposed,
                     const std::vector<Step>& steps) {
  if (supposed != nullptr) suppose(*supposed);
  redo(constraints, steps);
  const bool clashes = emptied_;
  take_back();
  return clashes;
}

void Replay::suppose(const Probe& probe) {
  using Side = Probe::Side;
  const auto at = static_cast<std::size_t>(probe.unknown);
  const bool open = probe.side == Side::Above || probe.side == Side::Below;
  const End given{probe.value.rational(), open};
  const auto narrow = [&](bool upper) {
    const bool rational = system_.unknowns[at].rational;
    tighten(probe.unknown, upper, rational ? given : whole_end(given, upper));
  };
  if (probe.side != Side::AtMost && probe.side != Side::Below) narrow(false);
  if (probe.side != Side::AtLeast && probe.side != Side::Above) narrow(true);
}

void Replay::redo(const Bits& constraints, const std::vector<Step>& steps) {
  for (const Step& step : steps) {
    CONCORD_CHECK(constraints.has(static_cast<std::size_t>(step.constraint)));
    CONCORD_CHECK(follows(step));
    tighten(step.unknown, step.upper, step.end);
  }
}

bool Replay::follows(const Step& step) {
  const auto index = static_cast<std::size_t>(step.constraint);
  const auto any_of = system_.any_of(system_.constraints[index]);
  if (any_of.size() != 1) return false;
  return misses(any_of[0], step, 1) ||
         (any_of[0].relation == Relation::Equal && misses(any_of[0], step, -1));
}

// Whether beyond the step's end the sum misses its constant on one side: with
// `sign` 1 it is always too great, with -1 always too small, however the other
// terms are chosen.
bool Replay::misses(const System::Comparison& comparison, const Step& step,
                    int sign) {
  const std::optional<End> beyond = just_beyond(
      system_.unknowns[static_cast<std::size_t>(step.unknown)], step);
  sum_ = -number(comparison.constant);
  bool reached = true;
  for (const System::Term& term : system_.sum(comparison)) {
    const bool least = term.factor * sign > 0;
    const Ends& of = ends_[static_cast<std::size_t>(term.unknown)];
    const bool is_beyond = term.unknown == step.unknown && least == step.upper;
    const auto& end = is_beyond ? beyond : least ? of.low : of.high;
    if (!end) return false;
    mpq_set_si(product_.get_mpq_t(), term.factor, 1);
    product_ *= end->value;
    sum_ += product_;
    reached = reached && !end->open;
  }
  const int past = sgn(sum_) * sign;
  const bool strict = comparison.relation == Relation::Below;
  return past > 0 || (past == 0 && (strict || !reached));
}

std::optional<End>& Replay::end_of(std::int32_t unknown, bool upper) {
  Ends& ends = ends_[static_cast<std::size_t>(unknown)];
  return upper ? ends.high : ends.low;
}

void Replay::tighten(std::int32_t unknown, bool upper, const End& end) {
  std::optional<End>& old = end_of(unknown, upper);
  if (!is_tighter(end, old, upper)) return;
  before_.push_back({unknown, upper, std::exchange(old, end)});
  emptied_ = emptied_ || ends_[static_cast<std::size_t>(unknown)].empty();
}

void Replay::take_back() {
  for (; !before_.empty(); before_.pop_back()) {
    Before& before = before_.back();
    end_of(before.unknown, before.upper) = std::move(before.end);
  }
  emptied_ = false;
}

}  // namespace concord
