// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/diagnostic.h"
#include "claims/id.h"
#include "claims/moment.h"

namespace concord {

/// What happened, or a part of it: "the attack", "those taken to hospital".
struct Event {
  std::string name;   // as figures write it; slashes make it a path
  std::string label;  // `name:` in the file, for headings; else the same
  std::string place;
  std::optional<Stretch> when;    // its own, or else its whole's
  std::optional<EventId> whole;   // part-of
  std::vector<EventId> after;     // begins no earlier than these ended
  bool disjoint_parts = false;    // its parts share nothing: `disjoint: yes`
  bool exhaustive_parts = false;  // and leave nothing out: `exhaustive: yes`
  Place declared;
};

/// The events of an audit, sorted by name, with part-of a forest (each event is
/// part of at most one) and after acyclic.  Shared by all claims.
class EventGraph {
 public:
  /// From events sorted by name, whose ids are places in that table.  Complains
  /// of cycles in part-of, in after and in both together, printing the cycle;
  /// inherits `when` from the whole.
  static EventGraph build(std::vector<Event> events, Complaints& complaints);

  const std::vector<Event>& events() const { return events_; }
  const Event& operator[](EventId id) const { return events_[id.index()]; }
  std::optional<EventId> find(std::string_view name) const;

  EventId root_of(EventId id) const;
  const std::vector<EventId>& parts_of(EventId id) const;  // sorted
  /// The event itself, its whole, and so on up to the root.
  std::vector<EventId> line_of(EventId id) const;
  /// An event with its parts and theirs, itself first, wholes before parts.
  std::vector<EventId> tree_of(EventId root) const;
  std::vector<EventId> roots() const;

 private:
  void settle(EventId root);

  std::vector<Event> events_;
  std::vector<std::vector<EventId>> parts_;
  std::vector<EventId> root_;
};

}  // namespace concord
