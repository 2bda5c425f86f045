// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "claims/alternative.h"
#include "claims/check.h"
#include "rules/ground_laws.h"

namespace concord {
namespace {

using Moments = std::vector<Instant>;

GroundLaw law(LawKind kind, std::string id, std::string because,
              Constraint what) {
  GroundLaw made;
  made.kind = kind;
  made.id = std::move(id);
  made.because = std::move(because);
  made.constraint = std::move(what);
  return made;
}

// The figures of the cone without their moments, each with those it is made at.
std::map<Figure, Moments> by_moment(const Figures& figures) {
  std::map<Figure, Moments> all;
  for (const Figure& figure : figures) {
    if (!figure.from) all[figure.at({})].push_back(figure.as_of);
  }
  return all;
}

/// Ties of one figure at its moments.
class OverTimeLaws {
 public:
  OverTimeLaws(const Audit& audit, const Timelines& lines, const Phases& phases,
               std::vector<GroundLaw>& laws)
      : audit_(audit), lines_(lines), phases_(phases), laws_(laws) {}

  void add(const Figure& shape, const Moments& moments) {
    switch (audit_.vocabulary[shape.measure].over_time) {
      case OverTime::Rises:
        add_rises(shape, moments);
        return add_starts(shape, moments);
      case OverTime::Fixed:
        return add_fixed(shape, moments);
      case OverTime::Free:
        return;
    }
  }

  void add_period(const Figure& period) {
    const bool rises =
        audit_.vocabulary[period.measure].over_time == OverTime::Rises;
    const auto line = lines_.line_of(period);
    if (!rises || !phases_.share(line, *period.from, period.as_of)) return;
    Figure end = period;
    end.from.reset();
    laws_.push_back(law(
        LawKind::Period, "period",
        "a period adds what the toll at its end has over that at its beginning",
        constraint({{1, period}, {-1, end}, {1, end.at(*period.from)}},
                   Relation::Equal)));
  }

 private:
  void add_rises(const Figure& shape, const Moments& moments) {
    tie(shape, moments, Relation::AtMost, "rises", "a toll only rises");
  }

  void add_starts(const Figure& shape, const Moments& moments) {
    const Event& event = audit_[shape.event];
    if (!event.when || !event.when->begin) return;
    for (const Instant moment : moments) {
      if (moment > *event.when->begin) break;
      laws_.push_back(
          law(LawKind::OverTime, "starts", event.name + " had not begun",
              constraint({{1, shape.at(moment)}}, Relation::Equal)));
    }
  }

  // An event without a `when` is told of as over; one with an open end is not.
  void add_fixed(const Figure& shape, const Moments& moments) {
    const Event& event = audit_[shape.event];
    if (event.when && !event.when->end) return;
    Moments after;
    for (const Instant moment : moments) {
      if (!event.when || moment >= *event.when->end) after.push_back(moment);
    }
    tie(shape, after, Relation::Equal, "fixed",
        "it is settled once " + event.name + " is over");
  }

  void tie(const Figure& shape, const Moments& moments, Relation relation,
           const std::string& id, const std::string& because) {
    for (const Moments& chain :
         phases_.chains(lines_.line_of(shape), moments)) {
      for (std::size_t i = 1; i < chain.size(); ++i) {
        laws_.push_back(law(
            LawKind::OverTime, id, because,
            constraint({{1, shape.at(chain[i - 1])}, {-1, shape.at(chain[i])}},
                       relation)));
      }
    }
  }

  const Audit& audit_;
  const Timelines& lines_;
  const Phases& phases_;
  std::vector<GroundLaw>& laws_;
};

void add_one_way(const Audit& audit, const Figure& shape,
                 const std::vector<Moments>& chains,
                 std::vector<GroundLaw>& laws) {
  const Thing& thing = audit[shape.thing];
  for (const Moments& chain : chains) {
    for (std::size_t i = 1; i < chain.size(); ++i) {
      laws.push_back(law(
          LawKind::StatusOrder, "one-way:" + thing.name,
          thing.name + " only goes from " + thing.status.front() + " to " +
              thing.status.back(),
          constraint({{1, shape.at(chain[i - 1])}, {-1, shape.at(chain[i])}},
                     Relation::AtMost)));
    }
  }
}

// Both have the same statuses: the reader refuses others.
void add_same(const Audit& audit, const Figure& figure, const SameAs& same,
              std::vector<GroundLaw>& laws) {
  const Thing& thing = audit[figure.thing];
  const Thing& other = audit[same.thing];
  CONCORD_CHECK(thing.status == other.status);
  Figure other_figure = figure;
  other_figure.thing = same.thing;
  GroundLaw made =
      law(LawKind::SameThing, "same:" + thing.name + "=" + other.name,
          thing.name + " and " + other.name +
              (same.unsure ? " are taken to be one" : " are one"),
          constraint({{1, figure}, {-1, other_figure}}, Relation::Equal));
  if (same.unsure) {
    made.cost = cost_of(Alternative::Kind::Same);
    made.soft_group = made.id;
  }
  laws.push_back(std::move(made));
}

}  // namespace

void add_laws_of_time(const Audit& audit, const Timelines& lines,
                      const Phases& phases, const Figures& figures,
                      std::vector<GroundLaw>& laws) {
  OverTimeLaws over_time(audit, lines, phases, laws);
  for (const auto& [shape, moments] : by_moment(figures)) {
    if (!shape.is_status()) over_time.add(shape, moments);
  }
  for (const Figure& figure : figures) {
    if (figure.from) over_time.add_period(figure);
  }
}

void add_laws_of_things(const Audit& audit, const Timelines& lines,
                        const Phases& phases, const Figures& figures,
                        std::vector<GroundLaw>& laws) {
  for (const auto& [shape, moments] : by_moment(figures)) {
    if (!shape.is_status() || !audit[shape.thing].one_way) continue;
    add_one_way(audit, shape, phases.chains(lines.line_of(shape), moments),
                laws);
  }
  for (const Figure& figure : figures) {
    if (!figure.is_status()) continue;
    for (const SameAs& same : audit[figure.thing].same_as) {
      add_same(audit, figure, same, laws);
    }
  }
}

}  // namespace concord
