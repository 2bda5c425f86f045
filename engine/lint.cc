// SPDX-License-Identifier: Apache-2.0
// Law by law, the last id first: is its condition ever true, does it say more
// than the laws that are still kept?  One that does not is kept no longer, so
// that of two laws that say the same only one is remarked upon.  At most one
// question a clause, and to name the reasons one more a law; each within the
// budget.
#include "engine/lint.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "engine/assemble.h"
#include "engine/budget_spent.h"
#include "engine/lint_ground.h"
#include "engine/oracle.h"
#include "rules/ground_laws.h"

namespace concord {
namespace {

using Names = std::set<std::string>;

/// The laws of one component, with a solver that knows them.
class LawSolver {
 public:
  LawSolver(const Component& component, const Budget& budget)
      : component_(component), oracle_(context_, component.system, budget) {
    for (std::size_t i = 0; i < component.assumptions.size(); ++i) {
      index_.emplace(component.assumptions[i].name, i);
    }
  }

  bool knows(const std::string& law) const { return index_.contains(law); }

  /// Some of `laws` that clash with each other (and with `breach`, if there is
  /// one), none of which can be spared; nothing if they can all hold.
  std::optional<Names> clash(const Names& laws, const std::string& breach) {
    Bits held = bits_of(laws);
    if (!breach.empty()) held.insert(index_.at(breach));
    Oracle::Reply reply = oracle_.ask(held);
    if (reply.holds()) return std::nullopt;
    held &= reply.core;
    for (const std::string& law : reversed(laws)) {
      const std::size_t at = index_.at(law);
      if (!held.has(at)) continue;
      Bits fewer = held;
      fewer.erase(at);
      if (!oracle_.ask(fewer).holds()) held = fewer;
    }
    return names_of(held, laws);
  }

 private:
  static std::vector<std::string> reversed(const Names& laws) {
    return {laws.rbegin(), laws.rend()};
  }

  Bits bits_of(const Names& laws) const {
    Bits bits(component_.assumptions.size());
    for (const std::string& law : laws) bits.insert(index_.at(law));
    return bits;
  }

  Names names_of(const Bits& held, const Names& laws) const {
    Names names;
    for (const std::string& law : laws) {
      if (held.has(index_.at(law))) names.insert(law);
    }
    return names;
  }

  const Component& component_;
  Z3Context context_;
  Oracle oracle_;
  std::map<std::string, std::size_t> index_;
};

class Linter {
 public:
  Linter(const LawBook& laws, const LintGround& ground, Lint& lint)
      : ground_(ground), lint_(lint) {
    for (const Law& law : laws.laws) laws_.emplace(law.id, &law);
  }

  void look_at(const Component& component, const Budget& budget) {
    LawSolver solver(component, budget);
    Names kept;
    for (const auto& [id, law] : laws_) {
      if (solver.knows(id)) kept.insert(id);
    }
    if (kept.empty()) return;
    bool sound = true;
    within_budget([&] { sound = find_contradictions(solver, kept); });
    if (!sound) return;
    std::erase_if(kept, [&](const std::string& id) { return is_soft(id); });
    for (auto id = laws_.rbegin(); id != laws_.rend(); ++id) {
      if (!solver.knows(id->first) || broken_.contains(id->first)) continue;
      within_budget([&] { look_at(*id->second, solver, kept); });
    }
  }

  /// Laws that are about parts, where no event has any, or whose figures cancel
  /// out wherever they are made.
  void find_idle() {
    for (const auto& [id, law] : laws_) {
      if (!ground_.breaches.contains(id)) remark_never(*law, {});
    }
  }

 private:
  template <class Question>
  void within_budget(const Question& question) {
    try {
      question();
    } catch (const BudgetSpent&) {
      lint_.complete = false;
    }
  }

  bool is_soft(const std::string& id) const {
    return laws_.at(id)->cost.has_value();
  }

  // False where what the audit declares contradicts itself: then every law
  // follows from it, and nothing can be said.
  bool find_contradictions(LawSolver& solver, Names& kept) {
    while (const auto clash = solver.clash(kept, "")) {
      if (clash->empty()) return false;
      remark_contradiction(*clash);
      const std::string& last = *clash->rbegin();
      broken_.insert(last);
      kept.erase(last);
    }
    return true;
  }

