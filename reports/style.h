// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace concord {

/// How a page of text looks; the same words in each style.
struct Style {
  bool color = false;
  bool ascii = false;  // our own marks in ASCII: "..." for the ellipsis
  int width = 100;     // columns; lines of sources are windowed to it
  bool plain = false;  // a sentence a line, for screen readers: no drawings
};

}  // namespace concord
