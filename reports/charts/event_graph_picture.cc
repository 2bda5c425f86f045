// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "claims/check.h"
#include "reports/charts/dot_graph.h"
#include "reports/charts/event_graph_chart.h"
#include "reports/charts/text_width.h"

namespace concord {
namespace {

using Kind = GraphNode::Kind;

/// dot is asked in steps of so many pixels, each an inch to it, so that every
/// size is a whole number; it answers in points.
constexpr double kStep = 8;
constexpr double kPoints = 72;

constexpr double kText = 13;
constexpr double kSmall = 12;
constexpr double kBold = 1.08;
constexpr double kPad = 10;
constexpr double kGap = 72;  // between columns, for the lines
constexpr double kNarrowest = 90;
constexpr double kWidest = 214;  // of a box
constexpr double kMargin = 4;
constexpr double kArcs = 74;  // for the laws, to the right

double height_of(Kind kind) { return kind == Kind::Claims ? 24 : 40; }

double text_of(const GraphNode& node) {
  if (node.kind == Kind::Claims) {
    return text_width(node.label + " ", kText) * kBold +
           text_width(node.detail, kSmall);
  }
  const double badge = node.kind == Kind::Account ? 18 : 0;
  return badge + std::max(text_width(node.label, kText) * kBold,
                          text_width(node.detail, kSmall));
}

struct Column {
  double begin = 0;
  double width = 0;
  double end() const { return begin + width; }
};

class EventGraphPicture {
 public:
  explicit EventGraphPicture(const EventGraphChart& chart) : chart_(chart) {
    double x = kMargin;
    for (const Kind kind : {Kind::Account, Kind::Claims, Kind::Figure}) {
      Column& column = columns_[static_cast<int>(kind)];
      column = {x, kNarrowest};
      for (const GraphNode& node : chart.nodes) {
        if (node.kind != kind) continue;
        column.width =
            std::clamp(text_of(node) + 2 * kPad, column.width, kWidest);
      }
      x = column.end() + kGap;
    }
    place();
  }

  std::string draw(const std::string& id) const {
    const double width = columns_[2].end() + kArcs;
    Svg svg(width, height_, {id, table_of(chart_).caption, detail()}, "graph");
    for (const bool disputed : {false, true}) {
      for (const GraphEdge& edge : chart_.edges) {
        if (edge.disputed == disputed) draw_edge(svg, edge);
      }
    }
    for (std::size_t i = 0; i < chart_.nodes.size(); ++i) draw_node(svg, i);
    return svg.finish();
  }

 private:
  const Column& column(const GraphNode& node) const {
    return columns_[static_cast<int>(node.kind)];
  }

  // Three layers, few crossings: that is dot's work.
  void place() {
    DotGraph graph({{"rankdir", "LR"},
                    {"nodesep", "1"},
                    {"ranksep", "8"},
                    {"splines", ""}});
    std::vector<std::size_t> layers[3];
    for (const GraphNode& node : chart_.nodes) {
      const auto steps = std::lround(height_of(node.kind) / kStep);
      layers[static_cast<int>(node.kind)].push_back(
          graph.add_node(node.name, {{"shape", "box"},
                                     {"fixedsize", "true"},
                                     {"label", ""},
                                     {"width", "16"},
                                     {"height", std::to_string(steps)}}));
    }
    for (const GraphEdge& edge : chart_.edges) {
      if (edge.kind == GraphEdge::Kind::Law) continue;
      graph.add_edge(edge.from, edge.to,
                     {{"weight", edge.disputed ? "2" : "1"}});
    }
    for (const auto& layer : layers) graph.align(layer);
    for (const DotPlace& place : graph.places()) {
      y_.push_back(kMargin + std::round(place.y * kStep / kPoints));
    }
    for (std::size_t i = 0; i < y_.size(); ++i) {
      const double below = height_of(chart_.nodes[i].kind) / 2 + kMargin;
      height_ = std::max(height_, y_[i] + below);
    }
  }

  std::string detail() const {
    std::string text;
    for (const GraphNode& node : chart_.nodes) {
      if (node.kind != Kind::Figure) continue;
      text += (text.empty() ? "" : "; ") + node.label + ": " + node.detail;
    }
    return text;
  }

