// SPDX-License-Identifier: Apache-2.0
#include "engine/read_otherwise.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "claims/check.h"
#include "engine/bounds.h"
#include "engine/corrections.h"
#include "engine/ends.h"
#include "engine/kinds.h"
#include "engine/oracle.h"
#include "engine/orders.h"
#include "engine/verify.h"

namespace concord {
namespace {

// By what their names begin with: "moment", "scope".
std::vector<Bits> by_kind(const Component& component) {
  std::map<std::string, Bits> kinds;
  const std::size_t count = component.assumptions.size();
  for (std::size_t i = 0; i < count; ++i) {
    const AssumptionSource& source = component.assumptions[i];
    if (source.kind != System::Assumption::Kind::Reading) continue;
    const std::string kind = source.name.substr(0, source.name.find(':'));
    kinds.try_emplace(kind, count).first->second.insert(i);
  }
  std::vector<Bits> all;
  for (auto& [kind, members] : kinds) all.push_back(std::move(members));
  return all;
}

/// The ways out of a System in which every alternative may be taken.
class WaysOtherwise {
 public:
  WaysOtherwise(const System& system, const std::vector<Bits>& kinds,
                const Budget& budget)
      : system_(system), kinds_(kinds), budget_(budget) {}

  Answer find() const {
    Answer found;
    found.ways_out.complete = false;
    Evidence evidence;
    {
      const Z3Context context;
      Oracle oracle(context, system_, budget_);
      try {
        list(oracle, found);
      } catch (const BudgetSpent&) {
      }
      found.work = oracle.work();
      evidence.worlds = std::move(oracle).take_points();
    }
    found.checked = verify(system_, found, std::move(evidence), budget_);
    return found;
  }

 private:
  void list(Oracle& oracle, Answer& found) const {
    found.verdict = Verdict::Undecided;
    const bool holds = oracle.ask(claims_of(system_)).holds();
    found.verdict = holds ? Verdict::Reconcilable : Verdict::Irreconcilable;
    if (!holds) {
      list_ways_out(oracle, WayOutList::Both, budget_.both, found.ways_out);
      return;
    }
    list_ways_out(oracle, WayOutList::HoldsIf, budget_.ways_out,
                  found.ways_out);
    if (!found.ways_out.complete) add_each_kind(oracle, found.ways_out);
  }

  // At least the cheapest of each kind of reading.
  void add_each_kind(Oracle& oracle, Listed<Correction>& ways_out) const {
    for (const Bits& some_of : kinds_) {
      const bool is_listed =
          std::ranges::any_of(ways_out.items, [&](const Correction& way) {
            return Bits(some_of.size(), way.give_up).meets(some_of);
          });
      if (!is_listed) list_cheapest_with(oracle, some_of, ways_out);
    }
  }

  const System& system_;
  const std::vector<Bits>& kinds_;
  const Budget& budget_;
};

/// What is left of every unknown while `held` holds, which it can.
CheckedRow row_of(const System& system, const Bits& held,
                  const Budget& budget) {
  CheckedRow found;
  Evidence evidence;
  {
    const Z3Context context;
    Oracle oracle(context, system, budget);
    EndFinder ends(oracle, context, budget);
    BoundFinder bounds(oracle, ends, context, budget);
    CONCORD_CHECK(oracle.ask(held).holds());
    found.row = bounds.row(-1, held);
    evidence.clashes = oracle.clashes();
    evidence.pairs = ends.pairs();
    evidence.worlds = std::move(oracle).take_points();
  }
  found.checked =
      verify_row(system, held, found.row, std::move(evidence), budget);
  return found;
}

/// One component, in the System in which every alternative may be taken.
class Otherwise {
 public:
  Otherwise(const ReadSystems& systems, Recall& recall, Component& component,
            Answer& answer)
      : systems_(systems),
        recall_(recall),
        budget_(recall.budget()),
        component_(component),
        answer_(answer) {}

