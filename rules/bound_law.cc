// SPDX-License-Identifier: Apache-2.0
#include "rules/bound_law.h"

#include <algorithm>
#include <map>

#include "claims/check.h"
#include "rules/clauses.h"
#include "rules/formula_check.h"

namespace concord {
namespace {

class Binder {
 public:
  Binder(const Law& law, const Audit& audit) : audit_(audit) {
    bound_.law = &law;
  }

  BoundLaw run() {
    const auto clauses = clauses_of(bound_.law->holds, bound_.law->within);
    CONCORD_CHECK(clauses.has_value());
    for (const Clause& clause : *clauses) {
      bound_.clauses.emplace_back();
      for (const ClauseLiteral& literal : clause) {
        bound_.clauses.back().push_back(bind(literal));
      }
    }
    bound_.scope = scope();
    bound_.timeless =
        std::ranges::all_of(bound_.figures, [](const BoundFigure& figure) {
          return figure.at == FigurePattern::At::Fixed;
        });
    bound_.of_moments =
        !std::ranges::any_of(bound_.figures, &BoundFigure::sum_of_periods);
    bound_.of_periods = !bound_.of_moments || carries_to_periods();
    return std::move(bound_);
  }

 private:
  BoundComparison bind(const ClauseLiteral& literal) {
    BoundComparison bound{{}, literal.relation, literal.slack};
    add(bound, literal.comparison->left, 1);
    add(bound, literal.comparison->right, -1);
    if (bound.constant != literal.slack) has_number_ = true;
    if (!literal.comparison->status_value.empty()) {
      bound.constant = status_index(*literal.comparison);
    }
    return bound;
  }

  void add(BoundComparison& bound, const std::vector<Summand>& sum, int sign) {
    for (const Summand& summand : sum) {
      const Rational factor = sign * summand.factor;
      if (summand.kind == Summand::Kind::Number) {
        bound.constant -= factor;
      } else {
        bound.terms.push_back({factor, place_of(summand)});
      }
    }
  }

  // Clauses share the comparisons of the formula: each is looked up once.
  std::size_t place_of(const Summand& summand) {
    const auto [seen, is_new] =
        places_.emplace(&summand, bound_.figures.size());
    if (is_new) bound_.figures.push_back(look_up(summand));
    return seen->second;
  }

  BoundFigure look_up(const Summand& summand) {
    const FigurePattern& pattern = summand.figure;
    BoundFigure bound;
    bound.sum_of_parts = summand.kind == Summand::Kind::SumOfParts;
    bound.sum_of_periods = summand.kind == Summand::Kind::SumOfPeriods;
    bound.at = pattern.at;
    if (pattern.at == FigurePattern::At::Fixed) {
      bound.fixed = *fixed_moment(pattern, audit_.zone);
    }
    if (pattern.status) {
      bound.thing = *audit_.find_thing(pattern.name);
      return bound;
    }
    any_ = any_ || pattern.event == "any";
    unnamed_ = unnamed_ || pattern.event.empty();
    if (pattern.event != "any") {
      bound.event = audit_.events.find(pattern.event);
    }
    bound.measure = *audit_.vocabulary.find_measure(pattern.name);
    for (const std::string& name : pattern.populations) {
      bound.of.push_back(*audit_.vocabulary.find_population(name));
    }
    std::ranges::sort(bound.of);
    return bound;
  }

  int status_index(const FormulaComparison& comparison) const {
    const auto thing = audit_.find_thing(comparison.left[0].figure.name);
    const auto& values = audit_[*thing].status;
    const auto at = std::ranges::find(values, comparison.status_value);
    return static_cast<int>(at - values.begin());
  }

  // What a toll gained in a period is a difference of two moments, and has its
  // laws from them: equalities hold of differences too, inequalities do not.
  bool carries_to_periods() const {
    const bool is_linear = std::ranges::all_of(
        bound_.clauses, [](const auto& clause) { return clause.size() == 1; });
    return is_linear && !has_number_ &&
           std::ranges::all_of(bound_.figures, [&](const BoundFigure& figure) {
             return !figure.is_status() &&
                    figure.at == FigurePattern::At::Instance &&
                    audit_.vocabulary[figure.measure].over_time !=
                        OverTime::Rises;
           });
  }

  BoundLaw::Scope scope() const {
    if (any_) return BoundLaw::Scope::Any;
    return unnamed_ ? BoundLaw::Scope::Schematic : BoundLaw::Scope::Once;
  }

  const Audit& audit_;
  BoundLaw bound_;
  std::map<const Summand*, std::size_t> places_;
  bool any_ = false;
  bool unnamed_ = false;
  bool has_number_ = false;  // in a comparison
};

std::optional<Instant> moment_of(const BoundFigure& figure, Instant moment,
                                 const Figure& shape, const Timelines& lines) {
  switch (figure.at) {
    case FigurePattern::At::Instance:
      return moment;
    case FigurePattern::At::Previous:
      return lines.previous(lines.line_of(shape), moment);
    case FigurePattern::At::Fixed:
      return lines.is_timeless() ? Instant{} : figure.fixed;
  }
  CONCORD_UNREACHABLE();
}

}  // namespace

BoundLaw bind(const Law& law, const Audit& audit) {
  return Binder(law, audit).run();
}

std::vector<Figure> figures_in(const BoundFigure& figure,
                               const LawInstance& instance, const Audit& audit,
                               const Timelines& lines) {
  Figure shape;
  shape.measure = figure.measure;
  shape.thing = figure.thing;
  shape.of = figure.of;
  if (!figure.is_status()) {
    shape.event = figure.event.value_or(instance.event);
  }
  const auto at = moment_of(figure, instance.moment, shape, lines);
  if (!at) return {};
  shape.from = instance.from;
  shape.as_of = *at;
  if (figure.sum_of_periods) return lines.tiles_of(shape);
  if (!figure.sum_of_parts) return {shape};
  std::vector<Figure> parts;
  for (const EventId part : audit.events.parts_of(shape.event)) {
    parts.push_back(shape.in(part));
  }
  return parts;
}

}  // namespace concord
