// SPDX-License-Identifier: Apache-2.0
#include "engine/reconcile.h"

#include <algorithm>
#include <map>
#include <set>

#include "claims/check.h"
#include "claims/decided_readings.h"
#include "engine/broken_laws.h"
#include "engine/joint_finding.h"
#include "engine/orders.h"
#include "engine/read_otherwise.h"
#include "engine/recall.h"

namespace concord {
namespace {

// From the verdict that says most to the one that says least trouble.
int gravity(Verdict verdict) {
  switch (verdict) {
    case Verdict::LawsContradict:
      return 4;
    case Verdict::Irreconcilable:
      return 3;
    case Verdict::Undecided:
      return 2;
    case Verdict::Reconcilable:
      return 1;
    case Verdict::Agree:
      return 0;
  }
  CONCORD_UNREACHABLE();
}

void summarize(Reconciliation& all) {
  all.checked = true;
  for (const Answer& answer : all.answers) {
    all.checked &= answer.checked;
    if (gravity(answer.verdict) > gravity(all.verdict)) {
      all.verdict = answer.verdict;
    }
  }
}

// The bound that is the same in all rows, if there is one.  Ways out without a
// row are covered where what nobody disputes leaves no more.
const Bound* common_bound(const Answer& answer, std::int32_t unknown) {
  const Bound* common = nullptr;
  const auto differs = [&](const Row& row) {
    const Bound& bound = row.bounds[static_cast<std::size_t>(unknown)];
    if (common == nullptr) common = &bound;
    return !bound.decided || !same_values(*common, bound);
  };
  if (std::ranges::any_of(answer.rows, differs)) return nullptr;
  if (answer.undisputed && differs(*answer.undisputed)) return nullptr;
  return common;
}

FigureStatus status_in_rows(const Answer& answer, std::int32_t unknown) {
  const bool undecided = std::ranges::any_of(answer.rows, [&](const Row& row) {
    return !row.bounds[static_cast<std::size_t>(unknown)].decided;
  });
  if (answer.rows.empty() || undecided) {
    return answer.verdict == Verdict::LawsContradict ? FigureStatus::Disputed
                                                     : FigureStatus::Undecided;
  }
  const Bound* common = common_bound(answer, unknown);
  if (common == nullptr) return FigureStatus::Disputed;
  const bool settled = common->low && common->low == common->high;
  return settled ? FigureStatus::Settled : FigureStatus::Open;
}

std::map<Figure, std::vector<Interval>> said_of_figures(
    const Audit& audit, const std::vector<Standing>& standing) {
  std::map<Figure, std::vector<Interval>> said;
  const auto add = [&said](const Statement& statement) {
    const auto stated = stated_interval(statement);
    if (statement.figure && stated) said[*statement.figure].push_back(*stated);
  };
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    if (standing[i] != Standing::Stands) continue;
    add(audit.claims[i].total);
    for (const Statement& part : audit.claims[i].parts) add(part);
  }
  return said;
}

// Where every way out sets one claim aside, the texts still do not agree.
bool contradicted(const std::vector<Interval>& said, const Bound& bound) {
  const auto left = Interval::from_ends(bound.low, bound.high);
  return left && std::ranges::any_of(said, [&](const Interval& each) {
           return !each.meet(*left);
         });
}

void judge(Reconciliation& all) {
  const auto said = said_of_figures(*all.audit, all.standings);
  for (std::size_t i = 0; i < all.components.size(); ++i) {
    const auto& figures = all.components[i].figures;
    std::vector<FigureStatus>& status = all.status.emplace_back();
    for (std::size_t j = 0; j < figures.size(); ++j) {
      const auto unknown = static_cast<std::int32_t>(j);
      status.push_back(status_in_rows(all.answers[i], unknown));
      const Bound* bound = common_bound(all.answers[i], unknown);
      const auto found = said.find(figures[j]);
      if (bound == nullptr || found == said.end()) continue;
      if (contradicted(found->second, *bound)) {
        status.back() = FigureStatus::Disputed;
      }
    }
  }
}

/// Solves one component after the other.
class Solving {
 public:
  Solving(Reconciliation& all, const BrokenLaws& broken, Recall& recall)
      : all_(all),
        broken_(broken),
        recall_(recall),
        material_{*all.audit, all.ground, all.readings, all.alternatives} {}

  void run() {
    all_.components = assemble(material_);
    if (!all_.alternatives.empty()) join();
    for (std::size_t i = 0; i < all_.components.size(); ++i) {
      Component& component = all_.components[i];
      recall_.take_worked();
      all_.answers.push_back(answer(component));
      const Answer& answer = all_.answers.back();
      std::vector<Finding> findings = group_conflicts(
          *all_.audit, all_.ground, component, answer, static_cast<int>(i));
      const auto systems = systems_of(component);
      if (systems) {
        judge_each(*systems, recall_, component, answer, findings);
      }
      std::ranges::move(findings, std::back_inserter(all_.findings));
      std::ranges::move(
          what_would_settle(material_, systems ? &*systems : nullptr, recall_,
                            component, static_cast<int>(i), answer),
          std::back_inserter(all_.questions));
      if (recall_.take_worked() || was_asked(component)) ++all_.solved;
    }
  }

