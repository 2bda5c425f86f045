// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "claims/extract/shadow/shadow.h"
#include "claims/text.h"

namespace concord::extract {

/// Bytes of a line that are no text.
struct Cut {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool space = false;  // a space stands for them

  friend bool operator==(const Cut&, const Cut&) = default;
};

/// What is no text on a line: bare links (http://..., www..., bit.ly/...),
/// e-mail addresses, notes ("killed.[3]"), in Markdown link targets, pictures,
/// marks of emphasis and headings, and in Markdown and Html tags.  In order,
/// none in another; `line` has no line end, and `at` is added to every place.
/// Linear.
void cut_links(std::string_view line, Markup markup, std::size_t at,
               std::vector<Cut>& cuts);

/// Whether [words](target) stands around the bracket at `close`.
bool is_markdown_link(std::string_view text, std::size_t close);

}  // namespace concord::extract
