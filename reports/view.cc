// SPDX-License-Identifier: Apache-2.0
#include "reports/view.h"

#include <algorithm>
#include <set>

#include "reports/claim_of.h"
#include "reports/said_words.h"

namespace concord {
namespace {

template <class Count>
std::string numbered(char letter, const std::vector<Answer>& answers,
                     int component, int index, Count count) {
  std::size_t number = static_cast<std::size_t>(index) + 1;
  for (int i = 0; i < component; ++i) {
    number += count(answers[static_cast<std::size_t>(i)]);
  }
  return letter + std::to_string(number);
}

}  // namespace

std::optional<Interval> interval_of(const Bound& bound) {
  if (!bound.decided) return std::nullopt;
  return Interval::from_ends(bound.low, bound.high);
}

std::vector<Interval> values_of(const Bound& bound) {
  if (!bound.values.items.empty() && bound.values.complete) {
    return bound.values.items;
  }
  const auto interval = interval_of(bound);
  return interval ? std::vector{*interval} : std::vector<Interval>();
}

Interval by_nature(const Figure& figure, const Audit& audit) {
  if (figure.is_status()) {
    const std::size_t last = audit[figure.thing].status.size() - 1;
    return Interval::between(0, static_cast<long>(last));
  }
  return audit.vocabulary[figure.measure].may_be_negative
             ? Interval::anything()
             : Interval::at_least(0);
}

View::View(const Reconciliation& all)
    : all_(all), reasons_(all), stale_(stale_copies(*all.audit)) {
  find_disputed();
  find_undecided();
  place_figures();
  place_statements();
  for (FigureView& view : figures_) {
    judge(view);
    find_forced(view);
  }
}

// Where laws clash without a claim, that is the only conflict: a smaller one
// than any of claims, which are those that some way out sets aside.
void View::find_disputed() {
  disputed_.assign(audit().claims.size(), false);
  for (std::size_t i = 0; i < all_.answers.size(); ++i) {
    const auto add = [&](const Indices& assumptions) {
      for (const ClaimId claim : claims(static_cast<int>(i), assumptions)) {
        disputed_[claim.index()] = true;
      }
    };
    bool of_laws = false;
    for (const Conflict& conflict : all_.answers[i].conflicts.items) {
      add(conflict.assumptions);
      of_laws |= conflict.assumptions.empty();
    }
    if (!of_laws) continue;
    for (const Correction& way : all_.answers[i].ways_out.items) {
      add(way.give_up);
    }
  }
}

// Laws that contradict each other leave nothing to be decided.
void View::find_undecided() {
  undecided_.assign(audit().claims.size(), false);
  for (std::size_t i = 0; i < all_.answers.size(); ++i) {
    const Verdict verdict = all_.answers[i].verdict;
    if (verdict != Verdict::Undecided && verdict != Verdict::LawsContradict) {
      continue;
    }
    for (const AssumptionSource& source : all_.components[i].assumptions) {
      for (const ClaimId claim : source.claims) {
        undecided_[claim.index()] = true;
      }
    }
  }
}

bool View::is_tied(const Figure& figure) const {
  return std::ranges::any_of(all_.components, [&](const Component& each) {
    return std::ranges::find(each.figures, figure) != each.figures.end();
  });
}

// Where there are no rows, the same figures are shown as if there were.
bool View::is_asked(std::size_t component, std::size_t unknown) const {
  const auto& rows = all_.answers[component].rows;
  if (!rows.empty()) return rows.front().bounds[unknown].asked;
  return all_.components[component].system.unknowns[unknown].role !=
         System::Role::Auxiliary;
}

void View::place_figures() {
  std::map<Figure, FigureView> sorted;
  for (std::size_t i = 0; i < all_.components.size(); ++i) {
    const auto& figures = all_.components[i].figures;
    for (std::size_t j = 0; j < figures.size(); ++j) {
      if (!is_asked(i, j)) continue;
      FigureView& view = sorted[figures[j]];
      view.component = static_cast<int>(i);
      view.unknown = static_cast<int>(j);
    }
  }
  const auto add = [&sorted](const Statement& statement) {
    if (statement.figure && statement.says) sorted[*statement.figure];
  };
  for (const Claim& claim : audit().claims) {
    if (closes_a_list(claim)) sorted[*claim.total.figure];
    add(claim.total);
    for (const Statement& part : claim.parts) add(part);
  }
  for (auto& [figure, view] : sorted) {
    view.figure = figure;
    index_[figure] = figures_.size();
    figures_.push_back(std::move(view));
  }
}

void View::place_statements() {
  for (std::size_t i = 0; i < audit().claims.size(); ++i) {
    const Claim& claim = audit().claims[i];
    const Standing standing =
        i < all_.standings.size() ? all_.standings[i] : Standing::Stands;
    const auto place = [&](const Statement& statement) {
      const bool list = &statement == &claim.total && closes_a_list(claim);
      if (!statement.figure || (!statement.says && !list)) return;
      FigureView& view = figures_[index_.at(*statement.figure)];
      view.said.push_back({ClaimId(i), &statement, standing});
      view.contested |= standing == Standing::Contested;
    };
    place(claim.total);
    for (const Statement& part : claim.parts) place(part);
  }
}

void View::judge(FigureView& view) const {
  if (view.component < 0) {
    view.free = !is_tied(view.figure);
    return;
  }
  const Answer& answer = this->answer(view.component);
  const auto at = static_cast<std::size_t>(view.unknown);
  for (const Row& row : answer.rows) {
    view.under.push_back({row.way_out, &row.bounds[at]});
  }
  view.status = all_.status[static_cast<std::size_t>(view.component)][at];
  view.bound = bound_of(all_, view.component, view.unknown);
  if (view.bound != nullptr) view.bound_under = view.under.front().way_out;
}

void View::find_forced(FigureView& view) const {
  if (view.status != FigureStatus::Disputed) return;
  for (const Said& said : view.said) {
    for (const UnderWayOut& under : view.under) {
      if (under.way_out < 0) continue;
      const auto& way =
          answer(view.component)
              .ways_out.items[static_cast<std::size_t>(under.way_out)];
      const auto gone = claims(view.component, way.give_up);
      if (std::ranges::find(gone, said.claim) == gone.end()) continue;
      view.forced.push_back({said.claim, under});
      break;
    }
  }
}

const FigureView* View::find(const Figure& figure) const {
  const auto found = index_.find(figure);
  return found == index_.end() ? nullptr : &figures_[found->second];
}

std::string View::conflict_name(int component, int index) const {
  return numbered('X', all_.answers, component, index,
                  [](const Answer& a) { return a.conflicts.items.size(); });
}

std::string View::way_out_name(int component, int index) const {
  return numbered('K', all_.answers, component, index,
                  [](const Answer& a) { return a.ways_out.items.size(); });
}

std::string View::account_way_out_name(int component, int index) const {
  return numbered('A', all_.answers, component, index, [](const Answer& a) {
    return a.account_ways_out.items.size();
  });
}

std::string View::stubborn_name(int component, int index) const {
  return numbered('S', all_.answers, component, index,
                  [](const Answer& a) { return a.stubborn.items.size(); });
}

const Alternative* View::alternative(int component,
                                     std::int32_t assumption) const {
  const auto index = this->component(component)
                         .assumptions[static_cast<std::size_t>(assumption)]
                         .alternative;
  if (index < 0) return nullptr;
  return &all_.alternatives[static_cast<std::size_t>(index)];
}

std::vector<std::string> View::readings(int component,
                                        const Conflict& conflict) const {
  const auto claims = this->claims(component, conflict.assumptions);
  std::set<AccountId> accounts;
  for (const ClaimId claim : claims) accounts.insert(audit()[claim].account);
  std::set<std::string> held;
  const bool moments_are_free = conflict.read >= 0;
  for (const Alternative& each : all_.alternatives) {
    const bool is_held =
        std::ranges::find(claims, each.claim) != claims.end() ||
        (accounts.contains(each.account) && !moments_are_free);
    if (is_held) held.insert(each.name);
  }
  for (const GroundLaw* law : laws(component, conflict.laws, conflict.read)) {
    if (law->kind == LawKind::SameThing && law->cost) held.insert(law->id);
  }
  for (const std::int32_t each : conflict.assumptions) {
    if (!is_claim(component, each))
      held.merge(std::set({names(component, {each}).front()}));
  }
  return {held.begin(), held.end()};
}

std::vector<std::string> View::law_ids(int component,
                                       const Conflict& conflict) const {
  std::vector<std::string> ids;
  for (const GroundLaw* law : laws(component, conflict.laws, conflict.read)) {
    if (std::ranges::find(ids, law->id) == ids.end()) ids.push_back(law->id);
  }
  return ids;
}

std::vector<std::string> View::names(int component,
                                     const Indices& give_up) const {
  std::vector<std::string> all;
  for (const std::int32_t i : give_up) {
    const AssumptionSource& source =
        this->component(component).assumptions[static_cast<std::size_t>(i)];
    if (source.kind != System::Assumption::Kind::Claim) {
      all.push_back(source.name);
      continue;
    }
    for (const ClaimId id : source.claims) all.push_back(audit()[id].id);
  }
  return all;
}

bool View::is_claim(int component, std::int32_t assumption) const {
  return this->component(component)
             .assumptions[static_cast<std::size_t>(assumption)]
             .kind == System::Assumption::Kind::Claim;
}

std::vector<ClaimId> View::claims(int component,
                                  const Indices& assumptions) const {
  std::set<ClaimId> all;
  for (const std::int32_t i : assumptions) {
    const auto& source =
        this->component(component).assumptions[static_cast<std::size_t>(i)];
    all.insert(source.claims.begin(), source.claims.end());
  }
  return {all.begin(), all.end()};
}

std::vector<const GroundLaw*> View::laws(int component,
                                         const Indices& constraints,
                                         std::int32_t read) const {
  const Sense sense = this->sense(component, read);
  std::set<std::int32_t> indices;
  for (const std::int32_t i : constraints) {
    const auto& source = sense.constraints[static_cast<std::size_t>(i)];
    if (source.ground_law >= 0) indices.insert(source.ground_law);
  }
  std::vector<const GroundLaw*> all;
  for (const std::int32_t i : indices) {
    all.push_back(&all_.ground.laws[static_cast<std::size_t>(i)]);
  }
  return all;
}

bool View::is_explained(int component, const UnderWayOut& under,
                        bool upper) const {
  const Bound& bound = *under.bound;
  const auto& end = upper ? bound.high : bound.low;
  if (!end) return true;
  const auto at = static_cast<std::size_t>(bound.unknown);
  const auto& unknown = this->component(component).system.unknowns[at];
  const auto& own = upper ? unknown.high : unknown.low;
  if (own && *end == End{Rational(*own)}) return true;
  const Why found = why(component, under, upper);
  return !found.assumptions.empty() || !found.laws.empty();
}

const Row* View::row(int component, int way_out) const {
  for (const Row& row : answer(component).rows) {
    if (row.way_out == way_out) return &row;
  }
  return nullptr;
}

const StaleCopy* View::stale(ClaimId claim) const {
  const auto found = std::ranges::find(stale_, claim, &StaleCopy::claim);
  return found == stale_.end() ? nullptr : &*found;
}

const Statement* View::statement(ClaimId claim, std::string_view id) const {
  const Claim& of = audit()[claim];
  for (const Statement& part : of.parts) {
    if (part.id == id) return &part;
  }
  return &of.total;
}

const Statement* View::statement(std::string_view id) const {
  const auto found = claim_of(id, audit());
  if (!found) return nullptr;
  const Statement* statement = this->statement(*found, id);
  return statement->id == id ? statement : nullptr;
}

const Quote* View::quote(ClaimId claim, const Statement& statement) const {
  if (statement.quote) return &*statement.quote;
  const auto& total = audit()[claim].total.quote;
  return total ? &*total : nullptr;
}

}  // namespace concord
