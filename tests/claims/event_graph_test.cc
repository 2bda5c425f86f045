// SPDX-License-Identifier: Apache-2.0
#include "claims/event_graph.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace concord {
namespace {

/// "hospital < attack": a part and its whole; "raid > june-5": raid after it.
struct Sketch {
  const char* name;
  const char* whole = "";
  const char* after = "";
};

EventId id_of(const std::vector<Sketch>& sketches, const std::string& name) {
  for (std::size_t i = 0; i < sketches.size(); ++i) {
    if (sketches[i].name == name) return EventId(i);
  }
  FAIL("no event " << name);
  return EventId();
}

EventGraph drawn(std::vector<Sketch> sketches, Complaints& complaints) {
  std::vector<Event> events;
  for (const Sketch& sketch : sketches) {
    Event event;
    event.name = sketch.name;
    const std::string whole = sketch.whole;
    const std::string after = sketch.after;
    if (!whole.empty()) event.whole = id_of(sketches, whole);
    if (!after.empty()) event.after.push_back(id_of(sketches, after));
    event.declared = {
        "audit.yaml", {static_cast<int>(events.size()) + 1, 1}, {}};
    events.push_back(event);
  }
  return EventGraph::build(events, complaints);
}

std::string names(const EventGraph& graph, const std::vector<EventId>& ids) {
  std::string text;
  for (const EventId id : ids) {
    text += (text.empty() ? "" : " ") + graph[id].name;
  }
  return text;
}

const std::vector<Sketch> kAktobe = {{"apartment", "raid"},
                                     {"june-5", "wave"},
                                     {"manhunt", "wave", "june-5"},
                                     {"protests"},
                                     {"raid", "wave", "manhunt"},
                                     {"street", "raid"},
                                     {"wave"}};

TEST_CASE("an event graph knows wholes, parts and roots") {
  Complaints complaints;
  const EventGraph graph = drawn(kAktobe, complaints);
  const auto id = [&](const char* name) { return *graph.find(name); };
  CHECK(complaints.empty());
  CHECK(names(graph, graph.roots()) == "protests wave");
  CHECK(names(graph, graph.parts_of(id("wave"))) == "june-5 manhunt raid");
  CHECK(names(graph, graph.line_of(id("street"))) == "street raid wave");
  CHECK(names(graph, graph.tree_of(id("wave"))) ==
        "wave june-5 manhunt raid apartment street");
  CHECK(graph[graph.root_of(id("apartment"))].name == "wave");
  CHECK(graph[graph.root_of(id("protests"))].name == "protests");
  CHECK_FALSE(graph.find("riot"));
  CHECK_FALSE(graph.find("zebra"));
}

TEST_CASE("an event without a time takes that of its whole") {
  const auto day = parse_edtf("2016-06-05", Zone::utc()).stretch;
  std::vector<Event> events(3);
  events[0].name = "apartment";
  events[0].whole = EventId(1);
  events[1].name = "raid";
  events[1].whole = EventId(2);
  events[2].name = "wave";
  events[2].when = day;
  Complaints complaints;
  const EventGraph graph = EventGraph::build(events, complaints);
  CHECK(graph[EventId(0)].when == day);
}

std::string complaints_of(const std::vector<Sketch>& sketches) {
  Complaints complaints;
  drawn(sketches, complaints);
  std::string text;
  for (const Diagnostic& complaint : complaints.sorted()) {
    text += std::to_string(complaint.place.from.line) + " " +
            complaint.message + "\n";
    for (const Note& note : complaint.notes) {
      text +=
          "  " + std::to_string(note.place->from.line) + " " + note.text + "\n";
    }
  }
  return text;
}

TEST_CASE("a cycle is printed, each knot once, and then cut") {
  CHECK(complaints_of({{"a", "a"}}) ==
        "1 `part-of` leads back to its start: `a` is part of `a`\n");
  CHECK(complaints_of({{"a", "c"}, {"b", "a"}, {"c", "b"}, {"d", "a"}}) ==
        "1 `part-of` leads back to its start: `a` is part of `c`, `c` is part "
        "of `b`, `b` is part of `a`\n"
        "  3 `c` is declared here\n"
        "  2 `b` is declared here\n");
  CHECK(complaints_of({{"a", "", "b"}, {"b", "", "a"}}) ==
        "1 `after` leads back to its start: `a` is after `b`, `b` is after "
        "`a`\n"
        "  2 `b` is declared here\n");
}

TEST_CASE("no event begins after the end of its whole, or of its part") {
  CHECK(complaints_of({{"a", "b", "b"}, {"b"}}) ==
        "1 an event would begin after its own end: `a` is part of `b`, `a` is "
        "after `b`\n");
  CHECK(complaints_of({{"a", "b"}, {"b", "", "a"}}) ==
        "2 an event would begin after its own end: `b` is after `a`, `a` is "
        "part of `b`\n");
  CHECK(complaints_of({{"a", "b", "c"}, {"b"}, {"c", "", "b"}}) ==
        "1 an event would begin after its own end: `a` is part of `b`, `c` is "
        "after `b`, `a` is after `c`\n");
  CHECK(complaints_of({{"a", "c"}, {"b", "c", "a"}, {"c"}}).empty());
}

TEST_CASE("a chain of a hundred thousand events is walked without recursion") {
  constexpr std::size_t kEvents = 100'000;
  std::vector<Event> events(kEvents);
  for (std::size_t i = 0; i < kEvents; ++i) {
    events[i].name = std::to_string(1'000'000 + i);
    if (i > 0) events[i].whole = EventId(i - 1);
  }
  Complaints complaints;
  const EventGraph graph = EventGraph::build(std::move(events), complaints);
  CHECK(graph.root_of(EventId(kEvents - 1)) == EventId(std::size_t{0}));
  CHECK(graph.tree_of(EventId(std::size_t{0})).size() == kEvents);
}

}  // namespace
}  // namespace concord
