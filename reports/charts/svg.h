// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concord {

/// A place in a picture: whole pixels, since nobody sees less.
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

/// As wide as what a page shows in columns; a picture of this width leaves it
/// to the style sheet.
inline constexpr double kColumn = 440;

/// Writes one picture.  It is drawn by classes alone (chart.css), without a
/// style attribute, so that a page can forbid those.
class Svg {
 public:
  /// `label` is read out in place of the picture; without one the picture is
  /// decoration, since all of it stands beside it.
  Svg(double width, double height, std::string_view classes,
      std::string_view label = "");
  /// A small sign or what is not seen at all: its style gives it a size.
  explicit Svg(std::string_view classes);

  Svg& open(std::string_view element, const SvgAttributes& attributes = {});
  Svg& close();
  Svg& element(std::string_view element, const SvgAttributes& attributes);
  Svg& text(std::string_view text);

  Svg& box(double x, double y, double width, double height,
           std::string_view classes);
  Svg& path(std::string_view d, std::string_view classes);
  /// What has this id, with its middle or its begin there.
  Svg& use(std::string_view id, double x, double y,
           std::string_view classes = "");
  Svg& label(double x, double y, std::string_view text,
             std::string_view classes = "");
  /// As much of it as has room at this size, with a tip that has all.
  Svg& clipped_label(double x, double y, std::string_view text, double size,
                     double room, std::string_view classes = "");
  /// A label and behind it, less loud, the name of what it is said of.
  Svg& label_with_name(double x, double y, std::string_view text,
                       std::string_view name);

  /// Closes what is open; nothing can be added behind it.
  std::string finish();

 private:
  void begin(std::string_view element, const SvgAttributes& attributes);

  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace concord
