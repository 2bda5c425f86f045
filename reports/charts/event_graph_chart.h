// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "reports/charts/badges.h"
#include "reports/charts/chart_table.h"
#include "reports/view.h"
#include "reports/words.h"

namespace concord {

/// An account, what it says, or a figure.
struct GraphNode {
  enum class Kind { Account, Claims, Figure };

  Kind kind = Kind::Figure;
  std::string name;    // unique, the same in every run: "claim n5.police"
  std::string label;   // "Interior Ministry", "3", "police killed"
  std::string detail;  // "The Daily", "n5.police", "disputed"
  Badge badge;         // of an account and of claims
  FigureStatus status = FigureStatus::Open;  // of a figure
  bool disputed = false;
  bool has_say = true;  // of claims
};

/// From an account to its claims, from claims to their figure, and by a law
/// from a whole to its part, or from a figure to a lesser one.
struct GraphEdge {
  enum class Kind { Says, Counts, Law };

  Kind kind = Kind::Says;
  std::size_t from = 0;  // in EventGraphChart::nodes
  std::size_t to = 0;
  bool disputed = false;
  std::string law;  // "hospital is part of attack"
};

/// Who says what of which figures, and which laws tie these.
struct EventGraphChart {
  std::vector<GraphNode> nodes;  // accounts, claims, figures
  std::vector<GraphEdge> edges;
  std::string left_out;  // what there is no room for; empty: nothing
};

/// Unless `all`, of many claims those of one account on one figure are one
/// node; where that is still too much, only disputed figures are there, and in
/// the end nothing but what `left_out` says.
EventGraphChart event_graph_chart(const View& view, const Words& words,
                                  const Badges& badges, bool all = false);

/// Empty where there are no nodes.
std::string event_graph_svg(const EventGraphChart& chart);

/// Who, what is said, of which figure, whether it is disputed: a row for each
/// node of claims; then a row a law.
ChartTable table_of(const EventGraphChart& chart);

}  // namespace concord
