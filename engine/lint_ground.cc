// SPDX-License-Identifier: Apache-2.0
#include "engine/lint_ground.h"

#include <algorithm>

#include "rules/bound_law.h"
#include "rules/timelines.h"

namespace concord {
namespace {

constexpr std::int64_t kDay = 86'400;

Formula joined(Formula::Kind kind, std::vector<Formula> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  Formula formula;
  formula.kind = kind;
  formula.parts = std::move(parts);
  return formula;
}

// The condition of each `if` of a formula; "if a then if b then c" has the one
// condition "a and b".
void collect_conditions(const Formula& formula, std::vector<Formula> outer,
                        std::vector<Formula>& found) {
  if (formula.kind == Formula::Kind::IfThen) {
    outer.push_back(formula.parts[0]);
    collect_conditions(formula.parts[1], std::move(outer), found);
  } else if (!outer.empty()) {
    found.push_back(joined(Formula::Kind::And, std::move(outer)));
  } else if (formula.kind == Formula::Kind::And) {
    for (const Formula& part : formula.parts) {
      collect_conditions(part, {}, found);
    }
  }
}

/// The moments of lint: later than all that the audit or a law dates.
class Moments {
 public:
  Moments(const Audit& audit, const std::vector<BoundLaw>& laws) {
    for (const Event& event : audit.events.events()) {
      if (event.when && event.when->begin) see(*event.when->begin);
      if (event.when && event.when->end) see(*event.when->end);
    }
    for (const BoundLaw& law : laws) {
      for (const BoundFigure& figure : law.figures) {
        see(figure.fixed);
        if (figure.at == FigurePattern::At::Previous) two_ = true;
      }
    }
  }

  std::vector<Instant> all() const {
    const Instant first{latest_.seconds + kDay};
    const Instant second{first.seconds + kDay};
    return two_ ? std::vector<Instant>{first, second}
                : std::vector<Instant>{first};
  }

 private:
  void see(Instant moment) { latest_ = std::max(latest_, moment); }

  Instant latest_;
  bool two_ = false;
};

std::vector<EventId> events_for(const BoundLaw& law, const Audit& audit) {
  if (law.scope == BoundLaw::Scope::Once) return {EventId()};
  std::vector<EventId> all;
  for (std::size_t i = 0; i < audit.events.events().size(); ++i) {
    all.emplace_back(i);
  }
  return all;
}

// Every figure that a law names at one event, at every moment of lint.
std::vector<Figure> figures_of(const BoundLaw& law, EventId event,
                               const std::vector<Instant>& moments,
                               const Audit& audit, const Timelines& lines) {
  std::vector<Figure> all;
  for (BoundFigure figure : law.figures) {
    if (figure.at == FigurePattern::At::Previous) {
      figure.at = FigurePattern::At::Instance;
    }
    for (const Instant moment : moments) {
      const auto some =
          figures_in(figure, {0, event, {}, moment}, audit, lines);
      all.insert(all.end(), some.begin(), some.end());
    }
  }
  return all;
}

// Of a law of periods: two days, and each of them where it sums them up.
std::vector<Figure> figures_of_period(const BoundLaw& law, EventId event,
                                      Instant begin, const Audit& audit,
                                      const Timelines& lines) {
  const Instant middle{begin.seconds + kDay};
  const Instant end{middle.seconds + kDay};
  std::vector<Figure> all;
  const auto add = [&](const BoundFigure& figure, Instant from, Instant to) {
    const auto some = figures_in(figure, {0, event, from, to}, audit, lines);
    all.insert(all.end(), some.begin(), some.end());
  };
  for (BoundFigure figure : law.figures) {
    if (!figure.sum_of_periods) {
      add(figure, begin, end);
      continue;
    }
    figure.sum_of_periods = false;
    add(figure, begin, middle);
    add(figure, middle, end);
  }
  return all;
}

std::vector<Figure> all_figures(const Audit& audit,
                                const std::vector<BoundLaw>& laws) {
  const Timelines lines(audit);
  const std::vector<Instant> moments = Moments(audit, laws).all();
  std::vector<Figure> all;
  for (const BoundLaw& law : laws) {
    for (const EventId event : events_for(law, audit)) {
      const auto some =
          law.of_moments
              ? figures_of(law, event, moments, audit, lines)
              : figures_of_period(law, event, moments.front(), audit, lines);
      all.insert(all.end(), some.begin(), some.end());
    }
  }
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

/// The book with one law more for each condition: "the condition is false".
class BookForLint {
 public:
  explicit BookForLint(const LawBook& laws) : book_(laws) {
    for (const Law& law : laws.laws) {
      std::vector<Formula> found;
      collect_conditions(law.holds, {}, found);
      for (Formula& condition : found) add(law, std::move(condition));
    }
  }

  const LawBook& book() const { return book_; }
  const std::map<std::string, std::vector<std::string>>& conditions() const {
    return conditions_;
  }

 private:
  void add(const Law& law, Formula condition) {
    Law never = law;
    never.id = "if " + std::to_string(book_.laws.size());
    never.within = 0;
    never.holds = Formula();
    never.holds.kind = Formula::Kind::Not;
    never.holds.parts.push_back(std::move(condition));
    conditions_[law.id].push_back(never.id);
    book_.laws.push_back(std::move(never));
  }

  LawBook book_;
  std::map<std::string, std::vector<std::string>> conditions_;
};

// A clause fails where each of its comparisons does.
void add_breach(const Constraint& clause, const std::string& name,
                std::vector<GroundLaw>& laws) {
  for (const Comparison& comparison : clause.any_of) {
    GroundLaw breach;
    breach.id = name;
    breach.constraint.any_of.push_back(comparison);
    breach.constraint.any_of[0].relation = negation(comparison.relation);
    breach.cost = 1;
    breach.soft_group = name;
    laws.push_back(std::move(breach));
  }
}

}  // namespace

std::optional<LintGround> ground_for_lint(const Audit& audit,
                                          const LawBook& laws,
                                          std::size_t most) {
  const BookForLint with_conditions(laws);
  std::vector<BoundLaw> bound;
  for (const Law& law : with_conditions.book().laws) {
    bound.push_back(bind(law, audit));
  }
  auto made =
      ground(audit, with_conditions.book(), all_figures(audit, bound), most);
  if (!made) return std::nullopt;
  LintGround all{std::move(made).value(), {}, with_conditions.conditions()};
  const std::size_t size = all.ground.laws.size();
  for (std::size_t i = 0; i < size; ++i) {
    GroundLaw& law = all.ground.laws[i];
    if (law.kind != LawKind::Written) continue;
    law.cost = 1;
    law.soft_group = law.id;
    const std::string name = "not " + std::to_string(i);
    all.breaches[law.id].push_back(name);
    add_breach(Constraint(law.constraint), name, all.ground.laws);
  }
  return all;
}

}  // namespace concord
