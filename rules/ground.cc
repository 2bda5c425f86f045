// SPDX-License-Identifier: Apache-2.0
// Makes the cone twice.  The first time without moments: it tells which lines
// of time laws tie together, which must then have their moments in common.  The
// second time with them: which figures there are, and which instances of laws.
#include "rules/ground.h"

#include <algorithm>
#include <compare>

#include "rules/ground_laws.h"

namespace concord {
namespace {

// Those of moved accounts are made later, from these.
void add_figures(const Constraint& constraint, std::vector<Figure>& all) {
  for (const Comparison& comparison : constraint.any_of) {
    for (const Term& term : comparison.terms) {
      if (!term.figure.is_moved()) all.push_back(term.figure);
    }
  }
}

std::vector<Figure> figures_of(const std::vector<Reading>& readings) {
  std::vector<Figure> all;
  for (const Reading& reading : readings) {
    for (const StatedConstraint& stated : reading.constraints) {
      add_figures(stated.constraint, all);
    }
  }
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

Diagnostic too_many(const Law* law, std::size_t most) {
  const Place nowhere{"audit.yaml", {1, 1}, {1, 1}};
  Diagnostic diagnostic{Code::Y192, law ? law->declared : nowhere, {}, {}, {}};
  diagnostic.message = "the claims and laws reach more than " +
                       std::to_string(most) + " figures";
  diagnostic.help = law ? "`" + law->id + "` makes most of them: narrow it"
                        : "split the audit";
  return diagnostic;
}

void add_moments(const Audit& audit, const std::vector<Figure>& claimed,
                 Timelines& lines) {
  for (const Figure& figure : claimed) {
    if (!figure.from) {
      lines.add(lines.line_of(figure), figure.as_of);
    } else if (audit.vocabulary[figure.measure].over_time == OverTime::Rises) {
      lines.add(lines.line_of(figure), *figure.from);
      lines.add(lines.line_of(figure), figure.as_of);
    }
  }
}

void tie_instance(const Audit& audit, const BoundLaw& law,
                  const LawInstance& instance, const Timelines& timeless,
                  Timelines& lines) {
  std::optional<Timelines::Line> first;
  for (const BoundFigure& bound : law.figures) {
    const auto figures = figures_in(bound, instance, audit, timeless);
    const Timelines::Line line = lines.line_of(figures.front());
    if (bound.at == FigurePattern::At::Fixed) lines.add(line, bound.fixed);
    if (first) lines.join(*first, line);
    first = line;
  }
}

void tie_things(const Audit& audit, Timelines& lines) {
  for (std::size_t i = 0; i < audit.things.size(); ++i) {
    Figure one;
    one.thing = ThingId(i);
    for (const SameAs& same : audit.things[i].same_as) {
      Figure other;
      other.thing = same.thing;
      lines.join(lines.line_of(one), lines.line_of(other));
    }
  }
}

/// Grounds one audit, step by step.
class Grounding {
 public:
  Grounding(const Audit& audit, const LawBook& book, std::size_t most)
      : audit_(audit),
        partitions_(audit.vocabulary),
        lines_(audit),
        most_(most) {
    for (const Law& law : book.laws) laws_.push_back(bind(law, audit));
  }

  Result<Ground> run(const std::vector<Figure>& claimed,
                     const std::vector<Reading>& readings) {
    add_moments(audit_, claimed, lines_);
    add_periods(claimed);
    const Timelines timeless = Timelines::timeless(audit_);
    const LawUses uses(laws_, audit_.vocabulary, partitions_);
    Cone shapes(audit_, laws_, uses, partitions_, timeless, most_);
    for (Figure figure : claimed) {
      figure.from.reset();
      shapes.add(figure.at({}));
    }
    if (shapes.is_full()) return {{too_many(shapes.largest_law(), most_)}};
    tie_lines(shapes, timeless);

    Cone cone(audit_, laws_, uses, partitions_, lines_, most_);
    for (const Figure& figure : claimed) cone.add(figure);
    if (cone.is_full()) return {{too_many(cone.largest_law(), most_)}};
    return with_laws(cone, Phases(audit_, readings, lines_));
  }

 private:
  // For what the laws sum over.
  void add_periods(const std::vector<Figure>& claimed) {
    if (std::ranges::all_of(laws_, &BoundLaw::of_moments)) return;
    for (const Figure& figure : claimed) {
      if (figure.from) lines_.add_period(figure);
    }
  }

  void tie_lines(const Cone& shapes, const Timelines& timeless) {
    for (const LawInstance& instance : shapes.instances()) {
      tie_instance(audit_, laws_[instance.law], instance, timeless, lines_);
    }
    tie_things(audit_, lines_);
    lines_.settle();
  }

  Ground with_laws(const Cone& cone, const Phases& phases) {
    const Figures& figures = cone.figures();
    Ground ground;
    ground.figures.assign(figures.begin(), figures.end());
    add_laws_of_populations(audit_, partitions_, figures, ground.laws);
    add_laws_of_events(audit_, figures, ground.laws);
    add_laws_of_time(audit_, lines_, phases, figures, ground.laws);
    add_laws_of_stillness(audit_, lines_, phases, figures, ground.laws);
    add_laws_of_things(audit_, lines_, phases, figures, ground.laws);
    add_written_laws(audit_, laws_, cone.instances(), lines_, ground.laws);
    sort(ground.laws);
    ground.lines = lines_;
    ground.phases = phases;
    return ground;
  }

  static void sort(std::vector<GroundLaw>& laws);

  const Audit& audit_;
  Partitions partitions_;
  Timelines lines_;
  std::vector<BoundLaw> laws_;
  std::size_t most_;
};

std::strong_ordering order(const Rational& left, const Rational& right) {
  return cmp(left, right) <=> 0;
}

std::strong_ordering order(const Term& left, const Term& right) {
  if (const auto by_figure = left.figure <=> right.figure; by_figure != 0) {
    return by_figure;
  }
  return order(left.factor, right.factor);
}

std::strong_ordering order(const Comparison& left, const Comparison& right) {
  const std::size_t both = std::min(left.terms.size(), right.terms.size());
  for (std::size_t i = 0; i < both; ++i) {
    const auto by_term = order(left.terms[i], right.terms[i]);
    if (by_term != 0) return by_term;
  }
  if (const auto by_size = left.terms.size() <=> right.terms.size();
      by_size != 0) {
    return by_size;
  }
  if (left.relation != right.relation) return left.relation <=> right.relation;
  return order(left.constant, right.constant);
}

std::strong_ordering order(const GroundLaw& left, const GroundLaw& right) {
  if (const auto by_id = left.id <=> right.id; by_id != 0) return by_id;
  const auto& some = left.constraint.any_of;
  const auto& others = right.constraint.any_of;
  for (std::size_t i = 0; i < std::min(some.size(), others.size()); ++i) {
    const auto by_comparison = order(some[i], others[i]);
    if (by_comparison != 0) return by_comparison;
  }
  return some.size() <=> others.size();
}

// By id and figures; what two declarations say alike is one law.
void Grounding::sort(std::vector<GroundLaw>& laws) {
  std::ranges::sort(laws, [](const GroundLaw& left, const GroundLaw& right) {
    return order(left, right) < 0;
  });
  const auto repeated = std::unique(
      laws.begin(), laws.end(),
      [](const GroundLaw& left, const GroundLaw& right) {
        return order(left, right) == 0 && left.soft_group == right.soft_group;
      });
  laws.erase(repeated, laws.end());
}

}  // namespace

Constraint constraint(std::vector<Term> terms, Relation relation,
                      Rational constant) {
  return {{{std::move(terms), relation, std::move(constant)}}};
}

std::string list_of(const std::vector<std::string>& names) {
  constexpr std::size_t kMost = 8;
  std::string text;
  const std::size_t shown = names.size() > kMost + 1 ? kMost : names.size();
  for (std::size_t i = 0; i < shown; ++i) {
    const bool last = i + 1 == names.size();
    if (i > 0) text += last ? " and " : ", ";
    text += names[i];
  }
  if (shown == names.size()) return text;
  return text + " and " + std::to_string(names.size() - shown) + " more";
}

Result<Ground> ground(const Audit& audit, const LawBook& laws,
                      const std::vector<Reading>& readings, std::size_t most) {
  return Grounding(audit, laws, most).run(figures_of(readings), readings);
}

Result<Ground> ground(const Audit& audit, const LawBook& laws,
                      const std::vector<Figure>& figures, std::size_t most) {
  return Grounding(audit, laws, most).run(figures, {});
}

}  // namespace concord
