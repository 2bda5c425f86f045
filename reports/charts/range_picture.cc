// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "reports/charts/range_chart.h"
#include "reports/charts/text_width.h"
#include "reports/escape.h"

namespace concord {
namespace {

constexpr double kWidth = kColumn;
constexpr double kLeft = 20;    // of the first tick
constexpr double kRight = 404;  // of the last one
constexpr double kEdge = kWidth - 3;
constexpr double kLane = 21;
constexpr double kTall = 35;  // of a lane with its label above the mark
constexpr double kMargin = 4;
constexpr double kTallest = 400;  // more than any row is
constexpr double kBadge = 11;     // from a badge's middle to a label
constexpr double kArrow = 24;     // the least of an arrow that is seen
constexpr double kReach = 11;     // of one value to each side, at most
constexpr double kText = 13;
constexpr double kSmall = 12;
constexpr double kBold = 1.08;  // how much wider than plain letters

/// Where a mark's label stands.
enum class Beside { Right, Left, Above };

/// A mark with its place: from `begin` to `end`, arrows not counted.
struct Placed {
  const ClaimMark* mark = nullptr;
  double begin = 0;
  double end = 0;
  double label = 0;  // its width
  Beside beside = Beside::Right;
  double y = 0;  // of the middle of the badge

  bool goes_left() const { return mark->admits && !mark->admits->lower(); }
  bool goes_right() const { return mark->admits && !mark->admits->upper(); }
};

double x_in(const Scale& scale, const Rational& value) {
  return kLeft + scale.share(value) * (kRight - kLeft);
}

// A line to the left or to the right.
std::string level(double from, double y, double to) {
  return "M" + in_svg(from) + " " + in_svg(y) + "H" + in_svg(to);
}

class RangePicture {
 public:
  RangePicture(const RangeRow& row, const Scale& scale)
      : row_(row), scale_(scale) {
    top_ = scale.kind() == Scale::Kind::Names ? kLane : kMargin;
    double y = top_;
    for (const ClaimMark& mark : row.marks) {
      marks_.push_back(place(mark));
      const bool tall = marks_.back().beside == Beside::Above;
      y += tall ? kTall : kLane;
      marks_.back().y = y - kLane / 2;
    }
    if (row.marks.empty()) y += kLane;
    if (row.more > 0) y += kLane;
    height_ = y + kMargin;
  }

  std::string draw(const std::string& grid) const {
    Svg svg(kWidth, height_, "range", label());
    svg.use(grid, 0, 0);
    if (scale_.kind() == Scale::Kind::Names) draw_names(svg);
    for (const Interval& left : row_.left) draw_span(svg, left, "left");
    if (row_.no_fit) draw_span(svg, *row_.no_fit, "no-fit");
    for (const Placed& placed : marks_) draw_mark(svg, placed);
    if (row_.marks.empty()) draw_result(svg);
    if (row_.more > 0) {
      svg.label(kLeft, height_ - kMargin - 6,
                "and " + counted(row_.more, "other value"), "note");
    }
    return svg.finish();
  }

 private:
  double x_of(const Rational& value) const { return x_in(scale_, value); }
  double reach(const Rational& value) const {
    const double half = scale_.step(value) * (kRight - kLeft) / 2;
    return std::clamp(half, 5.0, kReach);
  }

  Placed place(const ClaimMark& mark) const {
    Placed placed{.mark = &mark};
    placed.label = text_width(mark.says + " ", kText) * kBold +
                   text_width(note_of(mark), kSmall);
    placed.begin = placed.end = kLeft;
    if (mark.admits) {
      const auto& low = mark.admits->lower();
      const auto& high = mark.admits->upper();
      if (low || high) placed.begin = x_of(low ? low->value : high->value);
      placed.end = high ? x_of(high->value) : placed.begin;
    }
    const double arrow = placed.goes_right() ? kArrow : 0;
    const double right = placed.end + kBadge + placed.label + arrow;
    const double left = placed.begin - kBadge - placed.label -
                        (placed.goes_left() ? kArrow : 0);
    placed.beside = right <= kEdge ? Beside::Right
                    : left >= 2    ? Beside::Left
                                   : Beside::Above;
    return placed;
  }

  // "A British daily 5, 4 + 1; Interior Ministry 4": whose badges these are;
  // the names of the claims stand beside the picture.
  std::string label() const {
    std::string text;
    const std::string* last = nullptr;
    for (const ClaimMark& mark : row_.marks) {
      if (last != nullptr && *last == mark.who) {
        text += ", " + mark.says;
      } else {
        text += (text.empty() ? "" : "; ") + mark.who + " " + mark.says;
      }
      last = &mark.who;
    }
    return text;
  }

  void draw_names(Svg& svg) const {
    for (const Scale::Tick& tick : scale_.ticks()) {
      const double room = (kRight - kLeft) * scale_.step(tick.value) - 6;
      svg.clipped_label(x_of(tick.value), 13, tick.label, kSmall, room, "axis");
    }
  }

  // To the edge where it has no end.
  void draw_span(Svg& svg, const Interval& span, const char* classes) const {
    const auto& low = span.lower();
    const auto& high = span.upper();
    const double begin = low ? x_of(low->value) - reach(low->value) : 0;
    const double end = high ? x_of(high->value) + reach(high->value) : kWidth;
    svg.box(begin, top_ - kMargin + 1, end - begin, height_ - top_ + 2,
            classes);
  }

