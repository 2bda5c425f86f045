// SPDX-License-Identifier: Apache-2.0
#include "engine/assemble.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <map>

#include "claims/check.h"
#include "engine/flatten.h"
#include "engine/roles.h"

namespace concord {
namespace {

/// An assumption of the whole audit, with everything that it guards.
struct Guarded {
  AssumptionSource source;
  System::Assumption assumption;
  std::vector<std::pair<const Constraint*, ConstraintSource>> constraints;
};

/// The same words of one origin are one assumption: this is what is compared.
struct Wording {
  OriginId origin;
  std::vector<std::string> constraints;  // as text, sorted

  friend auto operator<=>(const Wording&, const Wording&) = default;
};

std::string as_key(const Constraint& constraint,
                   const std::map<Figure, std::size_t>& unknowns) {
  std::string key;
  for (const Comparison& comparison : constraint.any_of) {
    for (const Term& term : comparison.terms) {
      key += to_string(term.factor) + "*" +
             std::to_string(unknowns.at(term.figure)) + "+";
    }
    key += std::to_string(static_cast<int>(comparison.relation)) + " " +
           to_string(comparison.constant) + "|";
  }
  return key;
}

void insert_sorted(std::int32_t account, std::vector<std::int32_t>& accounts) {
  const auto place = std::ranges::lower_bound(accounts, account);
  if (place == accounts.end() || *place != account) {
    accounts.insert(place, account);
  }
}

std::vector<Guarded> claims_as_assumptions(
    const Audit& audit, const std::vector<Reading>& readings,
    const std::map<Figure, std::size_t>& unknowns) {
  std::map<Wording, std::size_t> seen;
  std::vector<Guarded> all;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (readings[i].constraints.empty()) continue;
    const Claim& claim = audit.claims[i];
    Wording wording{claim.origin(), {}};
    for (const StatedConstraint& stated : readings[i].constraints) {
      wording.constraints.push_back(as_key(stated.constraint, unknowns));
    }
    std::ranges::sort(wording.constraints);
    const auto [place, is_new] = seen.emplace(std::move(wording), all.size());
    if (!is_new) {
      all[place->second].source.claims.emplace_back(i);
      insert_sorted(claim.account.value,
                    all[place->second].assumption.accounts);
      continue;
    }
    Guarded guarded;
    guarded.source.claims.emplace_back(i);
    guarded.source.name = claim.id;
    guarded.assumption.accounts = {claim.account.value};
    for (const StatedConstraint& stated : readings[i].constraints) {
      guarded.constraints.emplace_back(&stated.constraint,
                                       ConstraintSource{-1, stated.statement});
    }
    all.push_back(std::move(guarded));
  }
  return all;
}

std::vector<Guarded> soft_laws_as_assumptions(const Ground& ground) {
  std::map<std::string, Guarded> groups;
  for (std::size_t i = 0; i < ground.laws.size(); ++i) {
    const GroundLaw& law = ground.laws[i];
    if (!law.cost) continue;
    Guarded& group = groups[law.soft_group];
    group.source.kind = System::Assumption::Kind::SoftLaw;
    group.source.soft_group = law.soft_group;
    group.source.name = law.soft_group;
    group.assumption.kind = System::Assumption::Kind::SoftLaw;
    group.assumption.cost = *law.cost;
    group.constraints.emplace_back(
        &law.constraint, ConstraintSource{static_cast<std::int32_t>(i), {}});
  }
  std::vector<Guarded> all;
  for (auto& [name, group] : groups) all.push_back(std::move(group));
  return all;
}

using Graph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

std::vector<std::size_t> figures_in(
    const Constraint& constraint,
    const std::map<Figure, std::size_t>& unknowns) {
  std::vector<std::size_t> figures;
  for (const Comparison& comparison : constraint.any_of) {
    for (const Term& term : comparison.terms) {
      figures.push_back(unknowns.at(term.figure));
    }
  }
  return figures;
}

void join(Graph& graph, const std::vector<std::size_t>& figures) {
  for (std::size_t i = 1; i < figures.size(); ++i) {
    boost::add_edge(figures[0], figures[i], graph);
  }
}

System::Unknown unknown_of(const Audit& audit, const Figure& figure,
                           System::Role role) {
  System::Unknown unknown;
  unknown.role = role;
  if (figure.is_status()) {
    unknown.high =
        static_cast<std::int64_t>(audit[figure.thing].status.size()) - 1;
    return unknown;
  }
  const Measure& measure = audit.vocabulary[figure.measure];
  unknown.rational = measure.unit.money;
  if (measure.may_be_negative) unknown.low.reset();
  return unknown;
}

/// Fills the components one constraint after the other.
class Assembly {
 public:
  Assembly(const Audit& audit, const Ground& ground,
           const std::vector<Reading>& readings,
           const std::map<Figure, std::size_t>& unknowns)
      : audit_(audit),
        ground_(ground),
        roles_(audit, readings),
        unknowns_(unknowns) {}

