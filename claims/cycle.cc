// SPDX-License-Identifier: Apache-2.0
#include "claims/cycle.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <deque>
#include <map>
#include <optional>

// The knots are Tarjan's strongly connected components (1972), in linear time
// and without recursion; inside each, one breadth-first search.  A person mends
// one cycle at a time, so one a knot is enough.

namespace concord {

namespace {

std::vector<std::size_t> knots_of(const Successors& graph) {
  boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> copy(
      graph.size());
  for (std::size_t from = 0; from < graph.size(); ++from) {
    for (const std::size_t to : graph[from]) add_edge(from, to, copy);
  }
  std::vector<std::size_t> knot(graph.size());
  boost::strong_components(
      copy, boost::make_iterator_property_map(
                knot.begin(), boost::get(boost::vertex_index, copy)));
  return knot;
}

std::vector<std::size_t> way_back(
    const std::map<std::size_t, std::size_t>& came_from, std::size_t start,
    std::size_t last) {
  std::vector<std::size_t> way = {last};
  while (way.back() != start) way.push_back(came_from.at(way.back()));
  std::ranges::reverse(way);
  return way;
}

// Nothing where `start` does not reach itself.
std::optional<std::vector<std::size_t>> shortest_cycle(
    const Successors& graph, const std::vector<std::size_t>& knot,
    std::size_t start) {
  std::map<std::size_t, std::size_t> came_from = {{start, start}};
  std::deque<std::size_t> waiting = {start};
  while (!waiting.empty()) {
    const std::size_t node = waiting.front();
    waiting.pop_front();
    for (const std::size_t next : graph[node]) {
      if (next == start) return way_back(came_from, start, node);
      if (knot[next] != knot[start]) continue;
      if (came_from.emplace(next, node).second) waiting.push_back(next);
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::vector<std::size_t>> find_cycles(const Successors& graph) {
  const std::vector<std::size_t> knot = knots_of(graph);
  std::vector<bool> seen(graph.size(), false);
  std::vector<std::vector<std::size_t>> cycles;
  for (std::size_t node = 0; node < graph.size(); ++node) {
    if (seen[knot[node]]) continue;
    seen[knot[node]] = true;
    if (auto cycle = shortest_cycle(graph, knot, node)) {
      cycles.push_back(std::move(*cycle));
    }
  }
  return cycles;
}

}  // namespace concord
