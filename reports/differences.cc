// SPDX-License-Identifier: Apache-2.0
#include "reports/differences.h"

#include <algorithm>
#include <map>
#include <utility>

#include "reports/figure_table.h"
#include "reports/finding_title.h"
#include "reports/ways_out_words.h"

namespace concord {
namespace {

/// One of the two sides, as reports look at it.
struct State {
  explicit State(const Reconciliation& reconciliation)
      : all(reconciliation), view(reconciliation), words(reconciliation) {
    for (const FigureView& figure : view.figures()) {
      figures[to_string(figure.figure, view.audit())] = &figure;
    }
  }

  const FigureView* find(const std::string& name) const {
    const auto found = figures.find(name);
    return found == figures.end() ? nullptr : found->second;
  }

  const Reconciliation& all;
  View view;
  Words words;
  std::map<std::string, const FigureView*> figures;  // all, by name
};

std::string cheapest_way_out(const State& state) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < state.all.answers.size(); ++i) {
    const auto& ways_out = state.all.answers[i].ways_out.items;
    if (ways_out.empty()) continue;
    const int component = static_cast<int>(i);
    texts.push_back(give_up(state.view, state.words, component,
                            ways_out.front().give_up,
                            state.view.row(component, 0)));
  }
  return listed(texts);
}

Outcome outcome_of(const State& state) {
  return {state.all.verdict, anything_undecided(state.all),
          cheapest_way_out(state)};
}

using Found = std::map<std::string, FoundThere>;

Found findings_of(const State& state) {
  Found found;
  for (const Finding& finding : state.all.findings) {
    FoundThere& there = found[finding.id];
    there.title = title_of(finding, state.view, state.words);
    if (finding.component >= 0) there.verdict = finding.verdict;
  }
  return found;
}

std::optional<FoundThere> find(const Found& found, const std::string& id) {
  const auto there = found.find(id);
  if (there == found.end()) return std::nullopt;
  return there->second;
}

std::vector<FindingChange> compare(const Found& now, const Found& then) {
  std::vector<FindingChange> changes;
  for (const auto& [id, there] : now) {
    if (!then.contains(id)) changes.push_back({id, there, std::nullopt});
  }
  for (const auto& [id, there] : then) {
    changes.push_back({id, find(now, id), there});
  }
  return changes;
}

/// What the ways out make of a disputed figure, each of them one value, and few
/// in all; else nothing.  Ranges are never blended: what contradicts itself
/// would come to a number that nobody reported.
std::vector<Interval> disputed_values(const FigureView& figure,
                                      const View& view) {
  constexpr std::size_t kTold = 3;
  const auto& ways_out = view.answer(figure.component).ways_out;
  if (!ways_out.complete || figure.under.size() != ways_out.items.size()) {
    return {};
  }
  std::map<Rational, Interval> values;
  for (const UnderWayOut& under : figure.under) {
    const auto interval = interval_of(*under.bound);
    if (!interval || !interval->is_exact()) return {};
    values.emplace(interval->lower()->value, *interval);
  }
  if (values.size() > kTold) return {};
  std::vector<Interval> all;
  for (const auto& [value, interval] : values) all.push_back(interval);
  return all;
}

bool is_limited(const std::vector<Interval>& values, const Figure& figure,
                const Audit& audit) {
  return !values.empty() && values != std::vector{by_nature(figure, audit)};
}

bool is_disputed(const FigureView& figure) {
  return figure.component >= 0 && figure.status == FigureStatus::Disputed;
}

FigureResult result_in(const FigureView& figure, const State& state) {
  FigureResult result;
  const Audit& audit = state.view.audit();
  result.status = figure.status;
  result.text = result_of(figure, state.words);
  if (figure.free) result.values = {by_nature(figure.figure, audit)};
  if (figure.bound != nullptr) result.values = values_of(*figure.bound);
  if (is_disputed(figure)) result.between = disputed_values(figure, state.view);
  if (!result.between.empty()) {
    result.text = state.words.result(result.between, figure.figure) + " (" +
                  result.text + ")";
  }
  result.heard = std::ranges::any_of(figure.said, [](const Said& said) {
    return said.standing != Standing::SetAside;
  });
  result.limited = result.status == FigureStatus::Disputed ||
                   is_limited(result.values, figure.figure, audit);
  return result;
}

// Of what follows from others there would be too much where a dispute ends.
bool is_claimed(const FigureView* figure) {
  return figure != nullptr && !figure->said.empty();
}

/// Which figures somebody claims on either side, and what both make of them.
class FigureComparison {
 public:
  FigureComparison(const State& now, const State& then)
      : now_(now), then_(then) {}

  std::vector<FigureChange> changes() {
    for (const auto& [name, figure] : in_order(then_, now_)) {
      add(name, now_.find(name), figure);
    }
    for (const auto& [name, figure] : in_order(now_, then_)) {
      if (then_.find(name) == nullptr) add(name, figure, nullptr);
    }
    return std::move(changes_);
  }

 private:
  using Named = std::pair<std::string, const FigureView*>;

  static std::vector<Named> in_order(const State& state, const State& other) {
    std::vector<const FigureView*> figures;
    std::map<const FigureView*, std::string> names;
    for (const auto& [name, figure] : state.figures) {
      if (!is_claimed(figure) && !is_claimed(other.find(name))) continue;
      figures.push_back(figure);
      names[figure] = name;
    }
    sort_for_reading(figures, state.view, state.words);
    std::vector<Named> named;
    for (const FigureView* figure : figures) {
      named.emplace_back(names.at(figure), figure);
    }
    return named;
  }

  void add(const std::string& name, const FigureView* now,
           const FigureView* then) {
    FigureChange change;
    change.figure = name;
    if (now != nullptr) change.now = result_in(*now, now_);
    if (then != nullptr) change.then = result_in(*then, then_);
    if (change.now && change.then && same(*change.now, *change.then)) return;
    change.label = then != nullptr ? then_.words.figure(then->figure)
                                   : now_.words.figure(now->figure);
    changes_.push_back(std::move(change));
  }

  // Who speaks of a figure may change without any change in what it is.
  static bool same(const FigureResult& now, const FigureResult& then) {
    if (now.status != then.status || now.values != then.values) return false;
    if (now.status != FigureStatus::Disputed) return now.text == then.text;
    return now.between.empty() || then.between.empty() ||
           now.between == then.between;
  }

  const State& now_;
  const State& then_;
  std::vector<FigureChange> changes_;
};

}  // namespace

Fate FindingChange::fate() const {
  if (!now) return Fate::New;
  if (!then) return Fate::Gone;
  return *now == *then ? Fate::Stays : Fate::Changed;
}

bool FigureChange::is_lost() const {
  return now && now->heard && (!then || (!then->heard && !then->limited));
}

std::size_t Differences::count(Fate fate) const {
  return static_cast<std::size_t>(std::ranges::count_if(
      findings, [&](const auto& each) { return each.fate() == fate; }));
}

bool Differences::nothing_changes() const {
  return !verdict_changes() && figures.empty() &&
         count(Fate::Stays) == findings.size();
}

Differences differences(const Reconciliation& now, const Reconciliation& then) {
  const State one(now);
  const State other(then);
  return {outcome_of(one), outcome_of(other),
          compare(findings_of(one), findings_of(other)),
          FigureComparison(one, other).changes()};
}

}  // namespace concord
