// SPDX-License-Identifier: Apache-2.0
#include "claims/event_graph.h"

#include <algorithm>
#include <functional>

#include "claims/check.h"
#include "claims/cycle.h"

namespace concord {

namespace {

constexpr std::size_t kTold = 12;  // links of a cycle, in a message

std::vector<std::size_t> indices(const std::vector<EventId>& ids) {
  std::vector<std::size_t> result;
  for (const EventId id : ids) result.push_back(id.index());
  return result;
}

Successors wholes(const std::vector<Event>& events) {
  Successors graph;
  for (const Event& event : events) {
    graph.push_back(event.whole ? indices({*event.whole})
                                : std::vector<std::size_t>{});
  }
  return graph;
}

Successors forerunners(const std::vector<Event>& events) {
  Successors graph;
  for (const Event& event : events) graph.push_back(indices(event.after));
  return graph;
}

// "`a` is part of `b`, `b` is part of `a`"; a long way is cut short.
std::string told(const std::vector<Event>& events,
                 const std::vector<std::size_t>& cycle, const char* link) {
  std::string text;
  for (std::size_t i = 0; i < std::min(cycle.size(), kTold); ++i) {
    const std::size_t next = cycle[(i + 1) % cycle.size()];
    if (i > 0) text += ", ";
    text += "`" + events[cycle[i]].name + "` is " + link + " `" +
            events[next].name + "`";
  }
  return cycle.size() > kTold ? text + " and so on" : text;
}

void complain(const std::vector<Event>& events,
              const std::vector<std::size_t>& cycle, const char* key,
              const char* link, Complaints& complaints) {
  Diagnostic& complaint = complaints.add(
      Code::Y143, events[cycle.front()].declared,
      std::string("`") + key +
          "` leads back to its start: " + told(events, cycle, link),
      std::string("take one `") + key + "` of them out");
  for (std::size_t i = 1; i < std::min(cycle.size(), kTold); ++i) {
    const Event& event = events[cycle[i]];
    complaint.notes.push_back(
        {"`" + event.name + "` is declared here", event.declared});
  }
}

// A cycle is complained of and cut, so that whoever walks the graph ends.
void cut_cycles(std::vector<Event>& events, Complaints& complaints) {
  for (const auto& cycle : find_cycles(wholes(events))) {
    complain(events, cycle, "part-of", "part of", complaints);
    events[cycle.front()].whole.reset();
  }
  for (const auto& cycle : find_cycles(forerunners(events))) {
    complain(events, cycle, "after", "after", complaints);
    for (const std::size_t event : cycle) events[event].after.clear();
  }
}

/// The beginnings and ends of the events, each before those that cannot come
/// earlier: node 2i is where the i-th event begins, node 2i + 1 where it ends.
Successors course_of(const std::vector<Event>& events) {
  Successors course(2 * events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    course[2 * i].push_back(2 * i + 1);
    if (const auto& whole = events[i].whole) {
      course[2 * whole->index()].push_back(2 * i);
      course[2 * i + 1].push_back(2 * whole->index() + 1);
    }
    for (const EventId earlier : events[i].after) {
      course[2 * earlier.index() + 1].push_back(2 * i);
    }
  }
  return course;
}

// "`raid` is part of `wave`", for a step of their course; nothing from the
// beginning of an event to its end.
std::string link_of(const std::vector<Event>& events, std::size_t from,
                    std::size_t to) {
  if (from / 2 == to / 2) return "";
  const bool after = from % 2 == 1 && to % 2 == 0;
  const bool ends = from % 2 == 1;
  const Event& later = events[(after || !ends ? to : from) / 2];
  const Event& other = events[(after || !ends ? from : to) / 2];
  return "`" + later.name + (after ? "` is after `" : "` is part of `") +
         other.name + "`";
}

// `after` a whole of its own, or a part, perhaps by way of others.
void check_course(const std::vector<Event>& events, Complaints& complaints) {
  for (const auto& cycle : find_cycles(course_of(events))) {
    std::string links;
    std::size_t told = 0;
    std::size_t late = cycle.front() / 2;  // whose `after` is at odds
    for (std::size_t i = 0; i < cycle.size() && told <= kTold; ++i) {
      const std::string link =
          link_of(events, cycle[i], cycle[(i + 1) % cycle.size()]);
      if (link.empty()) continue;
      if (cycle[i] % 2 == 1 && cycle[(i + 1) % cycle.size()] % 2 == 0) {
        late = cycle[(i + 1) % cycle.size()] / 2;
      }
      const bool cut = told++ == kTold;
      links += (links.empty() ? "" : ", ") + (cut ? "and so on" : link);
    }
    complaints.add(Code::Y143, events[late].declared,
                   "an event would begin after its own end: " + links,
                   "take one of these links out");
  }
}

}  // namespace

EventGraph EventGraph::build(std::vector<Event> events,
                             Complaints& complaints) {
  CONCORD_CHECK(std::ranges::is_sorted(events, {}, &Event::name));
  cut_cycles(events, complaints);
  check_course(events, complaints);
  EventGraph graph;
  graph.events_ = std::move(events);
  graph.parts_.resize(graph.events_.size());
  for (std::size_t i = 0; i < graph.events_.size(); ++i) {
    const auto& whole = graph.events_[i].whole;
    if (whole) graph.parts_[whole->index()].push_back(EventId(i));
  }
  graph.root_.resize(graph.events_.size());
  for (const EventId root : graph.roots()) graph.settle(root);
  return graph;
}

void EventGraph::settle(EventId root) {
  for (const EventId id : tree_of(root)) {
    root_[id.index()] = root;
    Event& event = events_[id.index()];
    if (!event.when && event.whole) event.when = (*this)[*event.whole].when;
  }
}

std::optional<EventId> EventGraph::find(std::string_view name) const {
  const auto found =
      std::ranges::lower_bound(events_, name, std::less<>(), &Event::name);
  if (found == events_.end() || found->name != name) return std::nullopt;
  return EventId(static_cast<std::size_t>(found - events_.begin()));
}

EventId EventGraph::root_of(EventId id) const { return root_[id.index()]; }

const std::vector<EventId>& EventGraph::parts_of(EventId id) const {
  return parts_[id.index()];
}

std::vector<EventId> EventGraph::line_of(EventId id) const {
  std::vector<EventId> line = {id};
  while ((*this)[line.back()].whole)
    line.push_back(*(*this)[line.back()].whole);
  return line;
}

std::vector<EventId> EventGraph::tree_of(EventId root) const {
  std::vector<EventId> tree = {root};
  for (std::size_t next = 0; next < tree.size(); ++next) {
    const auto& parts = parts_of(tree[next]);
    tree.insert(tree.end(), parts.begin(), parts.end());
  }
  return tree;
}

std::vector<EventId> EventGraph::roots() const {
  std::vector<EventId> roots;
  for (std::size_t i = 0; i < events_.size(); ++i) {
    if (!events_[i].whole) roots.push_back(EventId(i));
  }
  return roots;
}

}  // namespace concord