  void split(const std::vector<Guarded>& guarded) {
    Graph graph(ground_.figures.size());
    for (const GroundLaw& law : ground_.laws) {
      join(graph, figures_in(law.constraint, unknowns_));
    }
    for (const Guarded& each : guarded) {
      std::vector<std::size_t> figures;
      for (const auto& [constraint, source] : each.constraints) {
        const auto more = figures_in(*constraint, unknowns_);
        figures.insert(figures.end(), more.begin(), more.end());
      }
      join(graph, figures);
    }
    number(graph);
  }

  void add_hard_laws() {
    for (std::size_t i = 0; i < ground_.laws.size(); ++i) {
      if (ground_.laws[i].cost) continue;
      add(ground_.laws[i].constraint, -1,
          ConstraintSource{static_cast<std::int32_t>(i), {}});
    }
  }

  void add(const Guarded& guarded) {
    Component& component = component_of(*guarded.constraints.front().first);
    const auto guard =
        static_cast<std::int32_t>(component.system.assumptions.size());
    component.system.assumptions.push_back(guarded.assumption);
    component.assumptions.push_back(guarded.source);
    for (const auto& [constraint, source] : guarded.constraints) {
      add(*constraint, guard, source);
    }
  }

  std::vector<Component> take() && { return std::move(components_); }

 private:
  void number(const Graph& graph) {
    const std::size_t count = ground_.figures.size();
    std::vector<std::size_t> label(count);
    boost::connected_components(graph, label.data());
    std::map<std::size_t, std::size_t> order;  // of labels by first figure
    component_.resize(count);
    local_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t next = order.size();
      const std::size_t at = order.emplace(label[i], next).first->second;
      if (at == components_.size()) components_.emplace_back();
      Component& component = components_[at];
      component_[i] = at;
      local_[i] = static_cast<std::int32_t>(component.figures.size());
      component.figures.push_back(ground_.figures[i]);
      component.system.unknowns.push_back(unknown_of(
          audit_, ground_.figures[i], roles_.of(ground_.figures[i])));
    }
  }

  Component& component_of(const Constraint& constraint) {
    const auto figures = figures_in(constraint, unknowns_);
    CONCORD_CHECK(!figures.empty());
    return components_[component_[figures.front()]];
  }

  void add(const Constraint& constraint, std::int32_t guard,
           ConstraintSource source) {
    Component& component = component_of(constraint);
    flatten(
        constraint, guard,
        [this](const Figure& figure) { return local_[unknowns_.at(figure)]; },
        component.system);
    component.constraints.push_back(std::move(source));
  }

  const Audit& audit_;
  const Ground& ground_;
  const Roles roles_;
  const std::map<Figure, std::size_t>& unknowns_;
  std::vector<std::size_t> component_;  // by figure of the ground
  std::vector<std::int32_t> local_;     // its unknown there
  std::vector<Component> components_;
};

}  // namespace

std::vector<Component> assemble(const Audit& audit, const Ground& ground,
                                const std::vector<Reading>& readings) {
  std::map<Figure, std::size_t> unknowns;
  for (std::size_t i = 0; i < ground.figures.size(); ++i) {
    unknowns.emplace(ground.figures[i], i);
  }
  std::vector<Guarded> guarded =
      claims_as_assumptions(audit, readings, unknowns);
  for (Guarded& soft : soft_laws_as_assumptions(ground)) {
    guarded.push_back(std::move(soft));
  }

  Assembly assembly(audit, ground, readings, unknowns);
  assembly.split(guarded);
  assembly.add_hard_laws();
  for (const Guarded& each : guarded) assembly.add(each);
  return std::move(assembly).take();
}

}  // namespace concord
