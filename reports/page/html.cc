// SPDX-License-Identifier: Apache-2.0
#include "reports/page/html.h"

#include <algorithm>

#include "claims/text.h"
#include "reports/escape.h"

namespace concord::page {

/// The one place that writes angle brackets.
class Tag {
 public:
  Tag(const char* name, const Attributes& attributes) : name_(name) {
    begin_ = std::string("<") + name;
    for (const auto& [key, value] : attributes) {
      begin_ += std::string(" ") + key;
      if (!value.empty()) begin_ += "=\"" + in_markup(value) + '"';
    }
    begin_ += '>';
  }

  Html alone() && { return Html(std::move(begin_)); }
  Html round(std::string_view inside) && {
    begin_ += inside;
    begin_ += std::string("</") + name_ + '>';
    return Html(std::move(begin_));
  }

 private:
  const char* name_;
  std::string begin_;
};

Html& Html::operator+=(const Html& other) {
  markup_ += other.markup_;
  return *this;
}

std::size_t whole_characters(std::string_view words, std::size_t most) {
  if (words.size() <= most) return words.size();
  std::size_t end = 0;
  while (true) {
    const std::size_t next = character_end(words, end);
    if (next > most) return end;
    end = next;
  }
}

std::string shortened(std::string_view words, std::size_t most) {
  const std::size_t end = whole_characters(words, most);
  if (end == words.size()) return std::string(words);
  return std::string(words.substr(0, end)) + "…";
}

Html text(std::string_view words) {
  return Html(in_markup(shortened(words, kLongestText)));
}

Html whole_text(std::string_view words) {
  std::string all;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find('\n', at), words.size());
    std::string_view line = words.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    all += in_markup(line);
    if (end < words.size()) all += '\n';
    at = end + 1;
  }
  return Html(std::move(all));
}

Html drawing(std::string svg) { return Html(std::move(svg)); }

Html element(const char* tag, const Attributes& attributes,
             const Html& inside) {
  return Tag(tag, attributes).round(inside.markup());
}

Html element(const char* tag, const Html& inside) {
  return element(tag, {}, inside);
}

Html void_element(const char* tag, const Attributes& attributes) {
  return Tag(tag, attributes).alone();
}

Html raw_text_element(const char* tag, std::string_view ours) {
  return Tag(tag, {}).round(ours);
}

Html paragraph(std::string_view words, const char* style_class) {
  if (*style_class == '\0') return element("p", text(words));
  return element("p", {{"class", style_class}}, text(words));
}

Html link_to(const std::string& anchor, const Html& inside) {
  return element("a", {{"href", "#" + anchor}}, inside);
}

Html details(std::string_view summary, const Html& inside) {
  return element("details", element("summary", text(summary)) + inside);
}

}  // namespace concord::page
