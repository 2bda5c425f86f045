// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "reports/charts/range_chart.h"
#include "reports/charts/text_width.h"
#include "reports/escape.h"

namespace concord {
namespace {

constexpr double kWidth = 440;
constexpr double kLeft = 20;    // of the first tick
constexpr double kRight = 404;  // of the last one
constexpr double kEdge = kWidth - 3;
constexpr double kLane = 21;
constexpr double kTall = 35;  // of a lane with its label above the mark
constexpr double kMargin = 4;
constexpr double kBadge = 11;  // from a badge's middle to a label
constexpr double kArrow = 24;  // the least of an arrow that is seen
constexpr double kReach = 11;  // of one value to each side, at most
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

  std::string draw(const std::string& id) const {
    Svg svg(kWidth, height_, {id, row_.name + ": " + row_.result, detail()},
            "range");
    draw_ticks(svg);
    for (const Interval& left : row_.left) draw_left(svg, left);
    if (row_.no_fit) draw_no_fit(svg, *row_.no_fit);
    for (const Placed& placed : marks_) draw_mark(svg, placed);
    if (row_.marks.empty()) draw_result(svg);
    if (row_.more > 0) {
      svg.label(kLeft, height_ - kMargin - 6,
                "and " + counted(row_.more, "other value"), "note");
    }
    return svg.finish();
  }

 private:
  double x_of(const Rational& value) const {
    return kLeft + scale_.share(value) * (kRight - kLeft);
  }
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

  std::string detail() const {
    std::vector<std::string> parts;
    for (const ClaimMark& mark : row_.marks) {
      parts.push_back(told(mark));
    }
    std::string text;
    for (const std::string& part : parts) {
      text += (text.empty() ? "" : "; ") + part;
    }
    return text;
  }

  void draw_ticks(Svg& svg) const {
    std::string lines;
    for (const Scale::Tick& tick : scale_.ticks()) {
      lines += "M" + in_svg(x_of(tick.value)) + " " + in_svg(top_ - kMargin) +
               "V" + in_svg(height_);
    }
    svg.path(lines, "tick");
    for (const Scale::Tick& tick : scale_.ticks()) {
      const double x = x_of(tick.value);
      if (scale_.kind() == Scale::Kind::Names) {
        const double room = (kRight - kLeft) * scale_.step(tick.value) - 6;
        svg.label(x, 13, clipped(tick.label, kSmall, room), "axis", "middle");
      }
    }
  }

  void draw_left(Svg& svg, const Interval& left) const {
    const double begin =
        left.lower() ? x_of(left.lower()->value) - reach(left.lower()->value)
                     : 0;
    const double end =
        left.upper() ? x_of(left.upper()->value) + reach(left.upper()->value)
                     : kWidth;
    svg.box(begin, top_ - kMargin + 1, end - begin, height_ - top_ + 2, 4,
            "left");
  }

  // Hatched by lines of its own: a pattern would need an id.
  void draw_no_fit(Svg& svg, const Interval& span) const {
    const double begin = x_of(span.lower()->value) - reach(span.lower()->value);
    const double end = x_of(span.upper()->value) + reach(span.upper()->value);
    const double y = top_ - kMargin + 1;
    const double height = height_ - top_ + 2;
    svg.box(begin, y, end - begin, height, 4, "no-fit");
    std::string d;
    for (double at = begin - height + 6; at < end; at += 7) {
      const double from = std::max(at, begin);
      const double to = std::min(at + height, end);
      d += "M" + in_svg(from) + " " + in_svg(y + height - (from - at)) + "L" +
           in_svg(to) + " " + in_svg(y + height - (to - at));
    }
    svg.path(d, "hatch");
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
    svg.open("g", {{"class", "mark " + badge_class(mark.badge)},
                   {"data-claims", claims_attribute(mark)}});
    svg.tip(told(mark));
    draw_reach(svg, placed);
    const bool from_above = placed.goes_left() && !placed.goes_right();
    draw_badge(svg, mark.badge, from_above ? placed.end : placed.begin,
               placed.y, !mark.has_say);
    draw_label(svg, placed);
    svg.close();
  }

  void draw_reach(Svg& svg, const Placed& placed) const {
    const double y = placed.y;
    if (placed.end > placed.begin) {
      svg.line(placed.begin, y, placed.end, y, "bar");
      svg.line(placed.end, y - 6, placed.end, y + 6, "bar");
    }
    const bool beside_left = placed.beside == Beside::Left;
    const bool beside_right = placed.beside == Beside::Right;
    if (placed.goes_right()) {
      const double from =
          placed.end + kBadge + (beside_right ? placed.label + 4 : 0);
      svg.line(from, y, kEdge - 7, y, "reach");
      svg.path("M" + in_svg(kEdge - 8) + " " + in_svg(y - 4) + "l8 4l-8 4z",
               "head");
    }
    if (placed.goes_left()) {
      const double from =
          placed.begin - kBadge - (beside_left ? placed.label + 4 : 0);
      svg.line(from, y, 10, y, "reach");
      svg.path("M11 " + in_svg(y - 4) + "l-8 4l8 4z", "head");
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
    svg.open("text", {{"class", "says"}, {"x", x}, {"y", y}});
    svg.text(placed.mark->says + " ");
    svg.open("tspan", {{"class", "name"}}).text(note_of(*placed.mark)).close();
    svg.close();
  }

  const RangeRow& row_;
  const Scale& scale_;
  std::vector<Placed> marks_;
  double top_ = 0;
  double height_ = 0;
};

std::string key_item(const std::string& picture, const std::string& text) {
  return "<li>" + picture + in_markup(text) + "</li>\n";
}

std::string sample(const char* classes) {
  Svg svg(28, 16, {}, "sample");
  svg.box(1, 1, 26, 14, 3, classes);
  if (std::string_view(classes) == "no-fit") {
    svg.path("M1 11L11 1M4 15L18 1M11 15L25 1M18 15L27 6", "hatch");
  }
  return svg.finish();
}

std::string sample_of_floor() {
  Svg svg(34, 16, {}, "sample");
  svg.line(2, 8, 25, 8, "reach").path("M24 4l8 4l-8 4z", "head");
  return svg.finish();
}

std::string sample_of_range() {
  Svg svg(28, 16, {}, "sample");
  svg.line(3, 8, 25, 8, "bar").line(25, 2, 25, 14, "bar");
  return svg.finish();
}

}  // namespace

std::string range_svg(const RangeChart& chart, std::size_t row,
                      const std::string& id) {
  const RangeRow& of = chart.rows[row];
  return RangePicture(of, chart.scales[of.scale]).draw(id);
}

std::string range_axis_svg(const RangeChart& chart, std::size_t scale) {
  const Scale& of = chart.scales[scale];
  if (of.kind() == Scale::Kind::Names) return {};
  Svg svg(kWidth, 18, {}, "range");
  double free_from = 0;
  for (const Scale::Tick& tick : of.ticks()) {
    const double x = kLeft + of.share(tick.value) * (kRight - kLeft);
    const double half = text_width(tick.label, kSmall) / 2;
    const double middle = std::clamp(x, half + 1, kWidth - half - 1);
    if (middle - half < free_from) continue;
    svg.label(middle, 13, tick.label, "axis", "middle");
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
