// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/dot.h"

#include "claims/text.h"
#include "reports/charts/dot_graph.h"
#include "reports/charts/event_graph_chart.h"

namespace concord {
namespace {

using Kind = GraphNode::Kind;

std::string label_of(const GraphNode& node) {
  if (node.detail.empty()) return dot_label(node.label);
  const bool one_line = node.kind == Kind::Claims;
  return dot_label(node.label) + (one_line ? " " : "\\n") +
         dot_label(node.detail);
}

DotAttributes look_of(const GraphNode& node) {
  DotAttributes look = {{"label", label_of(node)}};
  switch (node.kind) {
    case Kind::Account:
      look.emplace_back("shape", "folder");
      break;
    case Kind::Claims:
      look.emplace_back("shape", "note");
      break;
    case Kind::Figure:
      look.emplace_back("shape", "box");
      break;
  }
  if (node.disputed) {
    look.emplace_back("color", "red");
    look.emplace_back("penwidth", "2");
    if (node.kind == Kind::Figure) look.emplace_back("peripheries", "2");
  }
  if (!node.has_say) look.emplace_back("style", "dashed");
  return look;
}

// A law holds no figure in its place: it joins what stands in one column.
DotAttributes look_of(const GraphEdge& edge) {
  DotAttributes look;
  if (edge.disputed) {
    look.emplace_back("color", "red");
    look.emplace_back("penwidth", "2");
  }
  if (edge.kind != GraphEdge::Kind::Law) return look;
  look.emplace_back("style", "dashed");
  look.emplace_back("constraint", "false");
  look.emplace_back("tooltip", dot_label(edge.law));
  return look;
}

}  // namespace

std::vector<ReportFile> dot_report(const ReportInput& input) {
  const EventGraphChart chart = event_graph_chart(
      input.view, input.words, Badges(input.audit()), /*all=*/true);
  DotGraph graph(DotAttributes{{"rankdir", "LR"}});
  for (const GraphNode& node : chart.nodes) {
    graph.add_node(harmless(node.name), look_of(node));
  }
  for (const GraphEdge& edge : chart.edges) {
    graph.add_edge(edge.from, edge.to, look_of(edge));
  }
  return {{"graph.dot", graph.text()}};
}

}  // namespace concord
