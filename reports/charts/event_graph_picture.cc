// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <map>

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
      column.width = std::ceil(column.width);
      x = column.end() + kGap;
    }
    place();
  }

  std::string draw() const {
    Svg svg(columns_[2].end() + kArcs, height_, "graph",
            table_of(chart_).caption);
    draw_edges(svg);
    for (const Kind kind : {Kind::Account, Kind::Claims, Kind::Figure}) {
      draw_column(svg, kind);
    }
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

  // Those that look the same are one path, disputed ones over the others.
  void draw_edges(Svg& svg) const {
    std::map<std::pair<bool, std::string>, std::string> paths;
    for (const GraphEdge& edge : chart_.edges) {
      const bool law = edge.kind == GraphEdge::Kind::Law;
      std::string classes = edge.disputed ? "edge disputed" : "edge";
      if (edge.kind == GraphEdge::Kind::Says) {
        classes += " " + badge_class(chart_.nodes[edge.from].badge);
      }
      if (law) classes += " law";
      paths[{edge.disputed, classes}] += law ? arc(edge) : curve(edge);
      if (law) paths[{edge.disputed, classes + " tip"}] += tip(edge);
    }
    for (const auto& [look, d] : paths) svg.path(d, look.second);
  }

  // From the right side of one box to the left side of the other.
  std::string curve(const GraphEdge& edge) const {
    const double x = column(chart_.nodes[edge.from]).end();
    const double y = y_[edge.from];
    const std::string across = in_svg(column(chart_.nodes[edge.to]).begin - x);
    const std::string half = in_svg(kGap / 2);
    const std::string down = in_svg(y_[edge.to] - y);
    return "M" + in_svg(x) + " " + in_svg(y) + "c" + half + " 0 " + half + " " +
           down + " " + across + " " + down;
  }

  // Between figures, out to the right and back.
  std::string arc(const GraphEdge& edge) const {
    const double y = y_[edge.from];
    const double down = y_[edge.to] - y;
    const std::string far =
        in_svg(std::min(18 + std::abs(down) / 5, kArcs * 4 / 3 - 8));
    return "M" + in_svg(columns_[2].end()) + " " + in_svg(y) + "c" + far +
           " 0 " + far + " " + in_svg(down) + " 0 " + in_svg(down);
  }

  std::string tip(const GraphEdge& edge) const {
    return "M" + in_svg(columns_[2].end()) + " " + in_svg(y_[edge.to]) +
           "l8-3v6z";
  }

  // Its boxes by their looks, then all that is written in them.  The box is
  // drawn once, round the place 0 0, and used everywhere.
  void draw_column(Svg& svg, Kind kind) const {
    const Column& at = columns_[static_cast<int>(kind)];
    const std::string box = "n" + std::to_string(static_cast<int>(kind));
    std::map<std::string, std::vector<std::size_t>> by_look;
    for (std::size_t i = 0; i < chart_.nodes.size(); ++i) {
      if (chart_.nodes[i].kind == kind) {
        by_look[classes_of(chart_.nodes[i])].push_back(i);
      }
    }
    if (by_look.empty()) return;
    svg.open("g",
             {{"transform", "translate(" + in_svg(at.begin + kPad) + ")"}});
    define_box(svg, box, at.width, height_of(kind));
    for (const auto& [look, nodes] : by_look) {
      svg.open("g", {{"class", look}});
      for (const std::size_t i : nodes) svg.use(box, 0, y_[i]);
      svg.close();
    }
    for (const auto& [look, nodes] : by_look) {
      for (const std::size_t i : nodes) draw_words(svg, i);
    }
    svg.close();
  }

  static void define_box(Svg& svg, const std::string& id, double width,
                         double height) {
    svg.open("defs").element("rect", {{"id", id},
                                      {"x", -kPad},
                                      {"y", -height / 2},
                                      {"width", width},
                                      {"height", height},
                                      {"rx", height < 30 ? 12.0 : 6.0}});
    svg.close();
  }

  static std::string classes_of(const GraphNode& node) {
    if (node.kind != Kind::Figure) {
      return "node " + badge_class(node.badge) +
             (node.disputed ? " ringed" : "") + (node.has_say ? "" : " silent");
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

  void draw_words(Svg& svg, std::size_t i) const {
    const GraphNode& node = chart_.nodes[i];
    if (node.kind == Kind::Claims) {
      draw_pill(svg, node, y_[i]);
    } else {
      draw_box(svg, node, y_[i]);
    }
  }

  void draw_pill(Svg& svg, const GraphNode& node, double y) const {
    const double room = column(node).width - 2 * kPad;
    const std::string says = clipped(node.label, kText * kBold, room);
    const double rest = room - text_width(says + " ", kText) * kBold;
    svg.label_with_name(0, y + 4, says,
                        rest > 14 ? clipped(node.detail, kSmall, rest) : "");
  }

  void draw_box(Svg& svg, const GraphNode& node, double y) const {
    double x = 0;
    if (node.kind == Kind::Account) {
      draw_badge(svg, node.badge, x + 5, y);
      x += 18;
    }
    const double room = column(node).width - 2 * kPad - x;
    const bool lines = !node.detail.empty();
    svg.clipped_label(x, lines ? y - 3 : y + 4, node.label, kText * kBold,
                      room);
    if (lines) svg.clipped_label(x, y + 13, node.detail, kSmall, room, "note");
  }

  const EventGraphChart& chart_;
  Column columns_[3];
  std::vector<double> y_;  // of the middle of each node
  double height_ = 0;
};

}  // namespace

std::string event_graph_svg(const EventGraphChart& chart) {
  if (chart.nodes.empty()) return {};
  return EventGraphPicture(chart).draw();
}

}  // namespace concord
