// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "rules/bound_law.h"
#include "rules/law_uses.h"
#include "rules/partitions.h"
#include "rules/timelines.h"

namespace concord {

/// The least set of figures that holds those of the claims and is closed under
/// what laws tie them to (rules/ground.h says which), by a worklist: every
/// figure is expanded once.  A law instance is made once one of its figures is.
///
/// Two things are left out where they could always be chosen to fit.  The parts
/// of a complete partition, or of an exhaustive event, are made only where one
/// of them is spoken of (for that measure, root event and moment), or may be
/// limited by a written law.  And a law that defines a measure
/// (rules/law_uses.h) makes no instance where nobody speaks of that measure:
/// casualties are the killed and the injured, but who claims no casualties
/// needs no such figure.
class Cone {
 public:
  /// Grows to at most `most` figures and clauses of laws together.
  Cone(const Audit& audit, const std::vector<BoundLaw>& laws,
       const LawUses& uses, const Partitions& partitions,
       const Timelines& lines, std::size_t most);

  /// Adds a figure of a claim with all that follows from it.
  void add(const Figure& figure);
  /// Whether there was more to add than it may hold.
  bool is_full() const { return figures_.size() + clauses_ > most_; }

  const std::set<Figure>& figures() const { return figures_; }
  const std::set<LawInstance>& instances() const { return instances_; }
  /// The law that made the most figures; nothing if laws made none.
  const Law* largest_law() const;

 private:
  /// Where figures of one measure can limit each other.
  using Scope = std::tuple<EventId, ThingId, MeasureId,  // root event
                           std::optional<Instant>, Instant>;
  /// At which a law is made: a moment, or the end of a period.
  struct Time {
    std::optional<Instant> from;
    Instant moment;
  };

  /// The figures without moments of one root event and rising measure, and the
  /// periods that somebody speaks of: what grows in its parts grows in the
  /// whole, so each figure is made for each period.
  struct Growth {
    std::vector<Figure> tolls;
    std::set<std::pair<Instant, Instant>> periods;
  };

  void make(const Figure& figure);
  void use(const Figure& figure);
  void wake_laws(const Figure& figure);
  void wait(const LawInstance& instance);
  std::vector<Figure> figures_in(const BoundFigure& figure,
                                 const LawInstance& instance) const;
  void expand(const Figure& figure);
  void expand_over_time(const Figure& figure);
  void expand_period(const Figure& figure);
  void spread(const Figure& toll);
  Growth& growth_of(const Figure& figure);
  void make_over(const Figure& toll, std::pair<Instant, Instant> period);
  void expand_parts(const Figure& figure);
  void expand_same_things(const Figure& figure);
  void expand_laws(const Figure& figure);
  std::vector<EventId> events_for(const BoundLaw& law, const BoundFigure& named,
                                  const Figure& figure) const;
  std::vector<Time> times_for(const BoundLaw& law, const BoundFigure& named,
                              const Figure& figure) const;
  std::vector<Time> moments_for(const BoundLaw& law, const BoundFigure& named,
                                const Figure& figure) const;
  void make(const LawInstance& instance);
  bool is_idle(const LawInstance& instance) const;
  OverTime over_time(const BoundFigure& figure) const;
  bool is_spoken_of(const Figure& figure) const;
  Scope scope_of(const Figure& figure) const;

  const Audit& audit_;
  const std::vector<BoundLaw>& laws_;
  const LawUses& uses_;
  const Partitions& partitions_;
  const Timelines& lines_;
  std::map<Scope, std::vector<LawInstance>> idle_;  // until it is spoken of
  std::vector<std::vector<ThingId>> same_as_;       // by thing, both ways
  std::vector<EventId> all_events_;
  std::map<Scope, std::vector<Figure>> spoken_of_;
  std::set<std::pair<Scope, std::size_t>> used_partitions_;
  std::set<std::pair<Scope, EventId>> used_wholes_;
  std::set<Figure> figures_;
  std::set<Figure> spread_;  // over all moments, by the figure without one
  std::map<std::pair<EventId, MeasureId>, Growth> growth_;
  std::set<LawInstance> instances_;
  std::size_t clauses_ = 0;
  std::vector<Figure> waiting_;       // to be expanded
  std::vector<LawInstance> due_;      // to be made
  std::vector<std::size_t> made_by_;  // by law
  std::size_t most_;
};

}  // namespace concord
