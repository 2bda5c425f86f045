// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

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
  // Few stops are as wide as their words; of many a glance shows the course.
  double width_of(std::size_t stop) const {
    if (!worded_) {
      return std::max(4.0, kAll / static_cast<double>(chart_.stops.size()));
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
        svg.box(x, kTop, begin_of(i + 1) - x, kBottom - kTop, 0, "no-fit");
        continue;
      }
      if (!stop.low && !stop.high) continue;
      const double top = stop.high ? y_of(stop.high->value) - 3 : kTop;
      const double bottom = stop.low ? y_of(stop.low->value) + 3 : kBottom;
      svg.box(x, top, begin_of(i + 1) - x, bottom - top, 0, "fits");
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
          clipped(chart_.stops[i].name, kSmall,
                  std::max(begin_of(i + 1) - begin_of(i) - 10, 76.0));
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

  // Side by side, so that no label meets another.
  void draw_marks(Svg& svg, std::size_t stop) const {
    double room = 0;
    for (const TollMark& each : chart_.marks) {
      if (each.stop == stop) room += worded_ ? room_of(each.mark) : 0;
    }
    double x = middle_of(stop) - room / 2;
    for (const TollMark& each : chart_.marks) {
      if (each.stop != stop) continue;
      const double own = worded_ ? room_of(each.mark) : 0;
      draw_mark(svg, each, x + own / 2, height_of(each));
      x += own;
    }
  }

  double height_of(const TollMark& mark) const {
    const Interval& admits = *mark.mark.admits;
    const auto& end = admits.lower() ? admits.lower() : admits.upper();
    return end ? y_of(end->value) : kBottom;
  }

  void draw_mark(Svg& svg, const TollMark& toll, double x, double y) const {
    const ClaimMark& mark = toll.mark;
    svg.open("g", {{"class", "mark " + badge_class(mark.badge)},
                   {"data-claims", claims_attribute(mark)}});
    svg.tip(told(mark));
    if (toll.since) svg.line(begin_of(*toll.since), y, x, y, "bar");
    draw_reach(svg, *mark.admits, x, y);
    draw_badge(svg, mark.badge, x, y, !mark.has_say);
    if (worded_) draw_label(svg, mark, x, y);
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

  // Below the badge, or above it near the ground.
  void draw_label(Svg& svg, const ClaimMark& mark, double x, double y) const {
    const double first = y + 40 > kBottom ? y - 25 : y + 21;
    svg.label(x, first, clipped(mark.says, kText * kBold, kWide), "says",
              "middle");
    svg.label(x, first + 14, clipped(mark.name, kSmall, kWide), "note",
              "middle");
  }

  const TollChart& chart_;
  bool worded_;                 // stops have room for words
  std::vector<double> begins_;  // of each stop, and where the last one ends
  double left_ = 0;
  double right_ = 0;
};

}  // namespace

std::string toll_svg(const TollChart& chart, const std::string& id) {
  return TollPicture(chart).draw(id);
}

}  // namespace concord