  // Nobody claims it: what follows from the others stands beside its values.
  void draw_result(Svg& svg) const {
    const double width = text_width(row_.result, kSmall);
    double x = kLeft;
    if (!row_.left.empty() && row_.left.front().lower()) {
      const Rational& first = row_.left.front().lower()->value;
      x = x_of(first) - reach(first) - 6 - width;
    }
    if (x < 2 && !row_.left.empty() && row_.left.back().upper()) {
      const Rational& last = row_.left.back().upper()->value;
      x = x_of(last) + reach(last) + 6;
    }
    x = std::clamp(x, 2.0, std::max(2.0, kEdge - width));
    svg.label(x, top_ + kLane / 2 + 4, row_.result, "note");
  }

  void draw_mark(Svg& svg, const Placed& placed) const {
    const ClaimMark& mark = *placed.mark;
    draw_reach(svg, placed);
    const bool from_above = placed.goes_left() && !placed.goes_right();
    draw_badge(svg, mark.badge, from_above ? placed.end : placed.begin,
               placed.y, !mark.has_say);
    draw_label(svg, placed);
  }

  void draw_reach(Svg& svg, const Placed& placed) const {
    const double y = placed.y;
    const std::string colour = " " + badge_class(placed.mark->badge);
    if (placed.end > placed.begin) {
      svg.path(level(placed.begin, y, placed.end) + "m0-6v12", "bar" + colour);
    }
    const bool beside_left = placed.beside == Beside::Left;
    const bool beside_right = placed.beside == Beside::Right;
    if (placed.goes_right()) {
      const double from =
          placed.end + kBadge + (beside_right ? placed.label + 4 : 0);
      svg.path(level(from, y, kEdge - 7), "reach" + colour);
      svg.path("M" + in_svg(kEdge) + " " + in_svg(y) + "l-8-4v8z",
               "head" + colour);
    }
    if (placed.goes_left()) {
      const double from =
          placed.begin - kBadge - (beside_left ? placed.label + 4 : 0);
      svg.path(level(from, y, 10), "reach" + colour);
      svg.path("M3 " + in_svg(y) + "l8-4v8z", "head" + colour);
    }
  }

  void draw_label(Svg& svg, const Placed& placed) const {
    double x = placed.end + kBadge;
    double y = placed.y + 4.5;
    if (placed.beside == Beside::Left) x = placed.begin - kBadge - placed.label;
    if (placed.beside == Beside::Above) {
      const double widest = kEdge - placed.label;
      x = std::max(2.0, std::min(placed.begin - 5, widest));
      y -= 15;
    }
    svg.label_with_name(x, y, placed.mark->says, note_of(*placed.mark));
  }

  const RangeRow& row_;
  const Scale& scale_;
  std::vector<Placed> marks_;
  double top_ = 0;
  double height_ = 0;
};

std::string key_item(const std::string& picture, const std::string& text) {
  return "<li>" + picture + "\n" + in_markup(text) + "</li>\n";
}

std::string sample(const char* classes) {
  return Svg("sample").box(1, 1, 26, 14, classes).finish();
}

std::string sample_of_floor() {
  Svg svg("sample");
  return svg.path("M2 8H19", "reach").path("M27 8l-8-4v8z", "head").finish();
}

std::string sample_of_range() {
  return Svg("sample").path("M3 8H25m0-6v12", "bar").finish();
}

std::string grid_id(const std::string& prefix, std::size_t scale) {
  return prefix + std::to_string(scale);
}

}  // namespace

std::string range_grids_svg(const RangeChart& chart,
                            const std::string& prefix) {
  Svg svg("shapes");
  for (std::size_t i = 0; i < chart.scales.size(); ++i) {
    const Scale& scale = chart.scales[i];
    const bool named = scale.kind() == Scale::Kind::Names;
    std::string lines;
    for (const Scale::Tick& tick : scale.ticks()) {
      lines += "M" + in_svg(x_in(scale, tick.value)) + " " +
               (named ? in_svg(kLane - kMargin) : "0") + "V" + in_svg(kTallest);
    }
    svg.element("path",
                {{"id", grid_id(prefix, i)}, {"class", "tick"}, {"d", lines}});
  }
  return svg.finish();
}

std::string range_svg(const RangeChart& chart, std::size_t row,
                      const std::string& prefix) {
  const RangeRow& of = chart.rows[row];
  return RangePicture(of, chart.scales[of.scale])
      .draw(grid_id(prefix, of.scale));
}

std::string range_axis_svg(const RangeChart& chart, std::size_t scale) {
  const Scale& of = chart.scales[scale];
  if (of.kind() == Scale::Kind::Names) return {};
  Svg svg(kWidth, 18, "range scale");
  double free_from = 0;
  for (const Scale::Tick& tick : of.ticks()) {
    const double half = text_width(tick.label, kSmall) / 2;
    const double middle =
        std::clamp(x_in(of, tick.value), half + 1, kWidth - half - 1);
    if (middle - half < free_from) continue;
    svg.label(middle, 0, tick.label);
    free_from = middle + half + 6;
  }
  return svg.finish();
}

std::string range_key(const RangeChart& chart, const Badges& badges) {
  std::string out = "<ul class=\"key\">\n";
  for (const Badges::Entry& entry : badges.entries()) {
    out += key_item(badge_svg(entry.badge), entry.name);
  }
  bool any[4] = {};
  for (const RangeRow& row : chart.rows) {
    any[2] |= !row.left.empty();
    any[3] |= row.no_fit.has_value();
    for (const ClaimMark& mark : row.marks) {
      if (!mark.admits || mark.admits->is_exact()) continue;
      const bool closed = mark.admits->lower() && mark.admits->upper();
      any[closed ? 1 : 0] = true;
    }
  }
  if (any[0]) out += key_item(sample_of_floor(), "at least, or at most");
  if (any[1]) out += key_item(sample_of_range(), "from, to");
  if (any[2]) out += key_item(sample("left"), "what it can be");
  if (any[3]) out += key_item(sample("no-fit"), "disputed");
  return out + "</ul>\n";
}

}  // namespace concord
