// SPDX-License-Identifier: Apache-2.0
#include "engine/assemble.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <functional>
#include <map>
#include <set>

#include "claims/check.h"
#include "engine/flatten.h"
#include "engine/guarded.h"
#include "engine/roles.h"

namespace concord {
namespace {

using Graph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

void join(Graph& graph, const std::vector<std::size_t>& figures) {
  for (std::size_t i = 1; i < figures.size(); ++i) {
    boost::add_edge(figures[0], figures[i], graph);
  }
}

std::vector<std::size_t> labels_of(const Graph& graph) {
  std::vector<std::size_t> label(boost::num_vertices(graph));
  boost::connected_components(graph, label.data());
  return label;
}

/// Numbers by their places among those that it was told of.
class Renumbering {
 public:
  void tell(std::int32_t number) { places_.emplace(number, 0); }
  void count() {
    std::int32_t next = 0;
    for (auto& [number, place] : places_) place = next++;
  }
  std::int32_t of(std::int32_t number) const { return places_.at(number); }

 private:
  std::map<std::int32_t, std::int32_t> places_;
};

// Accounts, slots and origins by what is of this component alone, in the same
// order: a System says nothing of other parts of the audit.
void number_alone(System& system) {
  Renumbering accounts;
  Renumbering slots;
  Renumbering origins;
  for (const System::Assumption& each : system.assumptions) {
    for (const std::int32_t account : each.accounts) accounts.tell(account);
    if (each.slot >= 0) slots.tell(each.slot);
    if (each.origin >= 0) origins.tell(each.origin);
  }
  accounts.count();
  slots.count();
  origins.count();
  for (System::Assumption& each : system.assumptions) {
    for (std::int32_t& account : each.accounts) account = accounts.of(account);
    if (each.slot >= 0) each.slot = slots.of(each.slot);
    if (each.origin >= 0) each.origin = origins.of(each.origin);
  }
}

/// Makes components, one constraint after the other.
class Assembly {
 public:
  explicit Assembly(const Material& material)
      : material_(material), roles_(material.audit, material.readings) {
    const auto& figures = material.ground.figures;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      unknowns_.emplace(figures[i], i);
    }
    guarded_ = claims_as_assumptions(material, unknowns_);
    for (Guarded& soft : soft_laws_as_assumptions(material.ground)) {
      guarded_.push_back(std::move(soft));
    }
    readings_ = alternatives_as_assumptions(material);
  }

  std::vector<std::size_t> literally() const { return labels_of(literal()); }

  /// What readings tie to each other, too.
  std::vector<std::size_t> by_readings() const {
    Graph graph = literal();
    const std::vector<std::size_t> label = labels_of(graph);
    for (const Reading& reading : material_.readings) {
      std::vector<std::size_t> all;
      for (const StatedConstraint& stated : reading.constraints) {
        for (const std::size_t figure : figures_in(stated.constraint)) {
          all.push_back(figure);
        }
      }
      join(graph, all);
    }
    for (const Alternative& alternative : material_.alternatives) {
      if (alternative.kind == Alternative::Kind::Moment) {
        join_moved(alternative.account, label, graph);
      }
    }
    return labels_of(graph);
  }

  std::vector<Component> make(const std::vector<std::size_t>& label) && {
    number(label);
    const auto& laws = material_.ground.laws;
    for (std::size_t i = 0; i < laws.size(); ++i) {
      if (laws[i].cost && !is_certain(laws[i])) continue;
      add(laws[i].constraint, -1,
          ConstraintSource{static_cast<std::int32_t>(i), {}});
    }
    for (const Guarded& each : guarded_) {
      add(each, component_of(*each.constraints.front().first));
    }
    for (const Guarded& each : readings_) add_reading(each);
    for (Component& each : components_) number_alone(each.system);
    return std::move(components_);
  }

 private:
  // That two things are one, where nothing lets it be given up.
  bool is_certain(const GroundLaw& law) const {
    return law.kind == LawKind::SameThing &&
           std::ranges::none_of(readings_, [&](const Guarded& each) {
             return each.source.name == law.soft_group;
           });
  }

  std::vector<std::size_t> figures_in(const Constraint& constraint) const {
    std::vector<std::size_t> figures;
    for (const Comparison& comparison : constraint.any_of) {
      for (const Term& term : comparison.terms) {
        figures.push_back(unknowns_.at(term.figure.with(AccountId())));
      }
    }
    return figures;
  }

  Graph literal() const {
    Graph graph(material_.ground.figures.size());
    for (const GroundLaw& law : material_.ground.laws) {
      join(graph, figures_in(law.constraint));
    }
    for (const Guarded& each : guarded_) {
      std::vector<std::size_t> figures;
      for (const auto& [constraint, source] : each.constraints) {
        const auto more = figures_in(*constraint);
        figures.insert(figures.end(), more.begin(), more.end());
      }
      join(graph, figures);
    }
    return graph;
  }

