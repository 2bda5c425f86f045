// SPDX-License-Identifier: Apache-2.0
#include "rules/cone.h"

#include <algorithm>

#include "claims/check.h"

namespace concord {

Cone::Cone(const Audit& audit, const std::vector<BoundLaw>& laws,
           const LawUses& uses, const Partitions& partitions,
           const Timelines& lines, std::size_t most)
    : audit_(audit),
      laws_(laws),
      uses_(uses),
      partitions_(partitions),
      lines_(lines),
      same_as_(audit.things.size()),
      made_by_(laws.size()),
      most_(most) {
  for (std::size_t i = 0; i < audit.things.size(); ++i) {
    for (const SameAs& same : audit.things[i].same_as) {
      same_as_[i].push_back(same.thing);
      same_as_[same.thing.index()].emplace_back(i);
    }
  }
  for (std::size_t i = 0; i < audit.events.events().size(); ++i) {
    all_events_.emplace_back(i);
  }
}

void Cone::add(const Figure& figure) {
  make(figure);
  while (!is_full() && !(due_.empty() && waiting_.empty())) {
    if (!due_.empty()) {
      const LawInstance next = due_.back();
      due_.pop_back();
      make(next);
    } else {
      const Figure next = waiting_.back();
      waiting_.pop_back();
      expand(next);
    }
  }
}

Cone::Scope Cone::scope_of(const Figure& figure) const {
  if (figure.is_status()) return {{}, figure.thing, {}, {}, figure.as_of};
  return {lines_.root_of(figure.event),
          {},
          figure.measure,
          figure.from,
          figure.as_of};
}

bool Cone::is_spoken_of(const Figure& figure) const {
  return spoken_of_.contains(scope_of(figure));
}

void Cone::make(const Figure& figure) {
  if (!figures_.insert(figure).second) return;
  waiting_.push_back(figure);
  auto& scope = spoken_of_[scope_of(figure)];
  scope.push_back(figure);
  if (scope.size() == 1) wake_laws(figure);
  if (!figure.is_status()) use(figure);
}

// Figures that were made before fall into these parts, too.
void Cone::use(const Figure& figure) {
  const Scope scope = scope_of(figure);
  for (const PopulationId value : figure.of) {
    for (const std::size_t which : partitions_.of_part(value)) {
      if (!used_partitions_.emplace(scope, which).second) continue;
      const auto& made = spoken_of_.at(scope);
      waiting_.insert(waiting_.end(), made.begin(), made.end());
    }
  }
  const auto& whole = audit_[figure.event].whole;
  if (whole && used_wholes_.emplace(scope, *whole).second) {
    for (const Figure& made : spoken_of_.at(scope)) {
      if (made.event == *whole) waiting_.push_back(made);
    }
  }
}

// With the first figure of its scope come the laws that were idle for want of
// it, and those that name their events: they hold whether or not anybody claims
// just these.
void Cone::wake_laws(const Figure& figure) {
  const auto idle = idle_.extract(scope_of(figure));
  if (idle) due_.insert(due_.end(), idle.mapped().begin(), idle.mapped().end());
  if (figure.is_status()) return;
  for (const auto& [law, i] : uses_.of_named_events(figure.measure)) {
    const BoundFigure& named = laws_[law].figures[i];
    if (lines_.root_of(*named.event) != lines_.root_of(figure.event)) continue;
    for (const Time& time : times_for(laws_[law], named, figure)) {
      due_.push_back({law, EventId(), time.from, time.moment});
    }
  }
}

void Cone::expand(const Figure& figure) {
  if (figure.is_status()) {
    expand_same_things(figure);
  } else {
    expand_over_time(figure);
    expand_parts(figure);
  }
  expand_laws(figure);
}

void Cone::expand_over_time(const Figure& figure) {
  const OverTime over_time = audit_.vocabulary[figure.measure].over_time;
  if (figure.from) {
    if (over_time == OverTime::Rises) expand_period(figure);
  } else if (over_time != OverTime::Free &&
             spread_.insert(figure.at({})).second) {
    spread(figure.at({}));
  }
}

void Cone::expand_period(const Figure& figure) {
  Figure toll = figure;
  toll.from.reset();
  make(toll);
  make(toll.at(*figure.from));
  Growth& growth = growth_of(figure);
  const std::pair period{*figure.from, figure.as_of};
  if (!growth.periods.insert(period).second) return;
  for (const Figure& each : growth.tolls) make_over(each, period);
}

void Cone::spread(const Figure& toll) {
  for (const Instant moment : lines_.moments(lines_.line_of(toll))) {
    make(toll.at(moment));
  }
  if (audit_.vocabulary[toll.measure].over_time != OverTime::Rises) return;
  Growth& growth = growth_of(toll);
  growth.tolls.push_back(toll);
  for (const auto& period : growth.periods) make_over(toll, period);
}

Cone::Growth& Cone::growth_of(const Figure& figure) {
  return growth_[{lines_.root_of(figure.event), figure.measure}];
}

void Cone::make_over(const Figure& toll, std::pair<Instant, Instant> period) {
  Figure added = toll.at(period.second);
  added.from = period.first;
  make(added);
}

void Cone::expand_parts(const Figure& figure) {
  for (const Figure& whole : partitions_.wholes_of(figure)) make(whole);
  for (const std::size_t which : partitions_.of_whole(figure)) {
    if (!audit_.vocabulary.partitions[which].complete) continue;
    if (!uses_.limits(figure.measure, which) &&
        !used_partitions_.contains({scope_of(figure), which})) {
      continue;
    }
    for (const Figure& part : partitions_.parts_of(figure, which)) make(part);
  }
  const Event& event = audit_[figure.event];
  if (event.whole) make(figure.in(*event.whole));
  const bool matters = uses_.limits(figure.measure) ||
                       used_wholes_.contains({scope_of(figure), figure.event});
  if (!event.exhaustive_parts || !matters) return;
  for (const EventId part : audit_.events.parts_of(figure.event)) {
    make(figure.in(part));
  }
}

void Cone::expand_same_things(const Figure& figure) {
  for (const ThingId other : same_as_[figure.thing.index()]) {
    Figure same = figure;
    same.thing = other;
    make(same);
  }
}

void Cone::expand_laws(const Figure& figure) {
  for (const auto& [law, i] : uses_.about(figure)) {
    const BoundFigure& named = laws_[law].figures[i];
    const auto times = times_for(laws_[law], named, figure);
    for (const EventId event : events_for(laws_[law], named, figure)) {
      for (const Time& time : times) make({law, event, time.from, time.moment});
    }
  }
}

// The events at which an instance of `law` has `figure` in the place of
// `named`.  One unset event stands for a law that is made once.
std::vector<EventId> Cone::events_for(const BoundLaw& law,
                                      const BoundFigure& named,
                                      const Figure& figure) const {
  std::optional<EventId> event = figure.event;
  if (named.sum_of_parts) event = audit_[figure.event].whole;
  const bool free = !named.is_status() && !named.event;
  if (free) {
    return event ? std::vector<EventId>{*event} : std::vector<EventId>{};
  }
  if (!named.is_status() && event != named.event) return {};
  switch (law.scope) {
    case BoundLaw::Scope::Schematic:
      return {};
    case BoundLaw::Scope::Any:
      return all_events_;
    case BoundLaw::Scope::Once:
      return {EventId()};
  }
  CONCORD_UNREACHABLE();
}

// The same for times.  Of a period alone nothing tells the periods that it is
// summed up in.
std::vector<Cone::Time> Cone::times_for(const BoundLaw& law,
                                        const BoundFigure& named,
                                        const Figure& figure) const {
  if (lines_.is_timeless()) return {Time{}};
  const bool is_made =
      figure.from ? law.of_periods && !named.sum_of_periods : law.of_moments;
  if (!is_made) return {};
  if (figure.from) return {{figure.from, figure.as_of}};
  return moments_for(law, named, figure);
}

std::vector<Cone::Time> Cone::moments_for(const BoundLaw& law,
                                          const BoundFigure& named,
                                          const Figure& figure) const {
  const Timelines::Line line = lines_.line_of(figure);
  std::vector<Time> times;
  switch (named.at) {
    case FigurePattern::At::Instance:
      return {{{}, figure.as_of}};
    case FigurePattern::At::Previous: {
      const auto next = lines_.next(line, figure.as_of);
      return next ? std::vector<Time>{{{}, *next}} : std::vector<Time>{};
    }
    case FigurePattern::At::Fixed:
      if (figure.as_of != named.fixed) return {};
      if (law.timeless) return {Time{}};
      for (const Instant moment : lines_.moments(line)) {
        times.push_back({{}, moment});
      }
      return times;
  }
  CONCORD_UNREACHABLE();
}

void Cone::make(const LawInstance& instance) {
  const BoundLaw& law = laws_[instance.law];
  if (is_full() || instances_.contains(instance)) return;
  if (is_idle(instance)) return wait(instance);
  instances_.insert(instance);
  std::vector<Figure> all;
  for (const BoundFigure& figure : law.figures) {
    const auto some = figures_in(figure, instance);
    if (some.empty()) {
      instances_.erase(instance);
      return;
    }
    all.insert(all.end(), some.begin(), some.end());
  }
  clauses_ += law.clauses.size();
  const std::size_t before = figures_.size();
  for (const Figure& figure : all) make(figure);
  made_by_[instance.law] += figures_.size() - before;
}

void Cone::wait(const LawInstance& instance) {
  for (const BoundFigure& bound : laws_[instance.law].figures) {
    for (const Figure& figure : figures_in(bound, instance)) {
      if (!is_spoken_of(figure)) idle_[scope_of(figure)].push_back(instance);
    }
  }
}

// Whether the instance defines a figure that nobody speaks of.  If that is tied
// over time, what it is the sum of must be tied likewise, or be 0.
bool Cone::is_idle(const LawInstance& instance) const {
  const BoundLaw& law = laws_[instance.law];
  const auto defined = uses_.defines(instance.law);
  if (!defined) return false;
  const OverTime tie = over_time(law.figures[*defined]);
  return std::ranges::all_of(law.figures, [&](const BoundFigure& bound) {
    const bool spoken_of = is_spoken_of(figures_in(bound, instance).front());
    if (&bound == &law.figures[*defined]) return !spoken_of;
    return tie == OverTime::Free || tie == over_time(bound) ||
           (!spoken_of && uses_.is_named_once(bound.measure));
  });
}

OverTime Cone::over_time(const BoundFigure& figure) const {
  return audit_.vocabulary[figure.measure].over_time;
}

std::vector<Figure> Cone::figures_in(const BoundFigure& figure,
                                     const LawInstance& instance) const {
  return concord::figures_in(figure, instance, audit_, lines_);
}

const Law* Cone::largest_law() const {
  const auto most = std::ranges::max_element(made_by_);
  if (most == made_by_.end() || *most == 0) return nullptr;
  return laws_[static_cast<std::size_t>(most - made_by_.begin())].law;
}

}  // namespace concord
