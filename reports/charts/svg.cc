// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/svg.h"

#include <cmath>

#include "claims/check.h"
#include "reports/escape.h"

namespace concord {

std::string in_svg(double number) {
  const long long hundredths = std::llround(number * 100);
  const long long size = std::llabs(hundredths);
  std::string text = hundredths < 0 ? "-" : "";
  text += std::to_string(size / 100);
  if (size % 100 == 0) return text;
  text += '.';
  text += static_cast<char>('0' + size / 10 % 10);
  if (size % 10 != 0) text += static_cast<char>('0' + size % 10);
  return text;
}

// A picture without an id is decoration: what it says stands beside it.
Svg::Svg(double width, double height, const SvgTitle& title,
         std::string_view classes) {
  SvgAttributes attributes = {
      {"class", "chart " + std::string(classes)},
      {"viewBox", "0 0 " + in_svg(width) + " " + in_svg(height)},
      {"width", width},
      {"height", height}};
  if (title.id.empty()) {
    attributes.emplace_back("aria-hidden", "true");
    open("svg", attributes);
    return;
  }
  const std::string about = title.id + "-title";
  const std::string more = title.id + "-detail";
  attributes.emplace_back("role", "img");
  attributes.emplace_back("aria-labelledby",
                          title.detail.empty() ? about : about + " " + more);
  open("svg", attributes);
  open("title", {{"id", about}}).text(title.title).close();
  if (title.detail.empty()) return;
  open("desc", {{"id", more}}).text(title.detail).close();
}

void Svg::begin(std::string_view element, const SvgAttributes& attributes) {
  out_ += '<';
  out_ += element;
  for (const SvgAttribute& each : attributes) {
    out_ += ' ' + each.name + "=\"" + in_markup(each.value) + '"';
  }
}

Svg& Svg::open(std::string_view element, const SvgAttributes& attributes) {
  begin(element, attributes);
  out_ += '>';
  open_.emplace_back(element);
  return *this;
}

Svg& Svg::close() {
  CONCORD_CHECK(!open_.empty());
  out_ += "</" + open_.back() + '>';
  open_.pop_back();
  return *this;
}

Svg& Svg::element(std::string_view element, const SvgAttributes& attributes) {
  begin(element, attributes);
  out_ += "/>";
  return *this;
}

Svg& Svg::text(std::string_view text) {
  out_ += in_markup(text);
  return *this;
}

Svg& Svg::tip(std::string_view text) {
  return open("title").text(text).close();
}

Svg& Svg::line(double x1, double y1, double x2, double y2,
               std::string_view classes) {
  return element(
      "line",
      {{"class", classes}, {"x1", x1}, {"y1", y1}, {"x2", x2}, {"y2", y2}});
}

Svg& Svg::box(double x, double y, double width, double height, double corner,
              std::string_view classes) {
  SvgAttributes attributes = {{"class", classes},
                              {"x", x},
                              {"y", y},
                              {"width", width},
                              {"height", height}};
  if (corner > 0) attributes.emplace_back("rx", corner);
  return element("rect", attributes);
}

Svg& Svg::path(std::string_view d, std::string_view classes) {
  return element("path", {{"class", classes}, {"d", d}});
}

Svg& Svg::label(double x, double y, std::string_view text,
                std::string_view classes, std::string_view anchor) {
  SvgAttributes attributes = {{"class", classes}, {"x", x}, {"y", y}};
  if (anchor != "start") attributes.emplace_back("text-anchor", anchor);
  return open("text", attributes).text(text).close();
}

std::string Svg::finish() {
  while (!open_.empty()) close();
  out_ += '\n';
  return std::move(out_);
}

}  // namespace concord
