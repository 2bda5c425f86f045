// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "reports/charts/text_width.h"
#include "reports/charts/toll_chart.h"

namespace concord {
namespace {

constexpr double kTop = 18;
constexpr double kBottom = 236;  // of the plot
constexpr double kHeight = 272;
constexpr double kLine = 15;  // between lines of text
constexpr double kText = 13;
constexpr double kSmall = 12;
constexpr double kBold = 1.08;
constexpr double kBadge = 11;  // from a badge's middle to a label
constexpr double kApart = 14;  // between badges at one height
constexpr double kNamed = 84;  // a stop is so wide that names have room
constexpr double kSaid = 40;   // or at least numbers

// Few stops have room for words; of many a glance shows the course.
double stop_width(std::size_t stops) {
  const auto count = static_cast<double>(stops);
  if (stops <= 5) return 148;
  if (stops <= 10) return 92;
  return std::max(4.0, 900 / count);
}

double axis_width(const Scale& scale) {
  double width = 0;
  for (const Scale::Tick& tick : scale.ticks()) {
    width = std::max(width, text_width(tick.label, kSmall));
  }
  return width + 16;
}

class TollPicture {
 public:
  explicit TollPicture(const TollChart& chart)
      : chart_(chart),
        left_(axis_width(chart.scale)),
        stop_(stop_width(chart.stops.size())),
        right_(left_ + stop_ * static_cast<double>(chart.stops.size())) {}

  std::string draw(const std::string& id) const {
    Svg svg(right_ + 12, kHeight, {id, chart_.name, detail()}, "tolls");
    draw_axis(svg);
    draw_fits(svg);
    draw_steps(svg);
    draw_stops(svg);
    for (std::size_t i = 0; i < chart_.stops.size(); ++i) draw_marks(svg, i);
    return svg.finish();
  }

 private:
  double y_of(const Rational& value) const {
    return kBottom - chart_.scale.share(value) * (kBottom - kTop - 14);
  }
  double begin_of(std::size_t stop) const {
    return left_ + stop_ * static_cast<double>(stop);
  }
  double middle_of(std::size_t stop) const {
    return begin_of(stop) + stop_ / 2;
  }

  std::string detail() const {
    std::string text = chart_.occasion;
    for (const TollStop& stop : chart_.stops) {
      const std::string what = stop.disputed ? "disputed" : stop.can_be;
      if (what.empty()) continue;
      text += (text.empty() ? "" : "; ") + stop.name + ": " + what;
    }
    return text;
  }

  void draw_axis(Svg& svg) const {
    for (const Scale::Tick& tick : chart_.scale.ticks()) {
      const double y = y_of(tick.value);
      svg.line(left_, y, right_, y, "tick");
      svg.label(left_ - 8, y + 4, tick.label, "axis", "end");
    }
  }

  // What can be there: from the least up to the greatest, or to the top.
  void draw_fits(Svg& svg) const {
    for (std::size_t i = 0; i < chart_.stops.size(); ++i) {
      const TollStop& stop = chart_.stops[i];
      const double x = begin_of(i);
      if (stop.disputed) {
        svg.box(x, kTop, stop_, kBottom - kTop, 0, "no-fit");
        continue;
      }
      if (!stop.low && !stop.high) continue;
      const double top = stop.high ? y_of(stop.high->value) - 3 : kTop;
      const double bottom = stop.low ? y_of(stop.low->value) + 3 : kBottom;
      svg.box(x, top, stop_, bottom - top, 0, "fits");
    }
  }

  // The lowest toll that fits, from stop to stop.
  void draw_steps(Svg& svg) const {
    std::string d;
    bool drawn = false;
    for (std::size_t i = 0; i < chart_.stops.size(); ++i) {
      const TollStop& stop = chart_.stops[i];
      if (!stop.low) {
        drawn = false;
        continue;
      }
      const std::string y = in_svg(y_of(stop.low->value));
      d += drawn ? "V" + y : "M" + in_svg(begin_of(i)) + " " + y;
      d += "H" + in_svg(begin_of(i + 1));
      drawn = true;
    }
    if (!d.empty()) svg.path(d, "step");
  }