  // All that the account says moves together; and what hangs on it, past the
  // same at other moments.
  void join_moved(AccountId id, const std::vector<std::size_t>& label,
                  Graph& graph) const {
    std::vector<std::size_t> said;
    std::set<std::size_t> labels;
    for (std::size_t i = 0; i < material_.readings.size(); ++i) {
      if (material_.audit.claims[i].account != id) continue;
      for (const StatedConstraint& each : material_.readings[i].constraints) {
        for (const std::size_t figure : figures_in(each.constraint)) {
          said.push_back(figure);
          labels.insert(label[figure]);
        }
      }
    }
    join(graph, said);
    const auto& figures = material_.ground.figures;
    const Instant moment = material_.audit[id].moment;
    std::map<Figure, std::size_t> shapes;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const bool hangs_on_it = figures[i].as_of == moment && !figures[i].from &&
                               labels.contains(label[i]);
      if (hangs_on_it) shapes.emplace(figures[i].at({}), i);
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (figures[i].from) continue;
      const auto found = shapes.find(figures[i].at({}));
      if (found != shapes.end()) boost::add_edge(i, found->second, graph);
    }
  }

  void number(const std::vector<std::size_t>& label) {
    const auto& figures = material_.ground.figures;
    std::map<std::size_t, std::size_t> order;  // of labels by first figure
    component_.resize(figures.size());
    local_.resize(figures.size());
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const std::size_t next = order.size();
      const std::size_t at = order.emplace(label[i], next).first->second;
      if (at == components_.size()) components_.emplace_back();
      Component& component = components_[at];
      component_[i] = at;
      local_[i] = static_cast<std::int32_t>(component.figures.size());
      component.figures.push_back(figures[i]);
      component.system.unknowns.push_back(
          unknown_of(material_.audit, figures[i], roles_.of(figures[i])));
    }
  }

  std::size_t component_of(const Constraint& constraint) const {
    const auto figures = figures_in(constraint);
    CONCORD_CHECK(!figures.empty());
    return component_[figures.front()];
  }

  void add(const Constraint& constraint, std::int32_t guard,
           ConstraintSource source) {
    Component& component = components_[component_of(constraint)];
    flatten(
        constraint, guard,
        [this](const Figure& figure) { return local_[unknowns_.at(figure)]; },
        component.system);
    component.constraints.push_back(std::move(source));
  }

  void add(const Guarded& guarded, std::size_t at) {
    Component& component = components_[at];
    const auto guard =
        static_cast<std::int32_t>(component.system.assumptions.size());
    component.system.assumptions.push_back(guarded.assumption);
    component.assumptions.push_back(guarded.source);
    for (const auto& [constraint, source] : guarded.constraints) {
      add(*constraint, guard, source);
    }
  }

  static bool depends_on(const StatedConstraint& stated,
                         std::int32_t alternative) {
    return std::ranges::binary_search(stated.taken, alternative) ||
           std::ranges::binary_search(stated.untaken, alternative);
  }

  // In each component of which it says something.
  void add_reading(const Guarded& guarded) {
    std::set<std::size_t> where;
    for (const auto& [constraint, source] : guarded.constraints) {
      where.insert(component_of(*constraint));
    }
    for (const Reading& reading : material_.readings) {
      for (const StatedConstraint& each : reading.constraints) {
        if (depends_on(each, guarded.source.alternative)) {
          where.insert(component_of(each.constraint));
        }
      }
    }
    for (const std::size_t at : where) {
      Guarded here = guarded;
      std::erase_if(here.constraints, [&](const auto& each) {
        return component_of(*each.first) != at;
      });
      add(here, at);
    }
  }

  const Material& material_;
  const Roles roles_;
  Places unknowns_;
  std::vector<Guarded> guarded_;        // claims and soft laws
  std::vector<Guarded> readings_;       // alternatives
  std::vector<std::size_t> component_;  // by figure of the ground
  std::vector<std::int32_t> local_;     // its unknown there
  std::vector<Component> components_;
};

}  // namespace

Sense sense_of(const Component& component, std::int32_t read) {
  if (read < 0) {
    return {component.system, component.figures, component.constraints};
  }
  const ReadSystem& as_read = component.read[static_cast<std::size_t>(read)];
  return {as_read.system, as_read.figures, as_read.constraints};
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

std::vector<Component> assemble(const Material& material) {
  Assembly assembly(material);
  const auto labels = assembly.literally();
  return std::move(assembly).make(labels);
}

std::vector<Component> join_disputed(const Material& material,
                                     std::vector<Component> components,
                                     const std::vector<bool>& disputed) {
  if (std::ranges::none_of(disputed, std::identity())) return components;
  Assembly assembly(material);
  const auto joined = assembly.by_readings();
  const auto& figures = material.ground.figures;
  const auto place = [&](const Figure& figure) {
    return static_cast<std::size_t>(std::ranges::lower_bound(figures, figure) -
                                    figures.begin());
  };
  std::set<std::size_t> in_dispute;
  for (std::size_t i = 0; i < components.size(); ++i) {
    if (disputed[i]) in_dispute.insert(joined[place(components[i].figures[0])]);
  }
  std::vector<std::size_t> label(figures.size());
  for (std::size_t i = 0; i < components.size(); ++i) {
    for (const Figure& figure : components[i].figures) {
      const std::size_t at = place(figure);
      const bool is_joined = in_dispute.contains(joined[at]);
      label[at] = is_joined ? joined[at] : figures.size() + i;
    }
  }
  return std::move(assembly).make(label);
}

}  // namespace concord
