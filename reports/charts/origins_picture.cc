// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "reports/charts/origins_chart.h"
#include "reports/charts/text_width.h"
#include "reports/words.h"

namespace concord {
namespace {

constexpr double kWidth = kColumn;
constexpr double kBox = 156;
constexpr double kRow = 17;  // what a line has to itself
constexpr double kGap = 12;  // between boxes
constexpr double kText = 13;
constexpr double kTop = 24;  // below the headings

using Cell = OriginsChart::Cell;

/// The boxes of one side, with a place for each line that ends there.
class Side {
 public:
  Side(std::size_t count, const std::vector<Cell>& cells,
       std::size_t Cell::*member)
      : lines_(count), begin_(count) {
    for (const Cell& cell : cells) ++lines_[cell.*member];
    double y = kTop;
    for (std::size_t i = 0; i < count; ++i) {
      begin_[i] = y;
      y += height(i) + kGap;
    }
    end_ = y;
  }

  double begin(std::size_t i) const { return begin_[i]; }
  double height(std::size_t i) const {
    return std::max(30.0, static_cast<double>(lines_[i]) * kRow + 6);
  }
  double end() const { return end_; }
  /// Of the `nth` line at box `i`.
  double port(std::size_t i, std::size_t nth) const {
    const double line = height(i) / static_cast<double>(lines_[i]);
    return begin_[i] + line * (static_cast<double>(nth) + 0.5);
  }
  /// Lets it stand in the middle of a taller side.
  void centre(double end) {
    for (double& begin : begin_) begin += std::max(0.0, (end - end_) / 2);
  }

 private:
  std::vector<std::size_t> lines_;
  std::vector<double> begin_;
  double end_ = kTop;
};

class OriginsPicture {
 public:
  explicit OriginsPicture(const OriginsChart& chart)
      : chart_(chart),
        origins_(chart.origins.size(), chart.cells, &Cell::origin),
        outlets_(chart.outlets.size(), chart.cells, &Cell::outlet) {
    height_ = std::max(origins_.end(), outlets_.end());
    origins_.centre(height_);
    outlets_.centre(height_);
    more_ = chart.more_origins + chart.more_outlets > 0;
  }

  std::string draw() const {
    Svg svg(kWidth, height_ + (more_ ? 16 : 0), "origins",
            table_of(chart_).caption);
    svg.label(1, 13, "Who counted", "axis");
    svg.label(kWidth - 1, 13, "Who printed it", "axis end");
    draw_lines(svg);
    for (std::size_t i = 0; i < chart_.origins.size(); ++i) draw_origin(svg, i);
    for (std::size_t i = 0; i < chart_.outlets.size(); ++i) draw_outlet(svg, i);
    if (chart_.more_origins > 0) {
      svg.label(1, height_ + 10,
                "and " + grouped(chart_.more_origins) + " more", "note");
    }
    if (chart_.more_outlets > 0) {
      svg.label(kWidth - 1, height_ + 10,
                "and " + grouped(chart_.more_outlets) + " more", "note end");
    }
    return svg.finish();
  }

 private:
  void draw_lines(Svg& svg) const {
    std::vector<std::size_t> at_origin(chart_.origins.size());
    std::vector<std::size_t> at_outlet(chart_.outlets.size());
    for (const Cell& cell : chart_.cells) {
      const double y1 = origins_.port(cell.origin, at_origin[cell.origin]++);
      const double y2 = outlets_.port(cell.outlet, at_outlet[cell.outlet]++);
      draw_line(svg, cell, y1, y2);
    }
  }

  void draw_line(Svg& svg, const Cell& cell, double y1, double y2) const {
    const double x1 = kBox + 1;
    const double x2 = kWidth - kBox - 24;
    const double half = (x2 - x1) / 2;
    const std::string down = in_svg(std::round(y2) - std::round(y1));
    svg.path("M" + in_svg(x1) + " " + in_svg(y1) + "c" + in_svg(half) + " 0 " +
                 in_svg(half) + " " + down + " " + in_svg(x2 - x1) + " " + down,
             (cell.copies ? "carries copies " : "carries ") +
                 badge_class(chart_.origins[cell.origin].badge));
    svg.label(x2 + 12, y2 + 4, grouped(cell.claims), "count");
  }

  void draw_origin(Svg& svg, std::size_t i) const {
    const auto& origin = chart_.origins[i];
    const double y = origins_.begin(i);
    const double middle = y + origins_.height(i) / 2;
    svg.box(1, y, kBox - 2, origins_.height(i),
            (origin.in_ring ? "node ringed " : "node ") +
                badge_class(origin.badge));
    draw_badge(svg, origin.badge, 15, middle);
    svg.clipped_label(28, middle + 4.5, origin.name, kText, kBox - 34);
  }

  void draw_outlet(Svg& svg, std::size_t i) const {
    const double y = outlets_.begin(i);
    const double middle = y + outlets_.height(i) / 2;
    svg.box(kWidth - kBox + 1, y, kBox - 2, outlets_.height(i), "node");
    svg.clipped_label(kWidth - kBox + 12, middle + 4.5, chart_.outlets[i],
                      kText, kBox - 22);
  }

  const OriginsChart& chart_;
  Side origins_;
  Side outlets_;
  double height_ = 0;
  bool more_ = false;
};

}  // namespace

std::string origins_svg(const OriginsChart& chart) {
  if (chart.cells.empty()) return {};
  return OriginsPicture(chart).draw();
}

}  // namespace concord
