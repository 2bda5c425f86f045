// SPDX-License-Identifier: Apache-2.0
#include "rules/cone.h"

#include <algorithm>

#include "claims/check.h"

namespace concord {

Cone::Cone(const Audit& audit, const std::vector<BoundLaw>& laws,
           const Partitions& partitions, const Timelines& lines,
           std::size_t most)
    : audit_(audit),
      laws_(laws),
      partitions_(partitions),
      lines_(lines),
      same_as_(audit.things.size()),
      made_by_(laws.size()),
      most_(most) {
  index_laws();
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

void Cone::index_laws() {
  for (std::size_t law = 0; law < laws_.size(); ++law) {
    for (std::size_t i = 0; i < laws_[law].figures.size(); ++i) {
      const BoundFigure& figure = laws_[law].figures[i];
      laws_about_[{figure.measure, figure.thing, figure.of}].push_back(
          {law, i});
    }
  }
}

void Cone::add(const Figure& figure) {
  make_by_words(figure);
  while (!waiting_.empty() && !is_full()) {
    const Figure next = waiting_.back();
    waiting_.pop_back();
    expand(next);
  }
}

void Cone::make(const Figure& figure) {
  if (figures_.insert(figure).second) waiting_.push_back(figure);
}

// Where a new axis comes into use, the figures that are made already fall into
// parts on it too.
void Cone::make_by_words(const Figure& figure) {
  for (const PopulationId value : figure.of) {
    const EventId root = lines_.root_of(figure.event);
    const std::string& axis = audit_.vocabulary[value].axis;
    if (!axes_.insert({root, figure.measure, axis}).second) continue;
    for (const Figure& made : figures_) {
      if (made.measure == figure.measure && in_use(made, axis)) {
        waiting_.push_back(made);
      }
    }
  }
  make(figure);
}

bool Cone::in_use(const Figure& figure, const std::string& axis) const {
  return !figure.is_status() &&
         axes_.count({lines_.root_of(figure.event), figure.measure, axis}) > 0;
}

void Cone::expand(const Figure& figure) {
  if (figure.is_status()) {
    expand_same_things(figure);
  } else {
    expand_over_time(figure);
    expand_parts(figure);
  }
  if (!figure.from) expand_laws(figure);
}

void Cone::expand_over_time(const Figure& figure) {
  const OverTime over_time = audit_.vocabulary[figure.measure].over_time;
  if (figure.from) {
    if (over_time != OverTime::Rises) return;
    Figure toll = figure;
    toll.from.reset();
    make(toll);
    make(toll.at(*figure.from));
  } else if (over_time != OverTime::Free &&
             spread_.insert(figure.at({})).second) {
    for (const Instant moment : lines_.moments(lines_.line_of(figure))) {
      make(figure.at(moment));
    }
  }
}

void Cone::expand_parts(const Figure& figure) {
  for (const Figure& whole : partitions_.wholes_of(figure)) make(whole);
  for (const std::size_t which : partitions_.of_whole(figure)) {
    if (!audit_.vocabulary.partitions[which].complete) continue;
    if (!in_use(figure, partitions_.axis(which))) continue;
    for (const Figure& part : partitions_.parts_of(figure, which)) make(part);
  }
  const Event& event = audit_[figure.event];
  if (event.whole) make(figure.in(*event.whole));
  if (!event.exhaustive_parts) return;
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
  const auto about =
      laws_about_.find({figure.measure, figure.thing, figure.of});
  if (about == laws_about_.end()) return;
  for (const auto& [law, i] : about->second) {
    const BoundFigure& named = laws_[law].figures[i];
    const auto moments = moments_for(laws_[law], named, figure);
    for (const EventId event : events_for(laws_[law], named, figure)) {
      for (const Instant moment : moments) make({law, event, moment});
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

// The same for moments.
std::vector<Instant> Cone::moments_for(const BoundLaw& law,
                                       const BoundFigure& named,
                                       const Figure& figure) const {
  if (lines_.is_timeless()) return {Instant{}};
  const Timelines::Line line = lines_.line_of(figure);
  switch (named.at) {
    case FigurePattern::At::Instance:
      return {figure.as_of};
    case FigurePattern::At::Previous: {
      const auto next = lines_.next(line, figure.as_of);
      return next ? std::vector<Instant>{*next} : std::vector<Instant>{};
    }
    case FigurePattern::At::Fixed:
      if (figure.as_of != named.fixed) return {};
      return law.timeless ? std::vector<Instant>{Instant{}}
                          : lines_.moments(line);
  }
  CONCORD_UNREACHABLE();
}

void Cone::make(const LawInstance& instance) {
  if (is_full() || !instances_.insert(instance).second) return;
  const BoundLaw& law = laws_[instance.law];
  std::vector<Figure> all;
  for (const BoundFigure& figure : law.figures) {
    const auto some =
        figures_in(figure, instance.event, instance.moment, audit_, lines_);
    if (some.empty()) {
      instances_.erase(instance);
      return;
    }
    all.insert(all.end(), some.begin(), some.end());
  }
  clauses_ += law.clauses.size();
  const std::size_t before = figures_.size();
  for (const Figure& figure : all) make_by_words(figure);
  made_by_[instance.law] += figures_.size() - before;
}

const Law* Cone::largest_law() const {
  const auto most = std::ranges::max_element(made_by_);
  if (most == made_by_.end() || *most == 0) return nullptr;
  return laws_[static_cast<std::size_t>(most - made_by_.begin())].law;
}

}  // namespace concord