  void draw_stops(Svg& svg) const {
    double free_from = 0;
    for (std::size_t i = 0; i < chart_.stops.size(); ++i) {
      const double x = middle_of(i);
      const std::string name =
          clipped(chart_.stops[i].name, kSmall, std::max(stop_ - 10, 76.0));
      const double half = text_width(name, kSmall) / 2;
      if (i > 0)
        svg.line(begin_of(i), kBottom, begin_of(i), kBottom + 6, "edge");
      if (x - half < free_from || x + half > right_ + 12) continue;
      free_from = x + half + 6;
      svg.open("g").tip(chart_.stops[i].name);
      svg.label(x, kBottom + 22, name, "stop", "middle").close();
    }
    svg.line(left_, kBottom, right_, kBottom, "edge");
  }

  // Side by side where they are at one height, each label below the one above.
  void draw_marks(Svg& svg, std::size_t stop) const {
    std::vector<const TollMark*> marks;
    for (const TollMark& each : chart_.marks) {
      if (each.stop == stop) marks.push_back(&each);
    }
    std::ranges::stable_sort(
        marks, {}, [&](const TollMark* mark) { return height_of(*mark); });
    double last = -kBottom;
    double free_from = kTop - kLine;
    double x = 0;
    for (const TollMark* each : marks) {
      const double y = height_of(*each);
      x = y - last < kApart ? x + kApart : first_x(stop, marks.size());
      x = std::min(x, begin_of(stop + 1) - kBadge);
      last = y;
      const double label = std::max(y + 4.5, free_from + kLine);
      free_from = label;
      draw_mark(svg, *each, x, y, label);
    }
  }

  double first_x(std::size_t stop, std::size_t marks) const {
    return stop_ < kNamed || marks == 0 ? middle_of(stop) : begin_of(stop) + 22;
  }

  double height_of(const TollMark& mark) const {
    const Interval& admits = *mark.mark.admits;
    const auto& end = admits.lower() ? admits.lower() : admits.upper();
    return end ? y_of(end->value) : kBottom;
  }

  void draw_mark(Svg& svg, const TollMark& toll, double x, double y,
                 double label) const {
    const ClaimMark& mark = toll.mark;
    svg.open("g", {{"class", "mark " + badge_class(mark.badge)},
                   {"data-claims", claims_attribute(mark)}});
    svg.tip(told(mark));
    if (toll.since) svg.line(begin_of(*toll.since), y, x, y, "bar");
    draw_reach(svg, *mark.admits, x, y);
    draw_badge(svg, mark.badge, x, y, !mark.has_say);
    draw_label(svg, mark, x + kBadge, label,
               begin_of(toll.stop + 1) - x - kBadge);
    svg.close();
  }

  void draw_reach(Svg& svg, const Interval& admits, double x, double y) const {
    const std::string at = in_svg(x);
    if (!admits.upper()) {
      svg.line(x, y - kBadge, x, kTop + 4, "reach");
      svg.path("M" + in_svg(x - 4) + " " + in_svg(kTop + 5) + "l4-8l4 8z",
               "head");
    } else if (!admits.lower()) {
      svg.line(x, y + kBadge, x, kBottom - 8, "reach");
      svg.path("M" + in_svg(x - 4) + " " + in_svg(kBottom - 9) + "l4 8l4-8z",
               "head");
    } else if (!admits.is_exact()) {
      const double top = y_of(admits.upper()->value);
      svg.line(x, y, x, top, "bar");
      svg.line(x - 6, top, x + 6, top, "bar");
    }
  }

  void draw_label(Svg& svg, const ClaimMark& mark, double x, double y,
                  double room) const {
    if (stop_ < kSaid) return;
    const double said = text_width(mark.says + " ", kText) * kBold;
    svg.open("text", {{"class", "says"}, {"x", x}, {"y", y}});
    svg.text(clipped(mark.says, kText * kBold, room) + " ");
    if (stop_ >= kNamed && said < room - 12) {
      svg.open("tspan", {{"class", "name"}});
      svg.text(clipped(mark.name, kSmall, room - said)).close();
    }
    svg.close();
  }

  const TollChart& chart_;
  double left_ = 0;
  double stop_ = 0;
  double right_ = 0;
};

}  // namespace

std::string toll_svg(const TollChart& chart, const std::string& id) {
  return TollPicture(chart).draw(id);
}

}  // namespace concord