  void look_at(const Law& law, LawSolver& solver, Names& kept) {
    Names others = kept;
    others.erase(law.id);
    const auto conditions = ground_.conditions.find(law.id);
    if (conditions != ground_.conditions.end()) {
      for (const std::string& condition : conditions->second) {
        if (const auto reasons = why(condition, solver, others)) {
          kept.erase(law.id);
          return remark_never(law, *reasons);
        }
      }
    }
    if (const auto reasons = why(law.id, solver, others)) {
      kept.erase(law.id);
      remark_follows(law, *reasons);
    }
  }

  // The laws from which `law` follows: every breach of it clashes with them.
  std::optional<Names> why(const std::string& law, LawSolver& solver,
                           const Names& others) const {
    Names reasons;
    const auto breaches = ground_.breaches.find(law);
    if (breaches == ground_.breaches.end()) return std::nullopt;
    for (const std::string& breach : breaches->second) {
      const auto clash = solver.clash(others, breach);
      if (!clash) return std::nullopt;
      reasons.insert(clash->begin(), clash->end());
    }
    return reasons;
  }

  void remark_contradiction(const Names& clash) {
    const Law& first = *laws_.at(*clash.begin());
    Diagnostic& remark = add(
        Code::Y195, first,
        clash.size() == 1 ? "`" + first.id + "` can never hold"
                          : list_of(quoted(clash)) + " contradict one another",
        clash.size() == 1 ? "correct it" : "correct one of them");
    for (const std::string& id : clash) {
      if (id != first.id) note(remark, *laws_.at(id));
    }
  }

  void remark_follows(const Law& law, const Names& reasons) {
    Diagnostic& remark =
        add(Code::W211, law, "`" + law.id + "` follows from " + all_of(reasons),
            "leave it out, or let it say more");
    for (const std::string& id : reasons) note(remark, *laws_.at(id));
  }

  void remark_never(const Law& law, const Names& reasons) {
    const bool made = ground_.breaches.contains(law.id);
    Diagnostic& remark =
        add(Code::W212, law,
            made ? "the condition of `" + law.id +
                       "` is never true, because of " + all_of(reasons)
                 : "`" + law.id + "` says nothing of any event",
            made ? "correct the condition, or leave the law out"
                 : "declare the parts of an event, or leave the law out");
    for (const std::string& id : reasons) note(remark, *laws_.at(id));
  }

  static std::string all_of(const Names& reasons) {
    if (reasons.empty()) return "what the audit declares";
    return list_of(quoted(reasons));
  }

  static std::vector<std::string> quoted(const Names& ids) {
    std::vector<std::string> all;
    for (const std::string& id : ids) all.push_back("`" + id + "`");
    return all;
  }

  static void note(Diagnostic& remark, const Law& law) {
    remark.notes.push_back(
        {"`" + law.id + "` says " + law.written, law.declared});
  }

  Diagnostic& add(Code code, const Law& law, std::string message,
                  std::string help) {
    Diagnostic remark{code, law.declared, std::move(message), {}, {}};
    remark.help = std::move(help);
    lint_.remarks.push_back(std::move(remark));
    return lint_.remarks.back();
  }

  const LintGround& ground_;
  Lint& lint_;
  std::map<std::string, const Law*> laws_;
  Names broken_;  // already remarked upon, as contradicting others
};

}  // namespace

Lint lint(const Audit& audit, const LawBook& laws, const Budget& budget) {
  Lint lint;
  const auto ground = ground_for_lint(audit, laws, kMaxLintFigures);
  if (!ground) return {{}, false};
  Linter linter(laws, *ground, lint);
  linter.find_idle();
  for (const Component& component : assemble({audit, ground->ground, {}, {}})) {
    linter.look_at(component, budget);
  }
  std::ranges::sort(lint.remarks, {}, [](const Diagnostic& remark) {
    return std::tie(remark.place, remark.code, remark.message);
  });
  return lint;
}

}  // namespace concord
