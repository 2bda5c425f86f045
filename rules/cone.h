// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "rules/bound_law.h"
#include "rules/partitions.h"
#include "rules/timelines.h"

namespace concord {

/// The least set of figures that holds those of the claims and is closed under
/// what laws tie them to (rules/ground.h says which), by a worklist: every
/// figure is expanded once.  A law instance is made once one of its figures is.
///
/// A complete partition makes its parts only where its axis is in use: where a
/// claim or a written law about that measure and root event names a value on
/// it.  Elsewhere nothing but the partition itself would ever speak of them, so
/// they can always be chosen to fit, and a pack may declare many axes for free.
class Cone {
 public:
  /// Grows to at most `most` figures and clauses of laws together.
  Cone(const Audit& audit, const std::vector<BoundLaw>& laws,
       const Partitions& partitions, const Timelines& lines, std::size_t most);

  /// Adds a figure of a claim with all that follows from it.
  void add(const Figure& figure);
  /// Whether there was more to add than it may hold.
  bool is_full() const { return figures_.size() + clauses_ > most_; }

  const std::set<Figure>& figures() const { return figures_; }
  const std::set<LawInstance>& instances() const { return instances_; }
  /// The law that made the most figures; nothing if laws made none.
  const Law* largest_law() const;

 private:
  using LawFigure = std::pair<std::size_t, std::size_t>;  // law, figure in it
  using Shape = std::tuple<MeasureId, ThingId, Population>;
  using Axis = std::tuple<EventId, MeasureId, std::string>;

  void index_laws();
  void make(const Figure& figure);
  void make_by_words(const Figure& figure);  // of a claim or a written law
  void expand(const Figure& figure);
  void expand_over_time(const Figure& figure);
  void expand_parts(const Figure& figure);
  void expand_same_things(const Figure& figure);
  void expand_laws(const Figure& figure);
  std::vector<EventId> events_for(const BoundLaw& law, const BoundFigure& named,
                                  const Figure& figure) const;
  std::vector<Instant> moments_for(const BoundLaw& law,
                                   const BoundFigure& named,
                                   const Figure& figure) const;
  void make(const LawInstance& instance);
  bool in_use(const Figure& figure, const std::string& axis) const;

  const Audit& audit_;
  const std::vector<BoundLaw>& laws_;
  const Partitions& partitions_;
  const Timelines& lines_;
  std::map<Shape, std::vector<LawFigure>> laws_about_;
  std::vector<std::vector<ThingId>> same_as_;  // by thing, both ways
  std::vector<EventId> all_events_;
  std::set<Axis> axes_;
  std::set<Figure> figures_;
  std::set<Figure> spread_;  // over all moments, by the figure without one
  std::set<LawInstance> instances_;
  std::size_t clauses_ = 0;
  std::vector<Figure> waiting_;
  std::vector<std::size_t> made_by_;  // by law
  std::size_t most_;
};

}  // namespace concord