  void draw_edge(Svg& svg, const GraphEdge& edge) const {
    const GraphNode& from = chart_.nodes[edge.from];
    const double x1 = column(from).end();
    const double y1 = y_[edge.from];
    const double y2 = y_[edge.to];
    std::string classes = edge.disputed ? "edge disputed" : "edge";
    if (edge.kind == GraphEdge::Kind::Law) {
      const double far =
          std::min(x1 + 18 + std::abs(y2 - y1) / 5, x1 + kArcs * 4 / 3 - 8);
      svg.open("g").tip(edge.law);
      draw_curve(svg, x1, y1, far, far, x1, y2, classes + " law");
      svg.path("M" + in_svg(x1) + " " + in_svg(y2) + "l8-3.5v7z",
               edge.disputed ? "tip disputed" : "tip");
      svg.close();
      return;
    }
    const double x2 = column(chart_.nodes[edge.to]).begin;
    const double middle = (x1 + x2) / 2;
    if (edge.kind == GraphEdge::Kind::Says) {
      classes += " " + badge_class(from.badge);
    }
    draw_curve(svg, x1, y1, middle, middle, x2, y2, classes);
  }

  static void draw_curve(Svg& svg, double x1, double y1, double by1, double by2,
                         double x2, double y2, const std::string& classes) {
    svg.path("M" + in_svg(x1) + " " + in_svg(y1) + "C" + in_svg(by1) + " " +
                 in_svg(y1) + " " + in_svg(by2) + " " + in_svg(y2) + " " +
                 in_svg(x2) + " " + in_svg(y2),
             classes);
  }

  void draw_node(Svg& svg, std::size_t i) const {
    const GraphNode& node = chart_.nodes[i];
    svg.open("g",
             {{"class", node.kind == Kind::Figure ? "figure"
                                                  : badge_class(node.badge)}});
    svg.tip(node.label + " " + node.detail);
    const Column& at = column(node);
    const double height = height_of(node.kind);
    const bool pill = node.kind == Kind::Claims;
    svg.box(at.begin, y_[i] - height / 2, at.width, height, pill ? 12 : 6,
            classes_of(node));
    if (pill) {
      draw_pill(svg, node, at.begin + kPad, y_[i]);
    } else {
      draw_box(svg, node, at.begin + kPad, y_[i]);
    }
    svg.close();
  }

  static std::string classes_of(const GraphNode& node) {
    if (node.kind != Kind::Figure) {
      return std::string("node") + (node.disputed ? " ringed" : "") +
             (node.has_say ? "" : " silent");
    }
    switch (node.status) {
      case FigureStatus::Settled:
        return "node settled";
      case FigureStatus::Disputed:
        return "node disputed";
      case FigureStatus::Open:
      case FigureStatus::Undecided:
        return "node open";
    }
    CONCORD_UNREACHABLE();
  }

  void draw_pill(Svg& svg, const GraphNode& node, double x, double y) const {
    const double room = column(node).width - 2 * kPad;
    const std::string says = clipped(node.label, kText * kBold, room);
    const double rest = room - text_width(says + " ", kText) * kBold;
    svg.open("text", {{"class", "in-node"}, {"x", x}, {"y", y + 4.5}});
    svg.text(says + " ");
    if (rest > 14) {
      svg.open("tspan", {{"class", "name"}});
      svg.text(clipped(node.detail, kSmall, rest)).close();
    }
    svg.close();
  }

  void draw_box(Svg& svg, const GraphNode& node, double x, double y) const {
    if (node.kind == Kind::Account) {
      draw_badge(svg, node.badge, x + 5, y);
      x += 18;
    }
    const double room = column(node).end() - kPad - x;
    const bool lines = !node.detail.empty();
    svg.label(x, lines ? y - 3 : y + 4.5,
              clipped(node.label, kText * kBold, room), "in-node");
    if (lines) svg.label(x, y + 13, clipped(node.detail, kSmall, room), "note");
  }

  const EventGraphChart& chart_;
  Column columns_[3];
  std::vector<double> y_;  // of the middle of each node
  double height_ = 0;
};

}  // namespace

std::string event_graph_svg(const EventGraphChart& chart,
                            const std::string& id) {
  if (chart.nodes.empty()) return {};
  return EventGraphPicture(chart).draw(id);
}

}  // namespace concord
