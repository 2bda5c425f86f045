// SPDX-License-Identifier: Apache-2.0
#include "engine/roles.h"

#include <algorithm>

namespace concord {
namespace {

Figure without_moment(Figure figure) {
  figure.from.reset();
  figure.as_of = {};
  return figure;
}

// Of any measure.
constexpr MeasureId kAny = MeasureId();

}  // namespace

Roles::Roles(const Audit& audit, const std::vector<Reading>& readings)
    : audit_(audit) {
  const auto mention = [&](const Statement& statement) {
    if (statement.figure) mentioned_.insert(*statement.figure);
  };
  for (const Claim& claim : audit.claims) {
    mention(claim.total);
    std::ranges::for_each(claim.parts, mention);
  }
  for (const Reading& reading : readings) {
    for (const StatedConstraint& stated : reading.constraints) {
      if (!stated.is_literal()) continue;
      for (const Comparison& comparison : stated.constraint.any_of) {
        for (const Term& term : comparison.terms) claimed_.insert(term.figure);
      }
    }
  }
  for (const Figure& figure : claimed_) {
    if (figure.is_status()) {
      over_time_.insert(without_moment(figure));
      continue;
    }
    const bool free =
        audit.vocabulary[figure.measure].over_time == OverTime::Free;
    if (!free) over_time_.insert(without_moment(figure));
    measures_.insert(figure.measure);
    add_places(figure);
  }
}

void Roles::add_places(const Figure& figure) {
  const auto add = [&](EventId event) {
    places_.emplace(event, figure.measure, figure.from, figure.as_of);
    places_.emplace(event, kAny, figure.from, figure.as_of);
  };
  for (const EventId event : audit_.events.line_of(figure.event)) {
    add(event);
    const auto whole = audit_.events[event].whole;
    if (!whole || !audit_.events[*whole].exhaustive_parts) continue;
    std::ranges::for_each(audit_.events.parts_of(*whole), add);
  }
}

System::Role Roles::of(const Figure& figure) const {
  if (claimed_.contains(figure)) return System::Role::Explained;
  const MeasureId measure =
      measures_.contains(figure.measure) ? figure.measure : kAny;
  const bool near =
      mentioned_.contains(figure) ||
      over_time_.contains(without_moment(figure)) ||
      places_.contains({figure.event, measure, figure.from, figure.as_of});
  return near ? System::Role::Bounded : System::Role::Auxiliary;
}

}  // namespace concord
