// SPDX-License-Identifier: Apache-2.0
#include "claims/read_events.h"

#include <algorithm>
#include <map>
#include <set>

#include "claims/declarations.h"
#include "claims/name.h"

namespace concord {

namespace {

void check_event_name(const Declaration& declared, Complaints& complaints) {
  if (declared.name == "any") {
    complaints.add(Code::Y142, declared.place,
                   "`any` cannot be the name of an event",
                   "in a law any/killed means the killed of every event");
  } else if (!is_event_name(declared.name)) {
    complaints.add(Code::Y142, declared.place,
                   "`" + declared.name + "` cannot be the name of an event",
                   "use letters, digits, - and _, and slashes for a path");
  }
}

/// Finds events by name while their table is made.
class EventNames {
 public:
  EventNames(const std::vector<Declaration>& events, Complaints& complaints)
      : complaints_(complaints) {
    for (const Declaration& event : events) names_.push_back(event.name);
  }

  std::optional<EventId> find(const std::string& name) const {
    const auto found = std::ranges::lower_bound(names_, name);
    if (found == names_.end() || *found != name) return std::nullopt;
    return EventId(static_cast<std::size_t>(found - names_.begin()));
  }

  std::optional<EventId> find_or_complain(const std::string& name,
                                          const Place& place) const {
    const auto found = find(name);
    if (!found) unknown_name("event", name, place, names_, complaints_);
    return found;
  }

  // The nearest declared event whose path begins this one's.
  std::optional<EventId> whole_by_name(const std::string& name) const {
    if (name.size() > kLongestEventName) return std::nullopt;
    for (std::size_t slash = name.rfind('/'); slash != name.npos && slash > 0;
         slash = name.rfind('/', slash - 1)) {
      if (const auto whole = find(name.substr(0, slash))) return whole;
    }
    return std::nullopt;
  }

 private:
  std::vector<std::string> names_;
  Complaints& complaints_;
};

void add_made(const std::map<std::string, Place>& made,
              std::vector<Declaration>& declared) {
  if (made.empty()) return;
  std::set<std::string> known;
  for (const Declaration& event : declared) known.insert(event.name);
  for (const auto& [name, place] : made) {
    if (known.contains(name)) continue;
    Declaration& event = declared.emplace_back();
    event.name = name;
    event.place = place;
    event.body.kind = Yaml::Kind::Map;
  }
  std::ranges::sort(declared, {}, &Declaration::name);
}

Event read_event(const Declaration& declared, const EventNames& names,
                 const Zone& zone, Complaints& complaints) {
  Fields fields(declared.body, "an event", complaints);
  Event event;
  event.name = declared.name;
  event.label = fields.text("name").value_or(declared.name);
  event.place = fields.text("place").value_or("");
  event.when = read_stretch(written(fields, "when"), zone, complaints);
  if (const auto whole = written(fields, "part-of")) {
    event.whole = names.find_or_complain(whole->text, whole->place);
  } else {
    event.whole = names.whole_by_name(declared.name);
  }
  for (const Yaml& earlier : fields.list("after")) {
    const auto id = names.find_or_complain(earlier.text, earlier.place);
    if (id) event.after.push_back(*id);
  }
  event.disjoint_parts = fields.switched("disjoint");
  event.exhaustive_parts = fields.switched("exhaustive");
  event.declared = declared.place;
  fields.finish();
  return event;
}

}  // namespace

EventGraph read_events(Fields& audit, const Zone& zone,
                       const std::map<std::string, Place>& made,
                       Complaints& complaints) {
  auto declared = declarations(audit, "events", complaints);
  add_made(made, declared);
  const EventNames names(declared, complaints);
  std::vector<Event> events;
  for (const Declaration& event : declared) {
    check_event_name(event, complaints);
    events.push_back(read_event(event, names, zone, complaints));
    std::ranges::sort(events.back().after);
  }
  return EventGraph::build(std::move(events), complaints);
}

}  // namespace concord