 private:
  // A component that agrees needs no reading.
  void join() {
    std::vector<bool> disputed;
    for (const Component& component : all_.components) {
      const System& system = component.system;
      const std::optional<bool> holds = recall_.ask(
          Call::Agrees, [&] { return agrees(system, recall_.budget()); },
          system);
      disputed.push_back(holds != true);
      if (recall_.take_worked()) asked_.insert(component.figures.front());
    }
    all_.components =
        join_disputed(material_, std::move(all_.components), disputed);
  }

  // Of it, or of a part of it before it was joined.
  bool was_asked(const Component& component) const {
    return !asked_.empty() &&
           std::ranges::any_of(component.figures, [&](const Figure& figure) {
             return asked_.contains(figure);
           });
  }

  std::optional<ReadSystems> systems_of(const Component& component) const {
    if (!may_be_read_otherwise(component) || !all_.moved) return std::nullopt;
    return ReadSystems(material_, component, *all_.moved);
  }

  static bool may_be_read_otherwise(const Component& component) {
    return std::ranges::any_of(
        component.assumptions, [](const AssumptionSource& source) {
          return source.kind == System::Assumption::Kind::Reading;
        });
  }

  Answer answer(Component& component) {
    if (!may_be_read_otherwise(component)) {
      return solved(component.system, Lists::All);
    }
    Answer answer = solved(component.system, Lists::SetAside);
    if (answer.verdict != Verdict::Irreconcilable &&
        answer.verdict != Verdict::Reconcilable) {
      return answer;
    }
    move_accounts();
    const ReadSystems systems(material_, component, *all_.moved);
    read_otherwise(systems, recall_, component, answer);
    find_orders(material_, systems, recall_, component, answer);
    return answer;
  }

  Answer solved(const System& system, Lists lists) {
    const auto find = [&] { return solve(system, recall_.budget(), lists); };
    return recall_.ask(Call::Solve, find, system, lists);
  }

  // Their laws are told of like others.
  void move_accounts() {
    if (all_.moved) return;
    std::vector<AccountId> accounts;
    for (const Alternative& each : all_.alternatives) {
      const bool moves = each.kind == Alternative::Kind::Moment;
      if (moves) accounts.push_back(each.account);
    }
    std::ranges::sort(accounts);
    all_.moved = moved_accounts(*all_.audit, all_.ground, accounts);
    std::vector<GroundLaw> moved = std::move(all_.moved->laws);
    all_.moved->laws.clear();
    broken_.leave_out(moved);
    std::ranges::move(moved, std::back_inserter(all_.ground.laws));
  }

  Reconciliation& all_;
  const BrokenLaws& broken_;
  Recall& recall_;
  const Material material_;
  std::set<Figure> asked_;  // the first ones of components asked anew to agree
};

}  // namespace

Result<Reconciliation> reconcile(const Audit& audit, const LawBook& laws,
                                 const Budget& budget, AnswerStore* store) {
  Reconciliation all;
  all.audit = &audit;
  all.laws = &laws;
  all.decisions = audit.decisions;
  Complaints complaints;
  const BrokenLaws broken(audit, laws, all.decisions, complaints);
  if (!complaints.empty()) return complaints.sorted();
  all.standings = standings(audit);
  if (budget.readings) {
    all.alternatives = alternatives_left(audit, all.standings);
  }
  all.readings = readings_of(audit, all.standings, all.alternatives);
  auto grounded = ground(audit, broken.left_of(laws), all.readings);
  if (!grounded) return grounded.complaints();
  all.ground = std::move(grounded).value();
  broken.leave_out(all.ground.laws);
  Recall recall(budget, store);
  Solving(all, broken, recall).run();
  std::ranges::move(questions(audit), std::back_inserter(all.findings));
  std::ranges::move(circular_sourcing(audit), std::back_inserter(all.findings));
  std::ranges::move(questions(all.decisions), std::back_inserter(all.findings));
  finish(audit, all.findings);
  judge(all);
  summarize(all);
  return all;
}

bool anything_undecided(const Reconciliation& all) {
  return std::ranges::any_of(all.answers, [](const Answer& answer) {
    const auto undecided = [](const Row& row) {
      return !std::ranges::all_of(row.bounds, &Bound::decided);
    };
    return answer.verdict == Verdict::Undecided ||
           std::ranges::any_of(answer.rows, undecided);
  });
}

const Bound* bound_of(const Reconciliation& all, int component, int unknown) {
  const auto at = static_cast<std::size_t>(component);
  switch (all.status[at][static_cast<std::size_t>(unknown)]) {
    case FigureStatus::Settled:
    case FigureStatus::Open:
      return common_bound(all.answers[at], unknown);
    case FigureStatus::Disputed:
    case FigureStatus::Undecided:
      return nullptr;
  }
  CONCORD_UNREACHABLE();
}

}  // namespace concord
