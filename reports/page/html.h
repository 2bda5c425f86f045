// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace concord::page {

/// Markup of which every text was escaped.  There is no way from a string to
/// markup but through text(), whole_text() and drawing().
class Html {
 public:
  Html() = default;

  const std::string& markup() const { return markup_; }
  bool empty() const { return markup_.empty(); }
  Html& operator+=(const Html& other);
  friend Html operator+(Html one, const Html& other) { return one += other; }

 private:
  friend Html text(std::string_view);
  friend Html whole_text(std::string_view);
  friend Html drawing(std::string);
  friend Html raw_text_element(const char*, std::string_view);
  friend class Tag;

  explicit Html(std::string markup) : markup_(std::move(markup)) {}

  std::string markup_;
};

/// Names and values; a value that is empty is written as the name alone.
using Attributes = std::vector<std::pair<const char*, std::string>>;

/// Beyond these bytes a text is cut, with an ellipsis: a title of megabytes
/// must not bury the page.
inline constexpr std::size_t kLongestText = 2000;

/// A text of a stranger, or our own; control and bidi characters are shown.
Html text(std::string_view words);
/// The same, never cut; its line ends stay.
Html whole_text(std::string_view words);
/// What reports/charts drew, which escapes its own texts.
Html drawing(std::string svg);

Html element(const char* tag, const Attributes& attributes, const Html& inside);
Html element(const char* tag, const Html& inside);
/// An element without an inside: <meta>, <wbr>.
Html void_element(const char* tag, const Attributes& attributes);
/// A style sheet or a script of our own.
Html raw_text_element(const char* tag, std::string_view ours);

/// <p class="...">, with a text alone.
Html paragraph(std::string_view words, const char* style_class = "");
/// A link within the page.
Html link_to(const std::string& anchor, const Html& inside);
/// What is folded away until somebody wants it.
Html details(std::string_view summary, const Html& inside);

/// How many bytes of a text are whole characters within the first `most`.
std::size_t whole_characters(std::string_view words, std::size_t most);
/// At most so many bytes of a text, in whole characters, with an ellipsis where
/// it was cut.
std::string shortened(std::string_view words, std::size_t most);

}  // namespace concord::page
