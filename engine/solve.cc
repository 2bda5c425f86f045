// SPDX-License-Identifier: Apache-2.0
#include "engine/solve.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/blocks.h"
#include "engine/bounds.h"
#include "engine/conflicts.h"
#include "engine/corrections.h"
#include "engine/ends.h"
#include "engine/kinds.h"
#include "engine/local_conflicts.h"
#include "engine/one_way_out.h"
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

// Of several blocks the product would never end.
void list_set_aside(Oracle& oracle, const Budget& budget, Answer& answer,
                    Listed<Correction>& ways_out) {
  answer.blocks = blocks_of(answer.conflicts.items);
  const bool apart = answer.conflicts.complete && answer.blocks.size() > 1;
  if (!apart) {
    answer.blocks.clear();
    list_ways_out(oracle, WayOutList::SetAside, budget.ways_out, ways_out);
  } else {
    const auto listed =
        ways_out_by_block(oracle, answer.conflicts.items, budget.ways_out);
    std::ranges::copy(listed.items, std::back_inserter(ways_out.items));
    ways_out.complete = listed.complete;
  }
  answer.whole.set_aside = ways_out.complete;
}

void list_ways_out(Oracle& oracle, const Budget& budget, Lists lists,
                   Answer& answer) {
  Listed<Correction>& ways_out = answer.ways_out;
  ways_out.complete = false;
  bool complete = true;
  if (lists == Lists::SetAside) {
    return list_set_aside(oracle, budget, answer, ways_out);
  }
  if (answer.verdict == Verdict::Reconcilable) {
    list_ways_out(oracle, WayOutList::HoldsIf, budget.ways_out, ways_out);
    complete = std::exchange(ways_out.complete, false);
  }
  answer.whole.holds_if = complete;
  list_set_aside(oracle, budget, answer, ways_out);
  complete &= std::exchange(ways_out.complete, false);
  if (answer.verdict == Verdict::Irreconcilable) {
    list_ways_out(oracle, WayOutList::Both, budget.ways_out, ways_out);
    answer.whole.both = ways_out.complete;
    complete &= ways_out.complete;
  }
  ways_out.complete = complete;
}

// Where lists that go through all of it would never end.
void list_locally(Oracle& oracle, const Budget& budget, Answer& answer) {
  answer.conflicts.complete = false;
  answer.ways_out.complete = false;
  answer.account_ways_out.complete = false;
  answer.minimal_by_laws = true;
  LocalConflicts conflicts(oracle, budget);
  const auto list = [&] {
    answer.conflicts.items =
        conflicts.first(static_cast<std::size_t>(budget.conflicts));
  };
  if (conflicts.find_without_claims()) return list();
  conflicts.find_direct();
  list();
  if (budget.ways_out <= 0) return;
  const Bits way_out = one_way_out(oracle, budget, conflicts.claims());
  answer.ways_out.items.push_back(correction_of(oracle.system(), way_out));
  conflicts.find_about(way_out);
  list();
}

void list_all(Oracle& oracle, const Budget& budget, Lists lists,
              Answer& answer) {
  within_budget(
      [&] { list_conflicts(oracle, budget.conflicts, answer.conflicts); });
  within_budget([&] { list_ways_out(oracle, budget, lists, answer); });
  within_budget([&] {
    list_account_ways_out(oracle, budget.ways_out, answer.account_ways_out);
  });
  within_budget([&] {
    add_missing_conflicts(oracle, answer.ways_out, answer.conflicts);
  });
}

// Where there are too many ways out to compare, one is better than none.
void list_disagreements(Oracle& oracle, const Budget& budget, Lists lists,
                        Answer& answer) {
  if (!is_large(oracle.system(), budget)) {
    list_all(oracle, budget, lists, answer);
    const bool is_proved = answer.whole.set_aside || budget.ways_out == 0;
    if (is_proved || !answer.ways_out.items.empty()) return;
  }
  within_budget([&] { list_locally(oracle, budget, answer); });
}

std::size_t most_rows(const System& system, const Budget& budget) {
  if (budget.bounds <= 0) return 0;
  const auto asked = std::ranges::count_if(
      system.unknowns, [&](const System::Unknown& unknown) {
        return budget.every_bound || unknown.role != System::Role::Auxiliary;
      });
  const auto rows = budget.bounds / std::max<std::int64_t>(asked, 1);
  return static_cast<std::size_t>(std::max<std::int64_t>(rows, 4));
}

void list_rows(Oracle& oracle, BoundFinder& bounds, const Budget& budget,
               Answer& answer) {
  const System& system = oracle.system();
  const Bits all = Bits::all(system.assumptions.size());
  if (answer.verdict == Verdict::Agree) {
    answer.rows.push_back(bounds.row(-1, all));
    return;
  }
  const auto& ways_out = answer.ways_out.items;
  const std::size_t rows = std::min(most_rows(system, budget), ways_out.size());
  for (std::size_t i = 0; i < rows; ++i) {
    const Bits given_up(all.size(), ways_out[i].give_up);
    answer.rows.push_back(
        bounds.row(static_cast<std::int32_t>(i), all - given_up));
  }
  const bool has_others =
      rows < ways_out.size() ||
      (!answer.whole.set_aside && !answer.conflicts.complete);
  if (0 < rows && has_others) {
    answer.undisputed = bounds.row(-1, all - at_issue(system, answer));
  }
}

void find_all(Oracle& oracle, BoundFinder& bounds, const Budget& budget,
              Lists lists, Answer& answer) {
  switch (answer.verdict) {
    case Verdict::Undecided:
      return;
    case Verdict::LawsContradict:
      answer.contradicting_laws = contradicting_laws(oracle);
      return;
    case Verdict::Reconcilable:
    case Verdict::Irreconcilable:
      list_disagreements(oracle, budget, lists, answer);
      break;
    case Verdict::Agree:
      break;
  }
  list_rows(oracle, bounds, budget, answer);
}

// Gone with its Z3 before the second check makes another.
void find(const System& system, const Budget& budget, Lists lists,
          Answer& answer, Evidence& evidence) {
  const Z3Context context;
  Oracle oracle(context, system, budget);
  EndFinder ends(oracle, context, budget);
  BoundFinder bounds(oracle, ends, context, budget);
  answer.verdict = verdict_of(oracle);
  answer.minimal_by_laws = is_large(system, budget);
  within_budget([&] { find_all(oracle, bounds, budget, lists, answer); });
  evidence.clashes = oracle.clashes();
  evidence.pairs = ends.pairs();
  answer.work = oracle.work();
  answer.work += ends.work();
  answer.work += bounds.local_work();
  evidence.worlds = std::move(oracle).take_points();
}

}  // namespace

Answer solve(const System& system, const Budget& budget, Lists lists) {
  check_well_formed(system);
  Answer answer;
  Evidence evidence;
  find(system, budget, lists, answer, evidence);
  answer.checked = verify(system, answer, std::move(evidence), budget);
  return answer;
}

std::optional<bool> agrees(const System& system, const Budget& budget) try {
  const Z3Context context;
  Oracle oracle(context, system, budget);
  return can_hold(oracle, Bits::all(system.assumptions.size()));
} catch (const BudgetSpent&) {
  return std::nullopt;
}

}  // namespace concord
