// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concord {

/// A number as SVG has it: at most two decimals, no exponent, "." whatever the
/// locale.
std::string in_svg(double number);

/// One attribute of an element; its value is escaped when it is written.
struct SvgAttribute {
  SvgAttribute(std::string_view key, std::string_view text)
      : name(key), value(text) {}
  SvgAttribute(std::string_view key, const char* text)
      : name(key), value(text) {}
  SvgAttribute(std::string_view key, const std::string& text)
      : name(key), value(text) {}
  SvgAttribute(std::string_view key, double number)
      : name(key), value(in_svg(number)) {}

  std::string name;
  std::string value;
};
using SvgAttributes = std::vector<SvgAttribute>;

/// What a picture is to who cannot see it.  `id` begins every id in it, so that
/// two pictures on one page never share one.
struct SvgTitle {
  std::string id;      // "range-3"
  std::string title;   // "police killed: disputed"
  std::string detail;  // what it shows, in a sentence
};

/// Writes one picture.  It is drawn by classes alone (chart.css), without a
/// style attribute, so that a page can forbid those.
class Svg {
 public:
  Svg(double width, double height, const SvgTitle& title,
      std::string_view classes);

  Svg& open(std::string_view element, const SvgAttributes& attributes = {});
  Svg& close();
  Svg& element(std::string_view element, const SvgAttributes& attributes);
  Svg& text(std::string_view text);
  /// A child <title>: what a pointer is told of the element that is open.
  Svg& tip(std::string_view text);

  Svg& line(double x1, double y1, double x2, double y2,
            std::string_view classes);
  Svg& box(double x, double y, double width, double height, double corner,
           std::string_view classes);
  Svg& path(std::string_view d, std::string_view classes);
  /// `anchor`: "start", "middle", "end".
  Svg& label(double x, double y, std::string_view text,
             std::string_view classes, std::string_view anchor = "start");

  /// Closes what is open; nothing can be added behind it.
  std::string finish();

 private:
  void begin(std::string_view element, const SvgAttributes& attributes);

  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace concord
