// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "claims/check.h"
#include "rules/ground_laws.h"

namespace concord {
namespace {

bool holds_between(const Rational& left, Relation relation,
                   const Rational& right) {
  switch (relation) {
    case Relation::Equal:
      return left == right;
    case Relation::NotEqual:
      return left != right;
    case Relation::AtMost:
      return left <= right;
    case Relation::AtLeast:
      return left >= right;
    case Relation::Below:
      return left < right;
    case Relation::Above:
      return left > right;
  }
  CONCORD_UNREACHABLE();
}

bool has_figures(const Comparison& comparison) {
  for (const Term& term : comparison.terms) {
    if (term.factor != 0) return true;
  }
  return false;
}

class WrittenLaws {
 public:
  WrittenLaws(const Audit& audit, const Timelines& lines)
      : audit_(audit), lines_(lines) {}

  void add(const BoundLaw& bound, const LawInstance& instance,
           std::vector<GroundLaw>& laws) const {
    for (const auto& clause : bound.clauses) {
      const auto made = ground(bound, clause, instance);
      if (!made) continue;
      GroundLaw law;
      law.kind = LawKind::Written;
      law.id = bound.law->id;
      law.because = bound.law->because;
      law.constraint = *made;
      law.cost = bound.law->cost;
      law.names_moments =
          std::ranges::any_of(bound.figures, [](const BoundFigure& figure) {
            return figure.at != FigurePattern::At::Instance;
          });
      if (law.cost) law.soft_group = law.id + "/" + scope(bound, instance);
      laws.push_back(std::move(law));
    }
  }

 private:
  // Nothing for a clause that always holds, since its figures cancel out.  One
  // that never does keeps a figure with the factor 0, to be found by.
  std::optional<Constraint> ground(const BoundLaw& bound,
                                   const std::vector<BoundComparison>& clause,
                                   const LawInstance& instance) const {
    Constraint constraint;
    std::optional<Comparison> never;
    for (const BoundComparison& each : clause) {
      Comparison comparison = ground(bound, each, instance);
      if (has_figures(comparison)) {
        std::erase_if(comparison.terms,
                      [](const Term& term) { return term.factor == 0; });
        constraint.any_of.push_back(std::move(comparison));
      } else if (holds_between(0, comparison.relation, comparison.constant)) {
        return std::nullopt;
      } else {
        never = std::move(comparison);
      }
    }
    if (constraint.any_of.empty()) constraint.any_of.push_back(*never);
    return constraint;
  }

  Comparison ground(const BoundLaw& bound, const BoundComparison& comparison,
                    const LawInstance& instance) const {
    std::map<Figure, Rational> factors;
    for (const BoundTerm& term : comparison.terms) {
      const auto figures =
          figures_in(bound.figures[term.figure], instance, audit_, lines_);
      for (const Figure& figure : figures) factors[figure] += term.factor;
    }
    Comparison ground{{}, comparison.relation, comparison.constant};
    for (const auto& [figure, factor] : factors) {
      ground.terms.push_back({factor, figure});
    }
    return ground;
  }

  // A soft law is given up for a whole root event, or for the thing it is
  // about.
  std::string scope(const BoundLaw& bound, const LawInstance& instance) const {
    std::optional<EventId> event;
    if (bound.scope != BoundLaw::Scope::Once) event = instance.event;
    for (const BoundFigure& figure : bound.figures) {
      if (!event && !figure.is_status()) event = figure.event;
    }
    if (!event) return audit_[bound.figures.front().thing].name;
    return audit_[lines_.root_of(*event)].name;
  }

  const Audit& audit_;
  const Timelines& lines_;
};

}  // namespace

void add_written_laws(const Audit& audit, const std::vector<BoundLaw>& written,
                      const std::set<LawInstance>& instances,
                      const Timelines& lines, std::vector<GroundLaw>& laws) {
  const WrittenLaws all(audit, lines);
  for (const LawInstance& instance : instances) {
    all.add(written[instance.law], instance, laws);
  }
}

}  // namespace concord
