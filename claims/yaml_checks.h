// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "claims/diagnostic.h"
#include "claims/text.h"

namespace concord {

/// A YAML file with the places of its bytes.
struct YamlText {
  const std::string& file;
  std::string_view bytes;
  LineTable lines;

  YamlText(const std::string& name, std::string_view content)
      : file(name), bytes(content), lines(content) {}
  Place place(std::size_t from, std::size_t to) const;
};

/// What yaml-cpp would misread or crawl over, looked for before it starts:
/// size, UTF-8, control characters (0x04 silently ends a file for it), a second
/// document, directives, tabs in the indentation.
bool check_before_parsing(const YamlText& text, Complaints& complaints);

/// The bytes with a line feed for each lone CR, which ends a line for us and
/// for editors, and nothing for yaml-cpp.
std::string with_line_feeds(std::string_view bytes);

/// The bytes of a scalar as written that begins at `from` and reads as
/// `value`.  Of a block (`>-`, `|`) its lines, without the indicator.  Nothing
/// for a quote that is never closed, which yaml-cpp takes in good faith.
std::optional<Span> written_scalar(std::string_view bytes, std::size_t from,
                                   std::string_view value);

}  // namespace concord
