// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "claims/audit.h"

namespace concord {

/// The moments that are made.  Each root event and each thing has a line of
/// its own; lines that a law ties to each other share all their moments, so
/// that the law can be stated at every one of them.  Beside them, the periods
/// of which figures are claimed.
class Timelines {
 public:
  using Line = std::size_t;

  explicit Timelines(const Audit& audit);
  /// Every line has one and the same moment, before and after which it stands
  /// too.  A cone over it tells which figures laws tie, whatever the moments.
  static Timelines timeless(const Audit& audit);

  void add(Line line, Instant moment);
  void join(Line one, Line other);
  /// A period of which somebody claims this figure.
  void add_period(const Figure& figure);
  /// To be called once, when all moments are added and all lines joined.
  void settle();

  Line line_of(const Figure& figure) const;
  /// The line that stands for all that are joined to this one.
  Line group_of(Line line) const;
  EventId root_of(EventId event) const { return root_of_[event.index()]; }
  const std::vector<Instant>& moments(Line line) const;
  /// The last moment of the line before `moment`; the first one after it.
  std::optional<Instant> previous(Line line, Instant moment) const;
  std::optional<Instant> next(Line line, Instant moment) const;
  /// The same figure in claimed periods within its own that follow on one
  /// another from its beginning to its end: the fewest that do, and the longer
  /// ones first.  Nothing where there are none.
  std::vector<Figure> tiles_of(const Figure& figure) const;
  bool is_timeless() const { return timeless_; }

 private:
  using Period = std::pair<Instant, Instant>;

  std::vector<EventId> root_of_;
  std::vector<Line> joined_to_;  // a forest of lines; a root is its own parent
  std::vector<std::vector<Instant>> moments_;      // of groups, once settled
  std::map<Figure, std::vector<Period>> periods_;  // sorted, once settled
  bool timeless_ = false;
};

}  // namespace concord
