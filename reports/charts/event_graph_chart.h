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
  std::string name;    // unique, and the same in every run: "claim n5.police"
  std::string label;   // "n5.police", "police killed"
  std::string detail;  // "exactly 3", "disputed"
  std::string tip;     // the whole of it, where the label is clipped
  Badge badge;         // of an account and of claims
  FigureStatus status = FigureStatus::Open;  // of a figure
  bool disputed = false;
  bool has_say = true;  // of claims
};

/// From an account to its claims, from claims to their figure, and by a law
/// from a figure to one of its parts.
struct GraphEdge {
  enum class Kind { Says, Counts, Law };

  Kind kind = Kind::Says;
  std::size_t from = 0;  // in EventGraphChart::nodes
  std::size_t to = 0;
  bool disputed = false;
  std::string law;  // "total: killed = victims + attackers"
};

/// Who says what of which figures, and which laws tie these.  Of many claims
/// those of one account on one figure are one node; of too many there is no
/// graph but a sentence.
struct EventGraphChart {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
  std::string
      left_out;  // why there is no graph, or not all of it; may be empty
};

EventGraphChart event_graph_chart(const View& view, const Words& words,
                                  const Badges& badges);

/// Empty where there are no nodes.
std::string event_graph_svg(const EventGraphChart& chart,
                            const std::string& id);

/// WHO, CLAIM, FIGURE, SAYS, DISPUTED; then a row a law.
ChartTable table_of(const EventGraphChart& chart);

}  // namespace concord
