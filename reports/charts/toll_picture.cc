// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "reports/charts/text_width.h"
#include "reports/charts/toll_chart.h"

namespace concord {
namespace {

constexpr double kTop = 18;
constexpr double kBottom = 236;  // of the plot
constexpr double kHeight = 272;
constexpr double kText = 13;
constexpr double kSmall = 12;
constexpr double kBold = 1.08;
constexpr double kBadge = 11;     // from a badge's middle to what is beside it
constexpr double kApart = 14;     // between what stands side by side
constexpr double kNarrow = 118;   // the least of a stop where words have room
constexpr double kWide = 112;     // the most that one mark has to itself
constexpr double kLongest = 180;  // of a stop's name
constexpr double kShortest = 76;  // room for a name, at least
constexpr double kCovered = 6;    // so near, one badge covers another
constexpr double kAll = 900;      // of all stops where they have none
constexpr std::size_t kWorded = 12;  // so many stops have room for words

double room_of(const ClaimMark& mark) {
  const double width = std::max(text_width(mark.says, kText) * kBold,
                                text_width(mark.name, kSmall));
  return std::min(width, kWide) + kApart;
}

double axis_width(const Scale& scale) {
  double width = 0;
  for (const Scale::Tick& tick : scale.ticks()) {
    width = std::max(width, text_width(tick.label, kSmall));
  }
  return width + 16;
}

std::string place(double x, double y) {
  return "M" + in_svg(x) + " " + in_svg(y);
}

class TollPicture {
 public:
  explicit TollPicture(const TollChart& chart)
      : chart_(chart), worded_(chart.stops.size() <= kWorded) {
    begins_ = {axis_width(chart.scale)};
    for (std::size_t i = 0; i < chart.stops.size(); ++i) {
      begins_.push_back(begins_.back() + width_of(i));
    }
    left_ = begins_.front();
    right_ = begins_.back();
  }

  std::string draw() const {
    Svg svg(right_ + 12, kHeight, "tolls", chart_.name);
    draw_axis(svg);
    draw_fits(svg);
    draw_steps(svg);
    draw_stops(svg);
    if (worded_) {
      draw_marks(svg);
    } else {
      draw_course(svg);
    }
    return svg.finish();
  }

 private:
  double y_of(const Rational& value) const {
    return kBottom - chart_.scale.share(value) * (kBottom - kTop - 14);
  }
  // Few stops are as wide as their words; of many a glance shows the course.
  double width_of(std::size_t stop) const {
    if (!worded_) {
      return kAll / static_cast<double>(chart_.stops.size());
    }
    double room = kApart;
    for (const TollMark& each : chart_.marks) {
      if (each.stop == stop) room += room_of(each.mark);
    }
    const double name = text_width(chart_.stops[stop].name, kSmall) + kApart;
    return std::max({room, kNarrow, std::min(name, kLongest)});
  }
  double begin_of(std::size_t stop) const { return begins_[stop]; }
  double middle_of(std::size_t stop) const {
    return (begins_[stop] + begins_[stop + 1]) / 2;
  }

  void draw_axis(Svg& svg) const {
    std::string lines;
    for (const Scale::Tick& tick : chart_.scale.ticks()) {
      const double y = y_of(tick.value);
      lines += place(left_, y) + "H" + in_svg(right_);
      svg.label(left_ - 8, y + 4, tick.label, "axis end");
    }
    svg.path(lines, "tick");
  }

  /// What can be at a stop, in pixels; neighbours that look the same are one
  /// area.
  struct Area {
    bool disputed = false;
    std::string top;
    std::string bottom;
    friend bool operator==(const Area&, const Area&) = default;
  };

  // From the least up to the greatest, or to the top; empty: not known.
  Area area_of(const TollStop& stop) const {
    if (stop.disputed) return {true, in_svg(kTop), in_svg(kBottom)};
    if (!stop.low && !stop.high) return {};
    return {false, in_svg(stop.high ? y_of(stop.high->value) - 3 : kTop),
            in_svg(stop.low ? y_of(stop.low->value) + 3 : kBottom)};
  }

  void draw_fits(Svg& svg) const {
    std::string fits;
    std::string no_fit;
    for (std::size_t i = 0, end = 0; i < chart_.stops.size(); i = end) {
      const Area area = area_of(chart_.stops[i]);
      do {
        ++end;
      } while (end < chart_.stops.size() && area_of(chart_.stops[end]) == area);
      if (area == Area()) continue;
      const std::string begin = in_svg(begin_of(i));
      (area.disputed ? no_fit : fits) += "M" + begin + " " + area.top + "H" +
                                         in_svg(begin_of(end)) + "V" +
                                         area.bottom + "H" + begin + "z";
    }
    if (!fits.empty()) svg.path(fits, "fits");
    if (!no_fit.empty()) svg.path(no_fit, "no-fit");
  }

