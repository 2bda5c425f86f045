// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "claims/draft.h"
#include "claims/event_graph.h"
#include "claims/table_mapping.h"

namespace concord {

/// The rows that a table does not have, where `no-row: 0` says what that means:
/// whoever has a row of a figure for a time says 0 of each other event of the
/// table on the same level, as many steps below its root event, of which he has
/// none.  Not of an event one of whose parts has a row.
class MissingRows {
 public:
  /// `mapping` has a no_row.
  MissingRows(TableMapping mapping, const Zone& zone)
      : mapping_(std::move(mapping)), zone_(&zone) {}

  const std::string& file() const { return mapping_.file.text; }

  /// A row that is there.  A silent one keeps its place, and makes no other row
  /// missing.
  void see(const ClaimDraft& row, bool is_silent);

  /// A claim of 0 for each that is missing, `events` holding all that rows and
  /// the mapping name.
  std::vector<ClaimDraft> claims(const EventGraph& events,
                                 Complaints& complaints) const;

 private:
  using Time = std::pair<std::optional<Instant>, std::optional<Instant>>;
  /// Source, figure without its event, period, and by when.
  using Key = std::tuple<std::string, std::string, Time, Time>;

  /// What one source tells of one figure for one time.
  struct Told {
    std::optional<ClaimDraft> like;  // the first row that says something
    std::set<std::string> said;      // the events of these
    std::set<std::string> events;    // of all rows
  };

  Time time_of(const std::optional<Written>& written);
  void check_listed(const EventGraph& events, Complaints& complaints) const;
  std::vector<EventId> events_of(const std::string& figure,
                                 const EventGraph& graph) const;
  ClaimDraft claim(const ClaimDraft& like, const std::string& event,
                   const std::string& figure) const;

  TableMapping mapping_;
  const Zone* zone_;
  std::map<std::string, Time> times_;  // as written
  std::map<Key, Told> told_;
  std::map<std::string, std::set<std::string>> events_;  // by figure
};

}  // namespace concord
