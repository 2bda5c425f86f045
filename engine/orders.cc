// SPDX-License-Identifier: Apache-2.0
#include "engine/orders.h"

#include <algorithm>

#include "engine/bounds.h"
#include "engine/conflicts.h"
#include "engine/ends.h"
#include "engine/kinds.h"
#include "engine/verify.h"

namespace concord {
namespace {

using Relation = Order::Relation;

constexpr std::int32_t kMostStubborn = 20;

Relation relation_of(const Bound& bound) {
  if (bound.high && bound.high->value < 0) return Relation::Before;
  if (bound.low && bound.low->value > 0) return Relation::After;
  const bool not_after = bound.high && bound.high->value == 0;
  const bool not_before = bound.low && bound.low->value == 0;
  if (not_after && not_before) return Relation::Same;
  if (not_after) return Relation::NotAfter;
  return not_before ? Relation::NotBefore : Relation::Open;
}

bool share_a_slot(const Audit& audit, const ReadSystem::Difference& each) {
  const Account& one = audit[each.one];
  const Account& other = audit[each.other];
  return one.root == other.root && one.moment == other.moment;
}

// What it asks is little, and told with its whys.
Budget budget_for_orders(Budget budget) {
  budget.fewest_laws = budget.whys;
  budget.whys = true;
  budget.gap_values = 0;
  return budget;
}

/// A System in which all moments are free, and what is said of things.
class FreeMoments {
 public:
  FreeMoments(const System& system, const Bits& things, const Budget& budget)
      : system_(system), things_(things), budget_(budget) {}

  FreeAnswer find() const {
    Answer found;
    Evidence evidence;
    FreeAnswer answer;
    find(found, answer, evidence);
    answer.checked = verify(system_, found, std::move(evidence), budget_);
    const Bits all = Bits::all(things_.size());
    if (answer.by_tolls) check(all - things_, *answer.by_tolls, answer);
    if (answer.whole) check(all, *answer.whole, answer);
    answer.stubborn = std::move(found.conflicts);
    return answer;
  }

 private:
  void check(const Bits& held, const Row& row, FreeAnswer& answer) const {
    answer.checked &= verify_row(system_, held, row, {}, budget_);
  }

  void find(Answer& found, FreeAnswer& answer, Evidence& evidence) const {
    const Z3Context context;
    Oracle oracle(context, system_, budget_);
    EndFinder ends(oracle, context, budget_);
    BoundFinder bounds(oracle, ends, context, budget_);
    const Bits all = Bits::all(things_.size());
    try {
      if (oracle.ask(all - things_).holds()) {
        answer.by_tolls = bounds.row(-1, all - things_);
      }
      if (!oracle.ask(all).holds()) {
        list_conflicts(oracle, kMostStubborn, found.conflicts);
      } else if (!things_.empty()) {
        answer.whole = bounds.row(-1, all);
      }
    } catch (const BudgetSpent&) {
      found.conflicts.complete = false;
    }
    evidence.clashes = oracle.clashes();
    evidence.pairs = ends.pairs();
    evidence.worlds = std::move(oracle).take_points();
  }

  const System& system_;
  const Bits& things_;
  const Budget budget_;
};

/// One component with all its moments free.
class Orders {
 public:
  Orders(const Material& material, Component& component, Recall& recall)
      : material_(material), component_(component), recall_(recall) {}

  void run(const ReadSystems& systems, Answer& answer) {
    const Bits moments = assumptions(Alternative::Kind::Moment);
    if (moments.count() < 2) return;
    index_ = static_cast<std::int32_t>(component_.read.size());
    component_.read.push_back(systems.take(moments));
    ask_for_differences(component_.read.back());
    const Bits things = of_things();
    const System& system = component_.read.back().system;
    const auto find = [&] {
      return FreeMoments(system, things, budget_for_orders(recall_.budget()))
          .find();
    };
    FreeAnswer found = recall_.ask(Call::FreeMoments, find, system, things);
    answer.checked &= found.checked;
    for (Conflict& each : found.stubborn.items) each.read = index_;
    answer.stubborn = std::move(found.stubborn);
    if (found.by_tolls) answer.orders_by_tolls = orders(*found.by_tolls);
    if (things.empty()) answer.orders = answer.orders_by_tolls;
    if (found.whole) answer.orders = orders(*found.whole);
  }

 private:
  Alternative::Kind kind_of(const AssumptionSource& source) const {
    return material_.alternatives[static_cast<std::size_t>(source.alternative)]
        .kind;
  }

  Bits assumptions(Alternative::Kind kind) const {
    Bits found(component_.assumptions.size());
    for (std::size_t i = 0; i < component_.assumptions.size(); ++i) {
      const AssumptionSource& source = component_.assumptions[i];
      if (source.alternative >= 0 && kind_of(source) == kind) found.insert(i);
    }
    return found;
  }

  // Of all unknowns only how accounts of a slot stand to each other; and that
  // two things are one is set against claims like a claim.
  void ask_for_differences(ReadSystem& read) const {
    for (System::Unknown& each : read.system.unknowns) {
      each.role = System::Role::Auxiliary;
    }
    for (const ReadSystem::Difference& each : read.differences) {
      if (!share_a_slot(material_.audit, each)) continue;
      read.system.unknowns[static_cast<std::size_t>(each.unknown)].role =
          System::Role::Explained;
    }
    const Bits same = assumptions(Alternative::Kind::Same);
    for (const std::int32_t each : same.members()) {
      read.system.assumptions[static_cast<std::size_t>(each)].kind =
          System::Assumption::Kind::Claim;
    }
  }

  Bits of_things() const {
    Bits found = assumptions(Alternative::Kind::Same);
    for (std::size_t i = 0; i < component_.assumptions.size(); ++i) {
      for (const ClaimId claim : component_.assumptions[i].claims) {
        const auto& figure = material_.audit[claim].total.figure;
        if (figure && figure->is_status()) found.insert(i);
      }
    }
    return found;
  }

  std::vector<Order> orders(const Row& row) const {
    std::vector<Order> found;
    for (const ReadSystem::Difference& each :
         component_.read.back().differences) {
      const Bound& bound = row.bounds[static_cast<std::size_t>(each.unknown)];
      if (!bound.asked || !bound.decided) continue;
      found.push_back(order_of(each, bound));
      found.back().low_why.read = index_;
      found.back().high_why.read = index_;
    }
    return found;
  }

  const Material& material_;
  Component& component_;
  Recall& recall_;
  std::int32_t index_ = -1;
};

}  // namespace

Order order_of(const ReadSystem::Difference& difference, const Bound& bound) {
  return {difference.one.value, difference.other.value, relation_of(bound),
          bound.low_why, bound.high_why};
}

void find_orders(const Material& material, const ReadSystems& systems,
                 Recall& recall, Component& component, Answer& answer) {
  Orders(material, component, recall).run(systems, answer);
}

}  // namespace concord