  // The lowest toll that fits, from stop to stop.
  void draw_steps(Svg& svg) const {
    std::string d;
    std::string last;  // height; empty where the line is broken
    for (std::size_t i = 0; i < chart_.stops.size(); ++i) {
      const TollStop& stop = chart_.stops[i];
      const std::string y = stop.low ? in_svg(y_of(stop.low->value)) : "";
      if (y == last) continue;
      const std::string x = in_svg(begin_of(i));
      if (!last.empty()) d += "H" + x;
      if (!y.empty()) d += last.empty() ? "M" + x + " " + y : "V" + y;
      last = y;
    }
    if (!last.empty()) d += "H" + in_svg(right_);
    if (!d.empty()) svg.path(d, "step");
  }

  void draw_stops(Svg& svg) const {
    std::string edges = place(left_, kBottom) + "H" + in_svg(right_);
    double free_from = 0;
    for (std::size_t i = 0; i < chart_.stops.size(); ++i) {
      if (i > 0 && worded_) edges += place(begin_of(i), kBottom) + "v6";
      const double x = middle_of(i);
      const double room =
          std::max(begin_of(i + 1) - begin_of(i) - 10, kShortest);
      const std::string& name = chart_.stops[i].name;
      const double half = std::min(text_width(name, kSmall), room) / 2;
      if (x - half < free_from || x + half > right_ + 12) continue;
      free_from = x + half + 6;
      svg.clipped_label(x, kBottom + 22, name, kSmall, room, "stop");
    }
    svg.path(edges, "edge");
  }

  // Side by side, so that no label meets another.
  void draw_marks(Svg& svg) const {
    std::size_t first = 0;
    while (first < chart_.marks.size()) {
      const std::size_t stop = chart_.marks[first].stop;
      std::size_t end = first;
      double room = 0;
      while (end < chart_.marks.size() && chart_.marks[end].stop == stop) {
        room += room_of(chart_.marks[end++].mark);
      }
      double x = middle_of(stop) - room / 2;
      for (; first < end; ++first) {
        const double own = room_of(chart_.marks[first].mark);
        draw_mark(svg, chart_.marks[first], x + own / 2);
        draw_label(svg, chart_.marks[first], x + own / 2);
        x += own;
      }
    }
  }

  // Without words: of badges that would cover each other one is drawn.
  void draw_course(Svg& svg) const {
    std::set<std::tuple<Badge, bool, long, long>> drawn;
    for (const TollMark& each : chart_.marks) {
      const double x = middle_of(each.stop);
      const double y = height_of(each);
      if (drawn.emplace(each.mark.badge, each.mark.has_say, near(x), near(y))
              .second) {
        draw_mark(svg, each, x);
      }
    }
  }

  static long near(double at) { return std::lround(at / kCovered); }

  double height_of(const TollMark& mark) const {
    const Interval& admits = *mark.mark.admits;
    const auto& end = admits.lower() ? admits.lower() : admits.upper();
    return end ? y_of(end->value) : kBottom;
  }

  void draw_mark(Svg& svg, const TollMark& toll, double x) const {
    const ClaimMark& mark = toll.mark;
    const double y = height_of(toll);
    const std::string colour = " " + badge_class(mark.badge);
    if (toll.since) {
      svg.path(place(begin_of(*toll.since), y) + "H" + in_svg(x),
               "bar" + colour);
    }
    draw_reach(svg, *mark.admits, x, y, colour);
    draw_badge(svg, mark.badge, x, y, !mark.has_say);
  }

  void draw_reach(Svg& svg, const Interval& admits, double x, double y,
                  const std::string& colour) const {
    if (!admits.upper()) {
      svg.path(place(x, y - kBadge) + "V" + in_svg(kTop + 4), "reach" + colour);
      svg.path(place(x, kTop - 3) + "l-4 8h8z", "head" + colour);
    } else if (!admits.lower()) {
      svg.path(place(x, y + kBadge) + "V" + in_svg(kBottom - 8),
               "reach" + colour);
      svg.path(place(x, kBottom - 1) + "l-4-8h8z", "head" + colour);
    } else if (!admits.is_exact()) {
      const double top = y_of(admits.upper()->value);
      svg.path(place(x, y) + "V" + in_svg(top) + "m-6 0h12", "bar" + colour);
    }
  }

  // Below the badge, or above it near the ground.
  void draw_label(Svg& svg, const TollMark& toll, double x) const {
    const ClaimMark& mark = toll.mark;
    const double y = height_of(toll);
    const double first = y + 40 > kBottom ? y - 25 : y + 21;
    svg.clipped_label(x, first, mark.says, kText * kBold, kWide);
    svg.clipped_label(x, first + 14, mark.name, kSmall, kWide, "note");
  }

  const TollChart& chart_;
  bool worded_;                 // stops have room for words
  std::vector<double> begins_;  // of each stop, and where the last one ends
  double left_ = 0;
  double right_ = 0;
};

}  // namespace

std::string toll_svg(const TollChart& chart) {
  return TollPicture(chart).draw();
}

}  // namespace concord
