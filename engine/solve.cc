// SPDX-License-Identifier: Apache-2.0
#include "engine/solve.h"

#include <algorithm>

#include "engine/bounds.h"
#include "engine/conflicts.h"
#include "engine/corrections.h"
#include "engine/ends.h"
#include "engine/kinds.h"
#include "engine/oracle.h"
#include "engine/verify.h"

namespace concord {
namespace {

// Runs one part of the answer; what it did not finish says so itself.
template <class Part>
void within_budget(Part part) {
  try {
    part();
  } catch (const BudgetSpent&) {
  }
}

Indices contradicting_laws(Oracle& oracle) {
  const System& system = oracle.system();
  const Bits nothing(system.assumptions.size());
  return minimal_constraints(oracle, constraints_of(system, nothing),
                             laws_of(system));
}

bool can_hold(Oracle& oracle, const Bits& assumptions) {
  return oracle.ask(assumptions).holds();
}

Verdict verdict_of(Oracle& oracle) try {
  const System& system = oracle.system();
  if (!can_hold(oracle, Bits(system.assumptions.size()))) {
    return Verdict::LawsContradict;
  }
  if (can_hold(oracle, Bits::all(system.assumptions.size()))) {
    return Verdict::Agree;
  }
  return can_hold(oracle, claims_of(system)) ? Verdict::Reconcilable
                                             : Verdict::Irreconcilable;
} catch (const BudgetSpent&) {
  return Verdict::Undecided;
}

void list_ways_out(Oracle& oracle, const Budget& budget, Answer& answer) {
  answer.ways_out.complete = false;
  bool complete = true;
  const auto add = [&](WayOutList list) {
    list_ways_out(oracle, list, budget.ways_out, answer.ways_out);
    complete = complete && answer.ways_out.complete;
    answer.ways_out.complete = false;
  };
  if (answer.verdict == Verdict::Reconcilable) add(WayOutList::HoldsIf);
  add(WayOutList::SetAside);
  if (answer.verdict == Verdict::Irreconcilable) add(WayOutList::Both);
  answer.ways_out.complete = complete;
}

void list_disagreements(Oracle& oracle, const Budget& budget, Answer& answer) {
  within_budget([&] { list_ways_out(oracle, budget, answer); });
  within_budget([&] {
    list_account_ways_out(oracle, budget.ways_out, answer.account_ways_out);
  });
  within_budget([&] {
    list_conflicts(oracle, budget.conflicts, answer.ways_out, answer.conflicts);
  });
}

void list_rows(Oracle& oracle, EndFinder& ends, const Budget& budget,
               Answer& answer) {
  BoundFinder bounds(oracle, ends, budget);
  const Bits all = Bits::all(oracle.system().assumptions.size());
  if (answer.verdict == Verdict::Agree) {
    answer.rows.push_back(bounds.row(-1, all));
    return;
  }
  const auto rows = std::min(static_cast<std::size_t>(std::max(budget.rows, 0)),
                             answer.ways_out.items.size());
  for (std::size_t i = 0; i < rows; ++i) {
    const Bits given_up(all.size(), answer.ways_out.items[i].give_up);
    answer.rows.push_back(
        bounds.row(static_cast<std::int32_t>(i), all - given_up));
  }
}

void find_all(Oracle& oracle, EndFinder& ends, const Budget& budget,
              Answer& answer) {
  switch (answer.verdict) {
    case Verdict::Undecided:
      return;
    case Verdict::LawsContradict:
      answer.contradicting_laws = contradicting_laws(oracle);
      return;
    case Verdict::Reconcilable:
    case Verdict::Irreconcilable:
      list_disagreements(oracle, budget, answer);
      break;
    case Verdict::Agree:
      break;
  }
  list_rows(oracle, ends, budget, answer);
}

// Gone with its Z3 before the second check makes another.
void find(const System& system, const Budget& budget, Answer& answer,
          Evidence& evidence) {
  const Z3Context context;
  Oracle oracle(context, system, budget);
  EndFinder ends(oracle, context, budget);
  answer.verdict = verdict_of(oracle);
  within_budget([&] { find_all(oracle, ends, budget, answer); });
  for (const Witness& witness : oracle.witnesses()) {
    evidence.worlds.push_back(witness.point);
  }
  evidence.pairs = ends.pairs();
  answer.work = {oracle.checks() + ends.checks(), 1};
}

}  // namespace

Answer solve(const System& system, const Budget& budget) {
  check_well_formed(system);
  Answer answer;
  Evidence evidence;
  find(system, budget, answer, evidence);
  answer.checked = verify(system, answer, evidence, budget);
  return answer;
}

}  // namespace concord
