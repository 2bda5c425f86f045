// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/svg.h"

#include <cmath>

#include "claims/check.h"
#include "claims/text.h"
#include "reports/charts/text_width.h"
#include "reports/escape.h"

namespace concord {
namespace {

SvgAttributes classed(std::string_view classes) {
  if (classes.empty()) return {};
  return {{"class", classes}};
}

// SVG takes 0 for what is not said.
void add_place(SvgAttributes& attributes, double x, double y) {
  if (in_svg(x) != "0") attributes.emplace_back("x", x);
  if (in_svg(y) != "0") attributes.emplace_back("y", y);
}

}  // namespace

std::string in_svg(double number) {
  return std::to_string(std::llround(number));
}

Svg::Svg(double width, double height, std::string_view classes,
         std::string_view label) {
  SvgAttributes attributes = {
      {"class", classes},
      {"viewBox", "0 0 " + in_svg(width) + " " + in_svg(height)}};
  if (width != kColumn) attributes.emplace_back("width", width);
  if (label.empty()) {
    attributes.emplace_back("aria-hidden", "true");
  } else {
    attributes.emplace_back("role", "img");
    attributes.emplace_back("aria-label", label);
  }
  open("svg", attributes);
}

Svg::Svg(std::string_view classes) {
  open("svg", {{"class", classes}, {"aria-hidden", "true"}});
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

Svg& Svg::box(double x, double y, double width, double height,
              std::string_view classes) {
  SvgAttributes attributes = classed(classes);
  add_place(attributes, x, y);
  attributes.emplace_back("width", width);
  attributes.emplace_back("height", height);
  return element("rect", attributes);
}

Svg& Svg::path(std::string_view d, std::string_view classes) {
  SvgAttributes attributes = classed(classes);
  attributes.emplace_back("d", d);
  return element("path", attributes);
}

Svg& Svg::use(std::string_view id, double x, double y,
              std::string_view classes) {
  SvgAttributes attributes = classed(classes);
  attributes.emplace_back("href", "#" + std::string(id));
  add_place(attributes, x, y);
  return element("use", attributes);
}

Svg& Svg::label(double x, double y, std::string_view text,
                std::string_view classes) {
  SvgAttributes attributes = classed(classes);
  add_place(attributes, x, y);
  return open("text", attributes).text(text).close();
}

Svg& Svg::clipped_label(double x, double y, std::string_view text, double size,
                        double room, std::string_view classes) {
  const std::string shown = clipped(text, size, room);
  if (shown == harmless(text)) return label(x, y, text, classes);
  SvgAttributes attributes = classed(classes);
  add_place(attributes, x, y);
  open("text", attributes).open("title").text(text).close();
  return this->text(shown).close();
}

Svg& Svg::label_with_name(double x, double y, std::string_view text,
                          std::string_view name) {
  SvgAttributes attributes;
  add_place(attributes, x, y);
  open("text", attributes).text(text);
  if (!name.empty()) this->text(" ").open("tspan").text(name).close();
  return close();
}

std::string Svg::finish() {
  while (!open_.empty()) close();
  return std::move(out_);
}

}  // namespace concord
