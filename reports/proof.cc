// SPDX-License-Identifier: Apache-2.0
// A proof is bounds propagation (engine/propagate.h) over the few constraints
// that the engine named as the reason, read backwards from its last step so
// that only the steps that matter are left.  Where propagation alone does not
// reach an end, the opposite is supposed and led to a contradiction; where that
// does not help either, the premises are listed with what they say together.
#include "reports/proof.h"

#include <algorithm>
#include <functional>

#include "engine/propagate.h"
#include "reports/sum_proof.h"
#include "reports/telling.h"

namespace concord {
namespace {

bool contains(const Indices& sorted, std::int32_t value) {
  return std::ranges::find(sorted, value) != sorted.end();
}

using Holds = std::function<bool(std::int32_t)>;

// The constraints that a proof may use: these laws, the claims behind these
// assumptions, and what is supposed.
Holds only(const System& system, const Why& why, std::size_t supposed_from) {
  return [&system, why, supposed_from](std::int32_t index) {
    const auto at = static_cast<std::size_t>(index);
    const std::int32_t guard = system.constraints[at].guard;
    return at >= supposed_from || contains(why.laws, index) ||
           (guard >= 0 && contains(why.assumptions, guard));
  };
}

bool fits_a_system(const Rational& value) {
  return value.get_num().fits_slong_p() && value.get_den().fits_slong_p();
}

// The system with the opposite of an end as one more constraint.
System suppose_beyond(const System& system, std::int32_t unknown, bool upper,
                      const End& end) {
  System with = system;
  const auto term = static_cast<std::uint32_t>(with.terms.size());
  const auto comparison = static_cast<std::uint32_t>(with.comparisons.size());
  const auto denominator = end.value.get_den().get_si();
  const auto numerator = end.value.get_num().get_si();
  with.terms.push_back({unknown, upper ? -denominator : denominator});
  with.comparisons.push_back({term, term + 1,
                              end.open ? System::Comparison::Relation::AtMost
                                       : System::Comparison::Relation::Below,
                              upper ? -numerator : numerator});
  with.constraints.push_back({comparison, comparison + 1, -1});
  return with;
}

// By the ends of one figure that leave nothing; by sums where the ends of
// figures went round and round.
Proof contradiction(const View& view, const Words& words, const Sense& sense,
                    const System& system, const Holds& holds,
                    const Propagation& found, bool ascii) {
  Telling telling(view, words, sense, system, found, ascii);
  const std::int32_t unknown = *found.emptied;
  const std::size_t all = found.steps.size();
  const auto low = telling.last_step(unknown, false, all);
  const auto high = telling.last_step(unknown, true, all);
  telling.need(low);
  telling.need(high);
  if (telling.goes_round()) {
    auto added = sum_proof(view, words, sense, system, holds, found, ascii);
    if (added) return *std::move(added);
  }
  Proof proof;
  proof.lines = telling.lines();
  proof.conclusion =
      words.figure(telling.figure(unknown)) + " would have to be " +
      telling.end_text(unknown, false, low) + " and " +
      telling.end_text(unknown, true, high) + ": no value is left";
  return proof;
}

// Where arithmetic end by end does not get there: what is used, and that is it.
Proof premises_alone(const View& view, const Words& words, int component,
                     const Why& why, bool ascii) {
  Proof proof;
  std::vector<std::int32_t> taken;
  if (why.read >= 0) {
    taken = view.component(component)
                .read[static_cast<std::size_t>(why.read)]
                .taken;
  }
  const auto add = [&proof](std::string text) {
    proof.lines.push_back(
        {static_cast<int>(proof.lines.size()) + 1, std::move(text)});
  };
  for (const ClaimId id : view.claims(component, why.assumptions)) {
    const Claim& claim = view.audit()[id];
    for (const StatedConstraint& stated :
         view.all().readings[id.index()].constraints) {
      if (!stated.holds_with(taken)) continue;
      add(stated.statement + ": " +
          constraint_text(stated.constraint, words, ascii));
    }
    if (view.all().readings[id.index()].constraints.empty()) add(claim.id);
  }
  for (const GroundLaw* law : view.laws(component, why.laws, why.read)) {
    add((law->because.empty() ? law->id : law->because + " [" + law->id + "]") +
        ": " + constraint_text(law->constraint, words, ascii));
  }
  return proof;
}

// One line that says what is to be proved is the proof.
Proof concluded(std::vector<ProofLine> lines, const std::string& claim) {
  const bool said = lines.size() == 1 && lines.front().text.ends_with(claim);
  return {std::move(lines), said ? "" : "so " + claim};
}

}  // namespace

Prover::Prover(const View& view, const Words& words, int component, bool ascii)
    : view_(view), words_(words), component_(component), ascii_(ascii) {}

Proof Prover::conflict(const Conflict& conflict) const {
  const Sense sense = view_.sense(component_, conflict.read);
  const System& system = sense.system;
  const Why why{conflict.assumptions, conflict.laws, conflict.read};
  const Holds holds = only(system, why, system.constraints.size());
  const Propagation found = propagate(system, holds);
  if (!found.emptied) {
    Proof proof = premises_alone(view_, words_, component_, why, ascii_);
    proof.conclusion = "together these leave no value that fits";
    return proof;
  }
  return contradiction(view_, words_, sense, system, holds, found, ascii_);
}

Proof Prover::exact(std::int32_t unknown, const Rational& value, const Why& low,
                    const Why& high) const {
  const Sense sense = view_.sense(component_, low.read);
  const auto at = static_cast<std::size_t>(unknown);
  const Holds from_low =
      only(sense.system, low, sense.system.constraints.size());
  const Holds from_high =
      only(sense.system, high, sense.system.constraints.size());
  const Propagation found = propagate(sense.system, [&](std::int32_t index) {
    return from_low(index) || from_high(index);
  });
  const Ends& ends = found.ends[at];
  const std::optional<End> end = End{value};
  if (found.emptied || ends.low != end || ends.high != end) return {};
  Telling telling(view_, words_, sense, sense.system, found, ascii_);
  const std::size_t all = found.steps.size();
  telling.need(telling.last_step(unknown, false, all));
  telling.need(telling.last_step(unknown, true, all));
  if (telling.goes_round()) return {};
  return concluded(telling.lines(), words_.figure(sense.figures[at]) + " is " +
                                        words_.said(Interval::exactly(value),
                                                    sense.figures[at]));
}

Proof Prover::bound(std::int32_t unknown, bool upper, const End& end,
                    const Why& why) const {
  const Sense sense = view_.sense(component_, why.read);
  const auto at = static_cast<std::size_t>(unknown);
  const std::string name = words_.figure(sense.figures[at]);
  const std::string claim =
      name + " is " + end_in_words(end, upper, sense.figures[at], words_);
  const std::size_t all = sense.system.constraints.size();

  const Propagation found =
      propagate(sense.system, only(sense.system, why, all));
  const auto& reached = upper ? found.ends[at].high : found.ends[at].low;
  if (!found.emptied && reached && *reached == end) {
    Telling telling(view_, words_, sense, sense.system, found, ascii_);
    telling.need(telling.last_step(unknown, upper, found.steps.size()));
    if (!telling.goes_round()) return concluded(telling.lines(), claim);
  }
  if (fits_a_system(end.value)) {
    const System supposed = suppose_beyond(sense.system, unknown, upper, end);
    const Holds holds = only(supposed, why, all);
    const Propagation against = propagate(supposed, holds);
    if (against.emptied) {
      Proof proof =
          contradiction(view_, words_, sense, supposed, holds, against, ascii_);
      proof.conclusion += ", so " + claim;
      return proof;
    }
  }
  Proof proof = premises_alone(view_, words_, component_, why, ascii_);
  proof.conclusion = "together these leave no other value: " + claim;
  return proof;
}

}  // namespace concord