  void run() {
    const System system = systems_.open().system;
    const std::vector<Bits> kinds = by_kind(component_);
    Answer found = recall_.ask(
        Call::WaysOtherwise,
        [&] { return WaysOtherwise(system, kinds, budget_).find(); }, system,
        kinds);
    answer_.checked &= found.checked;
    merge(std::move(found));
    add_rows();
  }

 private:
  // Holds-if, then set-aside, then both.
  void merge(Answer found) {
    auto& ways = answer_.ways_out;
    auto& more = found.ways_out.items;
    answer_.work += found.work;
    if (found.verdict == Verdict::Undecided) {
      answer_.verdict = Verdict::Undecided;
      ways.complete = false;
      return;
    }
    answer_.verdict = found.verdict;
    ways.complete &= found.ways_out.complete;
    const bool in_front = found.verdict == Verdict::Reconcilable;
    answer_.whole.holds_if = !in_front || found.ways_out.complete;
    answer_.whole.both = !in_front && found.ways_out.complete;
    const std::size_t listed = more.size();
    const auto count = static_cast<std::int32_t>(in_front ? listed : 0);
    for (Row& row : answer_.rows) row.way_out += count;
    ways.items.insert(in_front ? ways.items.begin() : ways.items.end(),
                      std::move_iterator(more.begin()),
                      std::move_iterator(more.end()));
    holds_if_ = static_cast<std::size_t>(count);
    both_ = in_front ? 0 : listed;
  }

  // Those that give up readings stand in front, or else behind all others.  Of
  // these a few have rows where no other way out has one: a soft law that gives
  // way in every case leaves no list of claims alone.
  void add_rows() {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < up_to(holds_if_, budget_.read_rows); ++i) {
      rows.push_back(row_of(i));
    }
    answer_.rows.insert(answer_.rows.begin(), std::move_iterator(rows.begin()),
                        std::move_iterator(rows.end()));
    const std::size_t first = answer_.ways_out.items.size() - both_;
    const std::int32_t most =
        first == 0 ? std::max(budget_.both_rows, budget_.read_rows)
                   : budget_.both_rows;
    for (std::size_t i = 0; i < up_to(both_, most); ++i) {
      answer_.rows.push_back(row_of(first + i));
    }
  }

  static std::size_t up_to(std::size_t there_are, std::int32_t most) {
    return std::min(there_are, static_cast<std::size_t>(most));
  }

  Row row_of(std::size_t way) {
    const std::size_t count = component_.system.assumptions.size();
    const Bits given_up(count, answer_.ways_out.items[way].give_up);
    const Bits held = Bits::all(count) - given_up;
    const auto index = static_cast<std::int32_t>(component_.read.size());
    component_.read.push_back(systems_.take(given_up));
    const System& system = component_.read.back().system;
    auto [row, checked] = recall_.ask(
        Call::RowOtherwise,
        [&] { return concord::row_of(system, held, budget_); }, system, held);
    row.way_out = static_cast<std::int32_t>(way);
    row.read = index;
    answer_.checked &= checked;
    for (const auto& each : component_.read.back().differences) {
      const Bound& bound = row.bounds[static_cast<std::size_t>(each.unknown)];
      if (bound.decided) row.orders.push_back(order_of(each, bound));
    }
    row.bounds.resize(component_.figures.size());
    for (Bound& bound : row.bounds) {
      for (Why* why : {&bound.low_why, &bound.high_why, &bound.forced_low_why,
                       &bound.forced_high_why}) {
        why->read = index;
      }
    }
    return row;
  }

  const ReadSystems& systems_;
  Recall& recall_;
  const Budget& budget_;
  Component& component_;
  Answer& answer_;
  std::size_t holds_if_ = 0;  // how many ways out
  std::size_t both_ = 0;
};

}  // namespace

void read_otherwise(const ReadSystems& systems, Recall& recall,
                    Component& component, Answer& answer) {
  Otherwise(systems, recall, component, answer).run();
}

}  // namespace concord
