// SPDX-License-Identifier: Apache-2.0
#include "engine/can_hold.h"

#include "claims/check.h"
#include "engine/oracle.h"
#include "engine/referee.h"

namespace concord {
namespace {

using Holding = std::vector<std::optional<bool>>;

Holding hold(const System& system, const Budget& budget,
             const std::vector<Bits>& assumptions) {
  Holding answers(assumptions.size());
  Evidence evidence;
  {
    const Z3Context context;
    Oracle oracle(context, system, budget);
    for (std::size_t i = 0; i < assumptions.size(); ++i) {
      try {
        answers[i] = oracle.ask(assumptions[i]).holds();
      } catch (const BudgetSpent&) {
      }
    }
    evidence.worlds = std::move(oracle).take_points();
  }
  Referee referee(system, std::move(evidence), budget);
  for (std::size_t i = 0; i < assumptions.size(); ++i) {
    if (!answers[i]) continue;
    const Bits constraints = constraints_of(system, assumptions[i]);
    try {
      CONCORD_CHECK(*answers[i] ? referee.has_world(constraints)
                                : referee.clash(constraints));
    } catch (const BudgetSpent&) {
      answers[i].reset();
    }
  }
  return answers;
}

}  // namespace

Holding can_hold(const System& system, Recall& recall,
                 const std::vector<Bits>& assumptions) {
  const auto find = [&] { return hold(system, recall.budget(), assumptions); };
  Holding known = recall.ask(Call::CanHold, find, system, assumptions);
  return known.size() == assumptions.size() ? known : find();
}

}  // namespace concord
