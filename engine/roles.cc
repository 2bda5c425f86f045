// SPDX-License-Identifier: Apache-2.0
#include "engine/roles.h"

namespace concord {
namespace {

Figure without_moment(Figure figure) {
  figure.from.reset();
  figure.as_of = {};
  return figure;
}

}  // namespace

Roles::Roles(const Audit& audit, const std::vector<Reading>& readings) {
  for (const Reading& reading : readings) {
    for (const StatedConstraint& stated : reading.constraints) {
      for (const Comparison& comparison : stated.constraint.any_of) {
        for (const Term& term : comparison.terms) claimed_.insert(term.figure);
      }
    }
  }
  for (const Figure& figure : claimed_) {
    over_time_.insert(without_moment(figure));
    if (!figure.is_status()) add_places(audit, figure);
  }
}

void Roles::add_places(const Audit& audit, const Figure& figure) {
  for (const EventId event : audit.events.line_of(figure.event)) {
    places_.emplace(event, figure.from, figure.as_of);
    const auto whole = audit.events[event].whole;
    if (!whole || !audit.events[*whole].exhaustive_parts) continue;
    for (const EventId part : audit.events.parts_of(*whole)) {
      places_.emplace(part, figure.from, figure.as_of);
    }
  }
}

System::Role Roles::of(const Figure& figure) const {
  if (claimed_.contains(figure)) return System::Role::Explained;
  const bool near = over_time_.contains(without_moment(figure)) ||
                    places_.contains({figure.event, figure.from, figure.as_of});
  return near ? System::Role::Bounded : System::Role::Auxiliary;
}

}  // namespace concord
